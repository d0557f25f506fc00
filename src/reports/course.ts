import { headsComments, headsOthers } from './boxes.js';
import type { Unit } from './lines.js';

/** A whole paragraph has at least so many characters. */
export const SOLID = 120;

/** What an article's end is judged by, prepared once for a text. */
export interface Course {
  /**
   * Does the article go on below unit `i`, before the next box of the page? It does when whole paragraphs stand there that name
   * people named above or are long against what stands above, or where the part of a paper begins; `surely`: when any whole
   * paragraph does.
   */
  goesOn(i: number, surely?: boolean): boolean;
}

/** A whole paragraph that comes to its end; blurbs of other articles break off with dots. */
const ENDED = /[^.…][.!?]["”)]?$|\/\.$/u;
const NAME = /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){2,4}(?![\p{L}\p{N}])/gu;
/** "Điều 5.", "Chương II", "III. …": the heading of a part of a paper; no box of a page holds one. */
const PART =
  /^(?:(?:Điều|ĐIỀU) \d|(?:Chương|CHƯƠNG|Phần|PHẦN|Mục|MỤC) (?:\d|[IVX]+(?!\p{L})|thứ|THỨ)|[IVX]{1,5}[.)/] ?\p{Lu})/u;
/** Paragraphs below that are searched for names. */
const SEARCHED = 40;
const SHARE = 0.6;

/** For each position the first unit from there on that passes; the number of units where none does. */
function nextOf(units: readonly Unit[], passes: (unit: Unit) => boolean): (at: number) => number {
  const n = units.length;
  const next = new Array<number>(n + 1).fill(n);
  for (let i = n - 1; i >= 0; i--) next[i] = passes(units[i] as Unit) ? i : (next[i + 1] ?? n);
  return (at) => next[at] ?? n;
}

/** The sum of a size of the units from one position to before another. */
function sumOf(units: readonly Unit[], size: (unit: Unit, i: number) => number): (from: number, to: number) => number {
  const sums = [0];
  for (const [i, unit] of units.entries()) sums.push((sums[i] ?? 0) + size(unit, i));
  return (from, to) => (sums[to] ?? 0) - (sums[from] ?? 0);
}

/** In which long unit each name stands first. */
function firstNamedIn(units: readonly Unit[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const [i, unit] of units.entries())
    if (isLong(unit)) for (const name of namesIn(unit)) if (!first.has(name)) first.set(name, i);
  return first;
}

const isLong = ({ text }: Unit): boolean => text.length >= SOLID;

/** Prepares a text's units. */
export function courseOf(units: readonly Unit[]): Course {
  const nextBox = nextOf(units, ({ low }) => headsComments(low) || headsOthers(low));
  const nextSolid = nextOf(units, (unit) => isLong(unit) && ENDED.test(unit.text));
  const long = sumOf(units, (unit) => (isLong(unit) ? unit.text.length : 0));
  const solid = sumOf(units, ({ text }, i) => (nextSolid(i) === i ? text.length : 0));
  const parts = sumOf(units, ({ text }) => (PART.test(text) ? 1 : 0));
  let firstNamed: ReadonlyMap<string, number> | undefined;
  const namesAgain = (from: number, to: number, above: number): boolean => {
    firstNamed ??= firstNamedIn(units);
    const first = firstNamed;
    let at = nextSolid(from);
    for (let seen = 0; at < to && seen < SEARCHED; seen++, at = nextSolid(at + 1))
      if (namesIn(units[at] as Unit).some((name) => (first.get(name) ?? above) < above)) return true;
    return false;
  };
  return {
    goesOn: (i, surely = false) => {
      const end = nextBox(i + 1);
      const below = solid(i + 1, end);
      if (parts(i + 1, end) > 0) return true;
      if (below <= 0 || surely) return below > 0;
      return below > SHARE * long(0, i) || namesAgain(i + 1, end, i);
    },
  };
}

/** Names of three words and more: those of people. */
function namesIn({ text }: Unit): string[] {
  return [...text.matchAll(NAME)].map((m) => m[0]).filter((name) => !name.includes('Hồ Chí Minh'));
}
