import { flag } from '../feature.js';
import { byIntent, type DecisionFeature, inquiryOf } from './judging.js';

/** Evidence of the unit's facts and cues for the likely intents. */
export const FACTS: readonly DecisionFeature[] = [
  { name: 'fact', group: 'fact', value: (j) => byIntent(j, (i) => j.first.evidence.inside[i] as number) },
  { name: 'fact-other', group: 'fact', value: (j) => byIntent(j, (i) => j.first.evidence.rejected[i] as number) },
  {
    name: 'fact-elsewhere',
    group: 'fact',
    value: (j) =>
      byIntent(j, (i) => flag((j.first.beside.report.fits[i] as number) > 0 && j.first.evidence.inside[i] === 0)),
  },
  {
    name: 'closed-without',
    group: 'fact',
    value: (j) =>
      byIntent(j, (i) => flag(inquiryOf(j).likely[i]?.intent.closed === true && j.first.beside.report.fits[i] === 0)),
  },
  { name: 'cue', group: 'fact', value: (j) => byIntent(j, (i) => j.first.evidence.cued[i] as number) },
  {
    name: 'no-cue',
    group: 'fact',
    value: (j) => byIntent(j, (i) => flag(j.first.evidence.cued[i] === 0 && j.first.evidence.inside[i] === 0)),
  },
  {
    name: 'statement',
    group: 'fact',
    value: (j) =>
      byIntent(
        j,
        (i) => flag(inquiryOf(j).likely[i]?.intent.closed === false) * (j.first.evidence.inside[i] as number),
      ),
  },
];
