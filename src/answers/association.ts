import type { PassageView, UnitView } from '../search/view.js';
import { KIND } from '../text/typed.js';
import type { HeldFact } from './propose/found.js';

/**
 * What the words of questions go with in the passages that answer them: for a word, or two neighbours, of a question the words,
 * pairs and marks of passages with how much likelier an answer holds them than any other passage (a logarithm). Fitted.
 */
export type Associations = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The associations of one question: for what a passage holds, which of the question's words it speaks for. */
export interface Expected {
  readonly byMark: ReadonlyMap<string, readonly { readonly word: number; readonly weight: number }[]>;
  /** Words of the question that have associations. */
  readonly words: number;
}

/** Words and pairs of neighbours of a question, those at `aside` left out. */
export function questionMarks(folded: readonly string[], aside: ReadonlySet<number>): string[] {
  const out = new Set<string>();
  folded.forEach((word, i) => {
    if (aside.has(i)) return;
    out.add(word);
    const next = folded[i + 1];
    if (next !== undefined && !aside.has(i + 1)) out.add(`${word}_${next}`);
  });
  return [...out];
}

/** Gathers what the words of a question go with. */
export function expectedOf(marks: readonly string[], associations: Associations): Expected {
  const byMark = new Map<string, { word: number; weight: number }[]>();
  let words = 0;
  for (const mark of marks) {
    if (!Object.hasOwn(associations, mark)) continue;
    for (const [held, weight] of Object.entries(associations[mark] ?? {})) {
      const known = byMark.get(held);
      if (known) known.push({ word: words, weight });
      else byMark.set(held, [{ word: words, weight }]);
    }
    words++;
  }
  return { byMark, words };
}

const KINDS = Object.entries(KIND);

/** Calls `visit` for everything that a unit holds: words, pairs, kinds of token, its block, its facts. */
export function eachMark(
  { passage, analysis }: PassageView,
  unit: UnitView,
  kinds: number,
  fresh: number,
  facts: readonly HeldFact[],
  visit: (mark: string) => void,
): void {
  for (let at = unit.from; at < unit.to; at++) {
    visit(passage.folded[at] as string);
    if (at + 1 < unit.to) visit(analysis.pairs[at] as string);
  }
  eachTrait(passage.role, kinds, fresh, facts, visit);
}

function eachTrait(
  role: string,
  kinds: number,
  fresh: number,
  facts: readonly HeldFact[],
  visit: (mark: string) => void,
): void {
  for (const [name, bit] of KINDS) {
    if (kinds & bit) visit(`@${name}`);
    if (fresh & bit) visit(`@fresh-${name}`);
  }
  visit(`@${role}`);
  for (const { fact, inside } of facts) if (inside) visit(`@fact-${fact.kind}`);
}

type Entries = readonly { readonly word: number; readonly weight: number }[];

/** Where in a passage words and pairs stand that something of the question goes with. */
interface Hits {
  readonly expected: Expected;
  readonly words: readonly { readonly at: number; readonly entries: Entries }[];
  readonly pairs: readonly { readonly at: number; readonly entries: Entries }[];
}

const known = new WeakMap<PassageView, Hits>();

/** The hits of a passage, found once for all of its units. */
function hitsIn(expected: Expected, view: PassageView): Hits {
  const kept = known.get(view);
  if (kept?.expected === expected) return kept;
  const look = (marks: readonly string[]): { at: number; entries: Entries }[] =>
    marks.flatMap((mark, at) => {
      const entries = expected.byMark.get(mark);
      return entries ? [{ at, entries }] : [];
    });
  const made = { expected, words: look(view.passage.folded), pairs: look(view.analysis.pairs) };
  known.set(view, made);
  return made;
}

/** How well a unit holds what the question's words go with: for each of them the strongest, on average. */
export function associated(
  expected: Expected,
  view: PassageView,
  unit: UnitView,
  kinds: number,
  fresh: number,
  facts: readonly HeldFact[],
): number {
  if (expected.words === 0) return 0;
  const best = new Float64Array(expected.words);
  const take = (entries: Entries): void => {
    for (const { word, weight } of entries) if (weight > (best[word] as number)) best[word] = weight;
  };
  const { words, pairs } = hitsIn(expected, view);
  for (const { at, entries } of words) if (at >= unit.from && at < unit.to) take(entries);
  for (const { at, entries } of pairs) if (at >= unit.from && at + 1 < unit.to) take(entries);
  eachTrait(view.passage.role, kinds, fresh, facts, (mark) => {
    const entries = expected.byMark.get(mark);
    if (entries) take(entries);
  });
  return best.reduce((sum, one) => sum + one, 0) / expected.words;
}
