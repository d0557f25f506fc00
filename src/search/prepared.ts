import type { BlockRole } from '../reports/report.js';
import type { Span } from '../text/span.js';
import { tokenise } from '../text/tokens.js';

/** A passage made ready for scoring: its tokens in parallel arrays. Offsets are into the passage's own text. */
export interface PreparedPassage {
  readonly id: number;
  /** Number of the report in the index. */
  readonly report: number;
  readonly role: BlockRole;
  /** Where the passage starts in the report's text. */
  readonly start: number;
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly words: readonly string[];
  readonly folded: readonly string[];
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Traits of each token, see `TRAIT`. */
  readonly traits: Uint8Array;
}

/** Bits of a token's traits. */
export const TRAIT = {
  /** Starts with a digit. */
  digits: 1,
  /** Starts with a capital letter. */
  capital: 2,
  /** First word of a sentence, or after a colon or an opening quotation mark. */
  opening: 4,
  /** A clause ends before it: `,` `;` `:` `(` or a dash. */
  clause: 8,
  /** All capitals, two letters or more. */
  acronym: 16,
} as const;

/** Makes a passage ready; costs about a microsecond a word. */
export function prepare(
  row: {
    readonly id: number;
    readonly report: number;
    readonly role: BlockRole;
    readonly start: number;
    readonly text: string;
  },
  sentences: readonly Span[],
): PreparedPassage {
  const tokens = tokenise(row.text);
  const starts = new Int32Array(tokens.length);
  const ends = new Int32Array(tokens.length);
  const traits = new Uint8Array(tokens.length);
  let sentence = -1;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) continue;
    const { start, end } = token.span;
    starts[i] = start;
    ends[i] = end;
    const between = row.text.slice(i === 0 ? 0 : ends[i - 1], start);
    let next = sentence;
    while (next + 1 < sentences.length && (sentences[next + 1]?.start ?? 0) <= start) next++;
    let traitsHere = next !== sentence || /[:“"]\s*$/u.test(between) ? TRAIT.opening : 0;
    sentence = next;
    if (/[,;:()–—-]/u.test(between)) traitsHere |= TRAIT.clause;
    const raw = row.text.slice(start, end);
    if (/^\p{N}/u.test(raw)) traitsHere |= TRAIT.digits;
    if (/^\p{Lu}/u.test(raw)) traitsHere |= TRAIT.capital;
    if (/^\p{Lu}[\p{Lu}&\p{N}]+$/u.test(raw)) traitsHere |= TRAIT.acronym;
    traits[i] = traitsHere;
  }
  return {
    ...row,
    sentences,
    words: tokens.map((token) => token.word),
    folded: tokens.map((token) => token.folded),
    starts,
    ends,
    traits,
  };
}
