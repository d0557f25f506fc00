import type { PreparedPassage } from '../search/prepared-passage.js';
import type { PassageView, UnitView } from '../search/view.js';
import { KIND } from '../text/typed.js';
import type { HeldFact } from './propose/found.js';

const KINDS = Object.entries(KIND).map(([name, bit]) => ({ bit, held: `@${name}`, brought: `@fresh-${name}` }));

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
  eachTrait(passage.role, kinds, fresh, facts, visit, undefined);
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

/** The same for what a unit is and holds besides its words. `into` is handed on, so that `visit` need not be made anew for each unit. */
export function eachTrait<T>(
  role: string,
  kinds: number,
  fresh: number,
  facts: readonly HeldFact[],
  visit: (mark: string, into: T) => void,
  into: T,
): void {
  for (const { bit, held, brought } of KINDS) {
    if (kinds & bit) visit(held, into);
    if (fresh & bit) visit(brought, into);
  }
  visit(roles.of(role), into);
  for (const { fact, inside } of facts) if (inside) visit(ofFacts.of(fact.kind), into);
}

/** Marks that begin alike, each made once. */
function marksFrom(beginning: string): { readonly of: (name: string) => string } {
  const known = new Map<string, string>();
  return {
    of(name) {
      const mark = known.get(name) ?? `${beginning}${name}`;
      if (!known.has(name)) known.set(name, mark);
      return mark;
    },
  };
}

const roles = marksFrom('@');
const ofFacts = marksFrom('@fact-');
