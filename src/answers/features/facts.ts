import type { Beside, Feature } from '../feature.js';
import { byIntent, chanceThat, closed } from './measured.js';

/** Facts read from the unit, and cues of an intent. */
export const FACTS: readonly Feature[] = [
  { name: 'fact', group: 'fact', value: (b) => byIntent(b, b.evidence.inside) },
  { name: 'fact-closed', group: 'fact', value: (b) => closed(b) * byIntent(b, b.evidence.inside) },
  { name: 'fact-sentence', group: 'fact', value: (b) => byIntent(b, b.evidence.beside) },
  { name: 'fact-other', group: 'fact', value: (b) => byIntent(b, b.evidence.rejected) },
  { name: 'fact-first', group: 'fact', value: (b) => firstFact(b) },
  { name: 'fact-top', group: 'fact', value: ({ evidence }) => evidence.inside[0] ?? 0 },
  {
    name: 'fact-elsewhere',
    group: 'fact',
    value: (b) =>
      chanceThat(b, ({ report, evidence }, i) => (report.fits[i] as number) > (evidence.inside[i] as number)),
  },
  {
    name: 'fact-words',
    group: 'fact',
    value: (b) => byIntent(b, b.evidence.inside) * (b.evidence.lexical[0] ?? 0),
  },

  { name: 'cue', group: 'cue', value: (b) => byIntent(b, b.evidence.cued) },
  {
    name: 'cue-alone',
    group: 'cue',
    value: (b) => chanceThat(b, ({ evidence }, i) => evidence.cued[i] === 1 && evidence.inside[i] === 0),
  },
];

/** Does the unit contain the first fact of its report with the best fit? */
function firstFact(b: Beside): number {
  return chanceThat(b, isFirst);
}

function isFirst({ evidence, report }: Beside, i: number): boolean {
  const best = report.fits[i] as number;
  if (best <= 0 || evidence.inside[i] !== best) return false;
  const at = report.first[i] as number;
  return evidence.found.span.start <= at && at < evidence.found.span.end;
}
