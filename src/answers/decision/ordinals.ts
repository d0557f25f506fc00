import { questionWords } from '../../questions/question-words.js';
import type { PassageView } from '../../search/view.js';
import { romanOf } from '../../text/numbers/roman.js';
import { flag } from '../feature.js';
import { type DecisionFeature, inquiryOf, type Judging, once } from './judging.js';

/** Ordinals: the seventh congress, the third meeting. */
export const ORDINALS: readonly DecisionFeature[] = [
  { name: 'ordinal-missing', group: 'naming', value: (j) => flag(lacks(j, inUnit(j))) },
  { name: 'ordinal-nowhere', group: 'naming', value: (j) => flag(lacks(j, inReport(j))) },
  { name: 'ordinal-of-another', group: 'naming', value: (j) => flag(inReport(j).size > 0 && lacks(j, inReport(j))) },
];

/** Words before an ordinal: "đại hội lần thứ VII", "khóa 12", "phiên thứ 3". */
const BEFORE = questionWords('before-ordinal');

const numberIn = (word: string): number | undefined => (/^\d+$/u.test(word) ? Number(word) : romanOf(word));

/** The ordinals of the question, as figures or numerals. */
const askedFor = once((j): readonly number[] => {
  const { asked, numbers, query } = inquiryOf(j);
  const { words } = asked.utterance;
  return query.terms.flatMap(({ places, folded }, i) => {
    const behind = places.some((at) => BEFORE.has(words[at - 1]?.folded ?? ''));
    const value = numbers[i] && behind ? numberIn(folded) : undefined;
    return value === undefined ? [] : [value];
  });
});

/** The ordinals among the tokens [from, to) of a passage. An hour or count with the same number is none. */
function ordinalsIn({ passage }: PassageView, from: number, to: number, into: Set<number>): Set<number> {
  for (let at = Math.max(1, from); at < to; at++) {
    if (!BEFORE.has(passage.folded[at - 1] ?? '')) continue;
    const value = numberIn(passage.words[at] ?? '');
    if (value !== undefined) into.add(value);
  }
  return into;
}

const inUnit = once((j): ReadonlySet<number> => {
  const { view, unit } = j.first.evidence.found;
  return ordinalsIn(view, unit.from, unit.to, new Set());
});

/** The ordinals of all examined passages of the report. */
const inReport = once((j): ReadonlySet<number> => {
  const out = new Set<number>();
  if (askedFor(j).length === 0) return out;
  const { id } = j.first.evidence.report;
  const views = new Set(j.ranked.pool.evidence.flatMap(({ report, found }) => (report.id === id ? [found.view] : [])));
  for (const view of views) ordinalsIn(view, 0, view.passage.words.length, out);
  return out;
});

/** Does the question have an ordinal that is not among these? */
const lacks = (j: Judging, held: ReadonlySet<number>): boolean => askedFor(j).some((value) => !held.has(value));
