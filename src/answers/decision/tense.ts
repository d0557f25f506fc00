import { flag } from '../feature.js';
import { chanceOf, type DecisionFeature, inquiryOf, type Judging } from './judging.js';

const about = (j: Judging, tense: 'past' | 'future', holds: boolean): number =>
  flag(inquiryOf(j).asked.tense === tense && holds);

/** The question asks about the past and the passage states a target, or the reverse. */
export const TENSE: readonly DecisionFeature[] = [
  {
    name: 'past-aims',
    group: 'tense',
    value: (j) => about(j, 'past', j.first.evidence.aims && !j.first.evidence.achieves),
  },
  { name: 'past-achieves', group: 'tense', value: (j) => about(j, 'past', j.first.evidence.achieves) },
  { name: 'future-aims', group: 'tense', value: (j) => about(j, 'future', j.first.evidence.aims) },
  {
    name: 'future-achieves',
    group: 'tense',
    value: (j) => about(j, 'future', j.first.evidence.achieves && !j.first.evidence.aims),
  },
  {
    name: 'open-aims',
    group: 'tense',
    value: (j) =>
      flag(inquiryOf(j).asked.tense === undefined && j.first.evidence.aims && !j.first.evidence.achieves) *
      (1 - chanceOf(j, 'targets')),
  },
  {
    name: 'future-neither',
    group: 'tense',
    value: (j) => about(j, 'future', !j.first.evidence.achieves && !j.first.evidence.aims),
  },
];
