import { romanOf } from '../../text/numbers/roman.js';
import { flag } from '../feature.js';
import { type DecisionFeature, inquiryOf, type Judging } from './judging.js';

/** Which of several is meant: the seventh congress, the third meeting. */
export const ORDINALS: readonly DecisionFeature[] = [
  { name: 'ordinal-missing', group: 'naming', value: (j) => ordinalMissing(j, false) },
  { name: 'ordinal-nowhere', group: 'naming', value: (j) => ordinalMissing(j, true) },
];

/** Words that an ordinal stands behind: "đại hội lần thứ VII", "khóa 12", "phiên thứ 3". */
const BEFORE: ReadonlySet<string> = new Set(['thu', 'khoa', 'lan']);

/** An ordinal is asked about, in figures or as a numeral, that the unit does not hold; with `anywhere`, that nothing of the report does. */
function ordinalMissing(j: Judging, anywhere: boolean): number {
  const { asked, numbers, query } = inquiryOf(j);
  const { words } = asked.utterance;
  const { found } = j.first.evidence.found.unit;
  const { terms } = j.first.beside.report;
  return flag(
    query.terms.some(({ places, folded }, i) => {
      if (!numbers[i] || !places.some((at) => BEFORE.has(words[at - 1]?.folded ?? ''))) return false;
      return !found[i] && !heldOtherwise(j, folded) && !(anywhere && terms[i]);
    }),
  );
}

/** Does the unit write the number the other way: "VII" for 7, or 7 for "VII"? */
function heldOtherwise(j: Judging, folded: string): boolean {
  const { view, unit } = j.first.evidence.found;
  const value = /^\d+$/u.test(folded) ? Number(folded) : romanOf(folded);
  if (value === undefined) return false;
  for (let at = unit.from; at < unit.to; at++) {
    const word = view.passage.words[at] as string;
    if (/^\d+$/u.test(word) ? Number(word) === value : romanOf(word) === value) return true;
  }
  return false;
}
