import type { PreparedPassage } from '../search/prepared-passage.js';
import { slotOf, slotsWith } from '../search/slots.js';
import type { PassageView, UnitView } from '../search/view.js';
import type { Rows } from '../text/rows.js';
import { KIND } from '../text/typed.js';
import type { HeldFact } from './propose/found.js';

/**
 * What the words of questions go with in the passages that answer them: for a word, or two neighbours, of a question the words,
 * pairs and marks of passages with how much likelier an answer holds them than any other passage (a logarithm). Fitted.
 */
export type Associations = Rows;

/** The associations of one question: for what a passage holds, which of the question's words it speaks for. */
export interface Expected {
  readonly byMark: ReadonlyMap<string, Entries>;
  /** The marks that are pairs, by their first word. */
  readonly pairs: ReadonlyMap<string, readonly Following[]>;
  /** By slot 1 where a word of a mark may be in it, see `slotOf`. */
  readonly slots: Uint8Array;
  /** Words of the question that have associations. */
  readonly words: number;
}

/** The number of a word of the question and its weight, in turn: a question has hundreds, and an object each is work to collect. */
type Entries = readonly number[];

/** The second word of a pair with what the pair speaks for. */
interface Following {
  readonly second: string;
  readonly slot: number;
  readonly entries: Entries;
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
  const byMark = new Map<string, number[]>();
  let words = 0;
  for (const mark of marks) {
    const own = associations.get(mark);
    if (!own) continue;
    for (let i = 0; i < own.names.length; i++) {
      const held = own.names[i] as string;
      const weight = own.numbers[i] as number;
      const known = byMark.get(held);
      if (known) known.push(words, weight);
      else byMark.set(held, [words, weight]);
    }
    words++;
  }
  return { byMark, ...partedOf(byMark), words };
}

/** No word has an underscore in it: one in a mark parts a pair. */
function partedOf(byMark: ReadonlyMap<string, Entries>): Pick<Expected, 'pairs' | 'slots'> {
  const pairs = new Map<string, Following[]>();
  const words: string[] = [];
  for (const [mark, entries] of byMark) {
    const at = mark.indexOf('_');
    if (at < 0) {
      words.push(mark);
      continue;
    }
    const first = mark.slice(0, at);
    const second = mark.slice(at + 1);
    const following = { second, slot: slotOf(second), entries };
    const known = pairs.get(first);
    if (known) known.push(following);
    else pairs.set(first, [following]);
  }
  return { pairs, slots: slotsWith(words, pairs.keys()) };
}

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

/** `into` is handed on, so that `visit` need not be made anew for each unit. */
function eachTrait<T>(
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

/** Where in a passage a word or a pair stands, the tokens [from, to), that something of the question goes with. */
interface Hit {
  readonly from: number;
  readonly to: number;
  readonly entries: Entries;
}

/** The passage that was looked through last: its units are measured one behind the other. */
let last: { readonly view: PassageView; readonly expected: Expected; readonly hits: readonly Hit[] } | undefined;

function hitsIn(expected: Expected, view: PassageView): readonly Hit[] {
  if (last?.view === view && last.expected === expected) return last.hits;
  const { folded, slots } = view.passage;
  const { byMark, pairs } = expected;
  const hits: Hit[] = [];
  for (let at = 0; at < folded.length; at++) {
    if (expected.slots[slots[at] as number] === 0) continue;
    const word = folded[at] as string;
    const alone = byMark.get(word);
    if (alone) hits.push({ from: at, to: at + 1, entries: alone });
    const following = at + 1 < folded.length ? pairs.get(word) : undefined;
    if (following) takePairs(hits, view.passage, at, following);
  }
  last = { view, expected, hits };
  return hits;
}

/** Takes of the pairs that begin with the word at `at` those whose second word follows it. */
function takePairs(hits: Hit[], { folded, slots }: PreparedPassage, at: number, pairs: readonly Following[]): void {
  const next = folded[at + 1];
  const slot = slots[at + 1];
  for (const one of pairs)
    if (one.slot === slot && one.second === next) hits.push({ from: at, to: at + 2, entries: one.entries });
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
  const best = emptied(expected.words);
  for (const { from, to, entries } of hitsIn(expected, view)) {
    if (from >= unit.to) break;
    if (from >= unit.from && to <= unit.to) takeBest(best, entries);
  }
  eachTrait(view.passage.role, kinds, fresh, facts, takeTrait, expected);
  let sum = 0;
  for (let i = 0; i < expected.words; i++) sum += best[i] as number;
  return sum / expected.words;
}

function takeBest(best: Float64Array, entries: Entries): void {
  for (let i = 0; i < entries.length; i += 2) {
    const weight = entries[i + 1] as number;
    if (weight > (best[entries[i] as number] as number)) best[entries[i] as number] = weight;
  }
}

function takeTrait(mark: string, { byMark }: Expected): void {
  const entries = byMark.get(mark);
  if (entries) takeBest(scratch, entries);
}

/** By word of the question the strongest that the unit at hand holds. */
let scratch = new Float64Array(64);

/** Zeros to count in, the same ones each time: units are many. */
function emptied(length: number): Float64Array {
  if (scratch.length < length) scratch = new Float64Array(2 * length);
  return scratch.fill(0, 0, length);
}
