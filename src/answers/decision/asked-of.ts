import { questionWords } from '../../questions/question-words.js';
import { KIND } from '../../text/typed.js';
import { flag } from '../feature.js';
import { type DecisionFeature, inquiryOf, type Judging, once } from './judging.js';

/** Compares what the question says of the thing it asks for with what the unit says of it. */
export const ASKED_OF: readonly DecisionFeature[] = [
  { name: 'which-some', group: 'signs', value: (j) => flag(j.first.evidence.which < 2 && onlySome(j)) },
];

/** The unmarked words of the unit. */
const unitWords = once((j): readonly string[] => {
  const { view, unit } = j.first.evidence.found;
  return view.passage.folded.slice(unit.from, unit.to);
});

/** Words that leave open which ones: "một số chi bộ", "có chi bộ". */
const SOME = questionWords('some');
/** Words between a group and its names: "3 chi bộ gồm …". */
const GIVEN = questionWords('given');
/** How many words after a group may contain its names. */
const AFTER = 12;

/** The unit mentions the thing to be named, but only as a count or as "some". */
function onlySome(j: Judging): boolean {
  const groups = groupsAsked(j);
  const { view, unit } = j.first.evidence.found;
  const words = unitWords(j);
  const kind = (at: number): number => view.analysis.kinds[unit.from + at] as number;
  return groups.some((group) => {
    const places = words.flatMap((_, at) => (group.every((word, i) => words[at + i] === word) ? [at] : []));
    if (places.length === 0) return false;
    return places.every((at) => {
      const some = at > 0 && ((kind(at - 1) & COUNTS) !== 0 || SOME.has(words[at - 1] ?? ''));
      return some && !namesAfter(j, at + group.length);
    });
  });
}

/** Do names, a colon or a list follow the words at `at` of the unit? */
function namesAfter(j: Judging, at: number): boolean {
  const { view, unit } = j.first.evidence.found;
  const to = Math.min(unit.to, unit.from + at + AFTER);
  const behind = view.passage.text.slice(view.passage.ends[unit.from + at - 1] ?? unit.span.start, unit.span.end);
  if (/^[^.;]{0,60}[:(“"]/u.test(behind)) return true;
  for (let i = unit.from + at; i < to; i++) {
    const fresh = (view.match.term[i] as number) < 0;
    if (fresh && ((view.analysis.kinds[i] as number) & (KIND.person | KIND.name)) !== 0) return true;
    if (GIVEN.has(view.passage.folded[i] as string)) return true;
  }
  return false;
}

/** The things whose names are asked for: the noun before "nào", and the noun that a number or "những" counts in a question for names. */
const groupsAsked = once((j): readonly (readonly string[])[] => {
  const { asked } = inquiryOf(j);
  const { words } = asked.utterance;
  if (asked.which.length === 0 && !asked.ask.kinds.has('person')) return [];
  const counted = words.flatMap(({ word, folded }, at) => {
    const counts = /^\d{1,2}$/u.test(folded) || SEVERAL.has(word);
    const two = [words[at + 1]?.folded, words[at + 2]?.folded];
    return counts && two.every((one) => one !== undefined && !/^(?:ai|nao|gi|nam|thang|ngay)$/u.test(one))
      ? [two as string[]]
      : [];
  });
  return asked.which.length === 0 || asked.which.includes('ten') ? counted : [asked.which, ...counted];
});

/** Number words and similar words before a group. */
const SEVERAL = questionWords('counts');

const COUNTS = KIND.number | KIND.percent | KIND.ratio;
