import type { PreparedPassage } from '../search/prepared-passage.js';
import type { PassageView, UnitView } from '../search/view.js';
import { KIND } from '../text/typed.js';
import type { HeldFact } from './propose/found.js';

/** For each kind of token, the mark of a unit that contains one, and of one that is not in the question. */
export const KIND_MARKS = Object.entries(KIND).map(([name, bit]) => ({
  bit,
  held: `@${name}`,
  brought: `@fresh-${name}`,
}));

/** Calls `visit` for every mark of a unit: words, pairs, kinds of token, block, facts. */
export function eachMark(
  { passage }: PassageView,
  unit: UnitView,
  kinds: number,
  fresh: number,
  facts: readonly HeldFact[],
  visit: (mark: string) => void,
): void {
  const pairs = pairsIn(passage);
  for (let at = unit.from; at < unit.to; at++) {
    visit(passage.folded[at] as string);
    if (at + 1 < unit.to) visit(pairs[at] as string);
  }
  for (const { bit, held, brought } of KIND_MARKS) {
    if (kinds & bit) visit(held);
    if (fresh & bit) visit(brought);
  }
  visit(markOfRole(passage.role));
  for (const { fact, inside } of facts) if (inside) visit(markOfFact(fact.kind));
}

const paired = new WeakMap<PreparedPassage, readonly string[]>();

/** By word, its pair with the next one; cached with the passage, whose units share its words. */
function pairsIn(passage: PreparedPassage): readonly string[] {
  const kept = paired.get(passage);
  if (kept) return kept;
  const { folded } = passage;
  const made = folded.slice(1).map((next, at) => `${folded[at]}_${next}`);
  paired.set(passage, made);
  return made;
}

/** Marks with the same beginning, each created once. */
function marksFrom(beginning: string): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const met = known.get(name);
    if (met !== undefined) return met;
    const mark = `${beginning}${name}`;
    known.set(name, mark);
    return mark;
  };
}

/** The mark of a unit in a block of some role, and of one with a fact of some kind. */
export const markOfRole = marksFrom('@');
export const markOfFact = marksFrom('@fact-');
