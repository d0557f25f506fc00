import { ofPassage } from '../../search/of-passage.js';
import type { PreparedPassage } from '../../search/prepared-passage.js';
import type { Query } from '../../search/query.js';
import { slab } from '../../search/slab.js';
import type { PassageView, UnitView } from '../../search/view.js';
import { isCompound } from '../../text/compound-words.js';
import { noneOf } from './none.js';

/** A word of the question, unmarked: one syllable, or two that form one word ("kỷ luật"). */
export interface WholeWord {
  readonly syllable: string;
  readonly next?: string;
  /** The term of the query that the first syllable is; -1 where it is none. */
  readonly term: number;
  /** Rarity of its rarest syllable. */
  readonly weight: number;
}

/**
 * Segments a question into words. Half of a word does not match the whole ("nhật ký" and "kỷ luật"), which a comparison by syllables cannot
 * tell.
 * @param folded the question's syllables without marks. @param used numbers of those that name the report, which are skipped.
 */
export function wholeWordsOf(folded: readonly string[], used: ReadonlySet<number>, query: Query): WholeWord[] {
  const out: WholeWord[] = [];
  const termAt = (at: number): number => query.byFolded.get(folded[at] ?? '') ?? -1;
  const rarity = (at: number): number => query.terms[termAt(at)]?.idf ?? 0;
  for (let at = 0, size = 1; at < folded.length; at += size) {
    const syllable = folded[at] as string;
    const next = folded[at + 1];
    size = isCompound(syllable, next) ? 2 : 1;
    if (used.has(at) && used.has(at + size - 1)) continue;
    const weight = Math.max(rarity(at), rarity(at + size - 1));
    if (weight > 0) out.push({ syllable, ...(size === 2 && next !== undefined && { next }), term: termAt(at), weight });
  }
  return out;
}

/** By word of the question 1 where the unit holds it whole. */
export function wholeWordsIn(view: PassageView, unit: UnitView, words: readonly WholeWord[]): Uint8Array {
  const none = noneOf(words.length).bytes;
  let out = none;
  for (let i = 0; i < words.length; i++) {
    if (!holdsWhole(view, unit, words[i] as WholeWord)) continue;
    if (out === none) out = slab.bytes(words.length);
    out[i] = 1;
  }
  return out;
}

/** Does a unit hold a word whole? Of a term of the question it is known where it stands. */
function holdsWhole({ passage, match }: PassageView, { hits, from, to }: UnitView, word: WholeWord): boolean {
  if (word.term < 0) return standsWhole(passage, word, from, to);
  for (const at of hits) if (match.term[at] === word.term && isWhole(passage, word, at, to)) return true;
  return false;
}

/** Does a word stand in a stretch of tokens: one syllable not as half of another word, two beside each other? */
export function standsWhole(passage: PreparedPassage, word: WholeWord, from: number, to: number): boolean {
  const { folded } = passage;
  const { syllable } = word;
  for (let at = folded.indexOf(syllable, from); at >= 0 && at < to; at = folded.indexOf(syllable, at + 1))
    if (isWhole(passage, word, at, to)) return true;
  return false;
}

/** Is the syllable at `at` the whole word, or its first half with the other behind it and before `to`? */
function isWhole(passage: PreparedPassage, { next }: WholeWord, at: number, to: number): boolean {
  if (next === undefined) return !beginsCompound(passage, at - 1) && !beginsCompound(passage, at);
  return at + 1 < to && passage.folded[at + 1] === next;
}

/** By token 1 where it is no compound with the next one, 2 where it is, 0 where nobody asked yet. */
const compoundsIn = ofPassage(({ folded }) => new Uint8Array(folded.length));

/** Is the token at `at` one word with the next one? */
function beginsCompound(passage: PreparedPassage, at: number): boolean {
  const { folded } = passage;
  if (at < 0 || at + 1 >= folded.length) return false;
  const known = compoundsIn(passage);
  if (known[at] === 0) known[at] = isCompound(folded[at], folded[at + 1]) ? 2 : 1;
  return known[at] === 2;
}

/** Share by weight of the words for which `holds`; 0 of none. */
export function wholeShare(words: readonly WholeWord[], holds: (i: number) => boolean): number {
  let sum = 0;
  let all = 0;
  for (let i = 0; i < words.length; i++) {
    const { weight } = words[i] as WholeWord;
    all += weight;
    if (holds(i)) sum += weight;
  }
  return all === 0 ? 0 : sum / all;
}
