import { type Among, type Beside, type Feature, flag } from '../feature.js';
import { byIntent, chanceThat, closed } from './measured.js';

/** A fact is stated in the unit, or in a sentence that it is a part of. */
const told: Among = ({ evidence }) => evidence.found.facts.length > 0;
/** A phrase of the unit tells an intent that is likely. */
const cued: Among = ({ evidence }) => evidence.cued.includes(1);

/** The facts read from the unit, and phrases that tell an intent. */
export const FACTS: readonly Feature[] = [
  { name: 'fact', group: 'fact', value: (b) => byIntent(b, b.evidence.inside), among: told },
  { name: 'fact-closed', group: 'fact', value: (b) => closed(b) * byIntent(b, b.evidence.inside), among: told },
  { name: 'fact-sentence', group: 'fact', value: (b) => byIntent(b, b.evidence.beside), among: told },
  { name: 'fact-other', group: 'fact', value: (b) => byIntent(b, b.evidence.rejected), among: told },
  { name: 'fact-of-part', group: 'fact', value: ({ evidence }) => flag(evidence.ofPart), among: told },
  { name: 'fact-first', group: 'fact', value: (b) => firstFact(b), among: told },
  { name: 'fact-top', group: 'fact', value: ({ evidence }) => evidence.inside[0] ?? 0, among: told },
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
    among: told,
  },

  { name: 'cue', group: 'cue', value: (b) => byIntent(b, b.evidence.cued), among: cued },
  {
    name: 'cue-alone',
    group: 'cue',
    value: (b) => chanceThat(b, ({ evidence }, i) => evidence.cued[i] === 1 && evidence.inside[i] === 0),
    among: cued,
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
