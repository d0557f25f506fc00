import type { PassageView, UnitView } from '../search/view.js';
import { foldedWords } from '../text/tokens.js';
import { attr } from './intent.js';
import type { FittedFact } from './propose/facts.js';

/** Folded words of a name, in order. */
export type NameWords = readonly string[];

/** The holders of a position in question, by the facts of their report. */
export function holdersOf(facts: readonly FittedFact[]): readonly NameWords[] {
  const names = facts.filter(({ asRole }) => asRole > 0).map(({ fact }) => attr(fact, 'person'));
  return [...new Set(names)].filter((name) => name !== '').map(foldedWords);
}

/** Words before a given name alone: "ông Trứ", "đồng chí Giàu". */
const TITLES: ReadonlySet<string> = new Set([
  'ong',
  'ba',
  'anh',
  'chi',
  'em',
  'co',
  'chu',
  'bac',
  'si',
  'truong',
  'vien',
  'thu',
]);

/** Are these words in a unit at word `at`? */
export function standsAt({ passage: { folded } }: PassageView, unit: UnitView, words: NameWords, at: number): boolean {
  return at >= unit.from && at + words.length <= unit.to && words.every((word, i) => folded[at + i] === word);
}

/** Does a unit name one of them: in full, by the last two words, or by a title and the given name? */
export function namesOne(view: PassageView, unit: UnitView, names: readonly NameWords[]): boolean {
  return names.some((name) => {
    const last = name.slice(-2);
    const given = name.slice(-1);
    for (let at = unit.from; at < unit.to; at++) {
      if (standsAt(view, unit, last, at)) return true;
      const titled = at > unit.from && TITLES.has(view.passage.folded[at - 1] as string);
      if (titled && standsAt(view, unit, given, at)) return true;
    }
    return false;
  });
}
