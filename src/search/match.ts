import type { Word } from '../text/phrases.js';
import { ABOVE } from './candidates.js';
import type { PreparedPassage } from './prepared-passage.js';
import { pairKey, type Query } from './query.js';
import { slab } from './slab.js';

/** The positions of a question's words in a passage. */
export interface PassageMatch {
  readonly passage: PreparedPassage;
  /** By token the number of the question's term, -1 if it is none. */
  readonly term: Int16Array;
  /** 1 if the token is spelled as in the question, including marks. */
  readonly exact: Uint8Array;
  /** By token the number of the question's pair that begins there, -1 if none. */
  readonly pair: Int16Array;
  /**
   * By term 0 absent, 1 present, 2 present as typed: in the column heads of a row, and in the headings above the
   * passage.
   */
  readonly overColumns: Uint8Array;
  readonly above: Uint8Array;
}

/** Finds the question's words and pairs in the passage, by folded form. */
export function matchPassage(query: Query, passage: PreparedPassage): PassageMatch {
  const { folded, words, slots } = passage;
  const term = slab.shorts(folded.length).fill(-1);
  const exact = slab.bytes(folded.length);
  const pair = slab.shorts(folded.length).fill(-1);
  let previous = -1;
  for (let i = 0; i < folded.length; i++) {
    const possible = query.slots[slots[i] as number] !== 0;
    const found = possible ? (query.byFolded.get(folded[i] as string) ?? -1) : -1;
    if (found >= 0) {
      term[i] = found;
      exact[i] = asTyped(query.terms[found], words[i]);
      if (previous >= 0) pair[i - 1] = query.byPair.get(pairKey(previous, found)) ?? -1;
    }
    previous = found;
  }
  const { columns, headings } = passage.above;
  const overColumns = termsOf(query, columns);
  return { passage, term, exact, pair, overColumns, above: termsOf(query, headings, overColumns) };
}

/** 1 if a word is spelled as in the question, or the question leaves the spelling open. */
function asTyped(wanted: Query['terms'][number] | undefined, word: string | undefined): 0 | 1 {
  return wanted?.open || word === wanted?.word ? 1 : 0;
}

/** By term 1 if it is among the words, 2 if as typed; `and`: additional hits. */
function termsOf(query: Query, words: readonly Word[], and: Uint8Array = query.noTerms): Uint8Array {
  let found = and;
  for (const { word, folded } of words) {
    const term = query.byFolded.get(folded);
    if (term === undefined) continue;
    if (found === and) {
      found = slab.bytes(query.terms.length);
      found.set(and);
    }
    const wanted = query.terms[term];
    found[term] = Math.max(found[term] as number, wanted?.open || wanted?.word === word ? 2 : 1);
  }
  return found;
}

const scratch: Uint8Array[] = [new Uint8Array(64), new Uint8Array(64)];

/** Arrays of zeros for marking, reused by all passages because there are many. */
function emptied(use: 0 | 1, length: number): Uint8Array {
  const kept = scratch[use] as Uint8Array;
  const room = kept.length < length ? new Uint8Array(2 * length) : kept.fill(0, 0, length);
  scratch[use] = room;
  return room;
}

/** How much of the question a passage contains: decides which passages are cut into units. */
export function passageScore(query: Query, match: PassageMatch): number {
  const { terms, pairs } = query;
  const found = emptied(0, terms.length);
  const foundPairs = emptied(1, pairs.length);
  for (let i = 0; i < match.term.length; i++) {
    const term = match.term[i] as number;
    if (term < 0) continue;
    found[term] = Math.max(found[term] as number, 1 + (match.exact[i] as number));
    const pair = match.pair[i] as number;
    if (pair >= 0) foundPairs[pair] = 1;
  }
  let score = 0;
  terms.forEach((term, i) => {
    if (found[i]) score += term.idf;
    else if (match.overColumns[i]) score += term.idf;
    else if (match.above[i]) score += ABOVE * term.idf;
    if (found[i] === 2 && query.accented) score += 0.5 * term.exactIdf;
  });
  pairs.forEach((one, i) => {
    if (foundPairs[i]) score += 0.7 * one.idf;
  });
  return score;
}
