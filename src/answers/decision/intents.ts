import { flag } from '../feature.js';
import { leadsIn } from '../features/block.js';
import { chanceOf, type DecisionFeature, inquiryOf, inUnit, share } from './judging.js';
import { regionMass } from './mass.js';

/** The intent of the question, and the kinds of text and block that would answer it. */
export const INTENTS: readonly DecisionFeature[] = [
  { name: 'outside', group: 'intent', value: (j) => chanceOf(j, 'out-of-scope') },
  { name: 'greeting', group: 'intent', value: (j) => chanceOf(j, 'greeting') },
  { name: 'thanks', group: 'intent', value: (j) => chanceOf(j, 'thanks') },
  { name: 'help', group: 'intent', value: (j) => chanceOf(j, 'help') },
  { name: 'meta', group: 'intent', value: (j) => chanceOf(j, 'source') + chanceOf(j, 'list-reports') },
  { name: 'top', group: 'intent', value: (j) => inquiryOf(j).likely[0]?.chance ?? 0 },
  { name: 'short', group: 'intent', value: (j) => 1 / (1 + inquiryOf(j).asked.utterance.words.length) },
  { name: 'each', group: 'intent', value: (j) => flag(inquiryOf(j).asked.operation === 'each') },
  {
    name: 'each-mass',
    group: 'intent',
    value: (j) => flag(inquiryOf(j).asked.operation === 'each') * Math.log(regionMass(j)),
  },
  {
    name: 'unscoped',
    group: 'intent',
    value: (j) => flag(!inquiryOf(j).asked.scope.named && inquiryOf(j).asked.inherited === undefined),
  },
  { name: 'follow-up', group: 'intent', value: (j) => flag(inquiryOf(j).asked.inherited !== undefined) },
  { name: 'scoped', group: 'intent', value: (j) => flag(inquiryOf(j).asked.scope.named) },
  { name: 'english', group: 'intent', value: (j) => flag(inquiryOf(j).asked.utterance.english) },
  { name: 'plain', group: 'plain', value: (j) => flag(j.first.evidence.found.profile.plain) },
  {
    name: 'plain-words',
    group: 'plain',
    value: (j) => flag(j.first.evidence.found.profile.plain) * share(j, inUnit(j)),
  },
  {
    name: 'plain-text',
    group: 'plain',
    value: (j) => (flag(j.first.evidence.found.profile.plain) * j.first.evidence.text) / 5,
  },
  { name: 'leads-in', group: 'block', value: (j) => flag(leadsIn(j.first.evidence)) },
  { name: 'title', group: 'block', value: (j) => flag(j.first.evidence.found.view.passage.role === 'title') },
];
