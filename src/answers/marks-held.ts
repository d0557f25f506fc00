import type { PreparedPassage } from '../search/prepared-passage.js';
import type { PassageView, UnitView } from '../search/view.js';
import { KIND } from '../text/typed.js';
import type { HeldFact } from './propose/found.js';

/** For each kind of token the marks of a unit that holds one, and of one that the question does not bring. */
export const KIND_MARKS = Object.entries(KIND).map(([name, bit]) => ({
  bit,
  held: `@${name}`,
  brought: `@fresh-${name}`,
}));

/** Calls `visit` for everything that a unit holds: words, pairs, kinds of token, its block, its facts. */
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

/** By word its pair with the next one; kept with the passage, whose units share their words. */
function pairsIn(passage: PreparedPassage): readonly string[] {
  const kept = paired.get(passage);
  if (kept) return kept;
  const { folded } = passage;
  const made = folded.slice(1).map((next, at) => `${folded[at]}_${next}`);
  paired.set(passage, made);
  return made;
}

/** Marks that begin alike, each made once. */
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

/** The mark of a unit in a block of a role, and of one with a fact of a kind inside. */
export const markOfRole = marksFrom('@');
export const markOfFact = marksFrom('@fact-');
