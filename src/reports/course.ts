import { COMMENTS, OTHERS } from './boxes.js';
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

/** Prepares a text's units. */
export function courseOf(units: readonly Unit[]): Course {
  const n = units.length;
  const nextBox = new Array<number>(n + 1).fill(n);
  const nextSolid = new Array<number>(n + 1).fill(n);
  for (let i = n - 1; i >= 0; i--) {
    const { low, text } = units[i] as Unit;
    nextBox[i] = COMMENTS.test(low) || OTHERS.test(low) ? i : (nextBox[i + 1] ?? n);
    nextSolid[i] = text.length >= SOLID && ENDED.test(text) ? i : (nextSolid[i + 1] ?? n);
  }
  const above = [0];
  const solid = [0];
  const parts = [0];
  const firstNamed = new Map<string, number>();
  for (const [i, unit] of units.entries()) {
    const long = unit.text.length >= SOLID;
    parts.push((parts[i] ?? 0) + (PART.test(unit.text) ? 1 : 0));
    above.push((above[i] ?? 0) + (long ? unit.text.length : 0));
    solid.push((solid[i] ?? 0) + (nextSolid[i] === i ? unit.text.length : 0));
    if (long) for (const name of namesIn(unit)) if (!firstNamed.has(name)) firstNamed.set(name, i);
  }
  return {
    goesOn: (i, surely = false) => {
      const end = nextBox[i + 1] ?? n;
      const below = (solid[end] ?? 0) - (solid[i + 1] ?? 0);
      if ((parts[end] ?? 0) > (parts[i + 1] ?? 0)) return true;
      if (below <= 0 || surely) return below > 0;
      if (below > SHARE * (above[i] ?? 0)) return true;
      let at = nextSolid[i + 1] ?? n;
      for (let seen = 0; at < end && seen < SEARCHED; seen++, at = nextSolid[at + 1] ?? n)
        if (namesIn(units[at] as Unit).some((name) => (firstNamed.get(name) ?? n) < i)) return true;
      return false;
    },
  };
}

/** Names of three words and more: those of people. */
function namesIn({ text }: Unit): string[] {
  return [...text.matchAll(NAME)].map((m) => m[0]).filter((name) => !name.includes('Hồ Chí Minh'));
}
