import type { PreparedPassage } from '../search/prepared-passage.js';
import type { PassageView, UnitView } from '../search/view.js';
import { type Entries, type Expected, type Following, SLOT } from './association.js';
import { KIND_MARKS, markOfFact, markOfRole } from './marks-held.js';
import type { HeldFact } from './propose/found.js';

/** A position in a passage, tokens [from, to), of a word or pair that is associated with the question. */
interface Hit {
  readonly from: number;
  readonly to: number;
  readonly entries: Entries;
}

/** The passage examined last: its units are measured one after another. */
let last: { readonly view: PassageView; readonly expected: Expected; readonly hits: readonly Hit[] } | undefined;

function hitsIn(expected: Expected, view: PassageView): readonly Hit[] {
  if (last?.view === view && last.expected === expected) return last.hits;
  const { slots } = view.passage;
  const hits: Hit[] = [];
  for (let at = 0; at < slots.length; at++) {
    const may = expected.slots[slots[at] as number] as number;
    if (may !== 0) takeHits(hits, expected, view.passage, at, may);
  }
  last = { view, expected, hits };
  return hits;
}

/** Takes what the word at `at` is, of what a word in its slot may be. */
function takeHits(hits: Hit[], { byMark, pairs }: Expected, passage: PreparedPassage, at: number, may: number): void {
  const word = passage.folded[at] as string;
  const alone = (may & SLOT.mark) !== 0 && byMark.get(word);
  if (alone) hits.push({ from: at, to: at + 1, entries: alone });
  const following = (may & SLOT.first) !== 0 && pairs.get(word);
  if (following) takePairs(hits, passage, at, following);
}

/** Takes of the pairs that begin with the word at `at` those whose second word follows it. */
function takePairs(hits: Hit[], { folded, slots }: PreparedPassage, at: number, pairs: readonly Following[]): void {
  const next = folded[at + 1];
  const slot = slots[at + 1];
  for (const one of pairs)
    if (one.slot === slot && one.second === next) hits.push({ from: at, to: at + 2, entries: one.entries });
}

/** The first of the hits, which are in order, that begins at `from` or behind it. */
function firstFrom(hits: readonly Hit[], from: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle] as Hit).from < from) low = middle + 1;
    else high = middle;
  }
  return low;
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
  const hits = hitsIn(expected, view);
  for (let i = firstFrom(hits, unit.from); i < hits.length; i++) {
    const { from, to, entries } = hits[i] as Hit;
    if (from >= unit.to) break;
    if (to <= unit.to) takeBest(best, entries);
  }
  takeTraits(best, expected, view.passage.role, kinds, fresh, facts);
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

/** The associations of each kind of token. */
interface Spoken {
  readonly bit: number;
  readonly entries: Entries;
}

/** Associations of token kinds in a unit, and of those kinds that the question does not contain. */
let spoken:
  | { readonly expected: Expected; readonly held: readonly Spoken[]; readonly brought: readonly Spoken[] }
  | undefined;

function spokenBy(expected: Expected): NonNullable<typeof spoken> {
  if (spoken?.expected === expected) return spoken;
  const by = (which: 'held' | 'brought'): Spoken[] =>
    KIND_MARKS.flatMap((one) => {
      const entries = expected.byMark.get(one[which]);
      return entries ? [{ bit: one.bit, entries }] : [];
    });
  spoken = { expected, held: by('held'), brought: by('brought') };
  return spoken;
}

/** Collects the associations of a unit's properties besides its words: kinds of token, block, facts. */
function takeTraits(
  best: Float64Array,
  expected: Expected,
  role: string,
  kinds: number,
  fresh: number,
  facts: readonly HeldFact[],
): void {
  const { held, brought } = spokenBy(expected);
  for (const { bit, entries } of held) if (kinds & bit) takeBest(best, entries);
  for (const { bit, entries } of brought) if (fresh & bit) takeBest(best, entries);
  const { byMark } = expected;
  const ofRole = byMark.get(markOfRole(role));
  if (ofRole) takeBest(best, ofRole);
  for (const { fact, inside } of facts) {
    const ofFact = inside ? byMark.get(markOfFact(fact.kind)) : undefined;
    if (ofFact) takeBest(best, ofFact);
  }
}

/** The strongest association in the unit by word of the question. */
let scratch = new Float64Array(64);

/** A zeroed buffer, reused because units are many. */
function emptied(length: number): Float64Array {
  if (scratch.length < length) scratch = new Float64Array(2 * length);
  return scratch.fill(0, 0, length);
}
