import { weightHeld } from '../measures/topics.js';
import { type DecisionFeature, inquiryOf, type Judging } from './judging.js';

/** Is the unit about the topics of the question? */
export const TOPICS: readonly DecisionFeature[] = [
  { name: 'topics-share', group: 'topic', value: (j) => (totalOf(j) === 0 ? 0 : heldBy(j) / totalOf(j)) },
  { name: 'topics-missing', group: 'topic', value: (j) => (totalOf(j) - heldBy(j)) / 20 },
  {
    name: 'topics-nowhere',
    group: 'topic',
    value: (j) => (totalOf(j) - weightHeld(inquiryOf(j).topics, j.first.beside.report.topics)) / 20,
  },
  { name: 'topics-none', group: 'topic', value: (j) => (totalOf(j) === 0 ? 1 : 0) },
  { name: 'topics-most', group: 'topic', value: mostMissing },
];

const totalOf = (j: Judging): number => inquiryOf(j).topics.total;
const heldBy = (j: Judging): number => weightHeld(inquiryOf(j).topics, j.first.evidence.topics);

/** The weight of the heaviest topic that the unit lacks. */
function mostMissing(j: Judging): number {
  const { weights } = inquiryOf(j).topics;
  let most = 0;
  j.first.evidence.topics.forEach((held, i) => {
    if (!held) most = Math.max(most, weights[i] as number);
  });
  return most / 10;
}
