import type { PassageView, UnitView } from '../search/view.js';
import { foldedWords } from '../text/tokens.js';
import { attr } from './intent.js';
import type { FittedFact } from './propose/facts.js';

/** Folded words of a name, in order. */
export type NameWords = readonly string[];

/** The people who hold a position that is asked for, by the facts of their report. */
export function holdersOf(facts: readonly FittedFact[]): readonly NameWords[] {
  const names = facts.filter(({ asRole }) => asRole > 0).map(({ fact }) => attr(fact, 'person'));
  return [...new Set(names)].filter((name) => name !== '').map(foldedWords);
}

/** Words that stand before a given name alone: "ông Trứ", "đồng chí Giàu". */
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

/** Does a unit name one of them: in full, by the last two words, or by the given name behind a title? */
export function namesOne({ passage: { folded } }: PassageView, unit: UnitView, names: readonly NameWords[]): boolean {
  const stands = (name: NameWords, at: number): boolean =>
    at >= unit.from && at + name.length <= unit.to && name.every((word, i) => folded[at + i] === word);
  return names.some((name) => {
    const last = name.slice(-2);
    const given = name.slice(-1);
    for (let at = unit.from; at < unit.to; at++) {
      if (stands(last, at)) return true;
      if (at > unit.from && stands(given, at) && TITLES.has(folded[at - 1] as string)) return true;
    }
    return false;
  });
}
