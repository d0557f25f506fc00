import type { Token } from './tokens.js';
import { tokenise } from './tokens.js';

/** A token as phrases are matched on it. */
export type Word = Pick<Token, 'word' | 'folded' | 'marked'>;

/** A phrase prepared for matching. */
export type Phrase = readonly Word[];

/** The words of a phrase of the data files. */
export function phrase(text: string): Phrase {
  return tokenise(text.normalize('NFC'));
}

/** Marks that were typed count: "đang" is not "đảng", but "dang" may be either. */
export function sameWord(typed: Word, known: Word): boolean {
  return typed.folded === known.folded && (!typed.marked || typed.word === known.word);
}

/** Does `known` stand in `typed` at `index`? */
export function matchesAt(typed: readonly Word[], index: number, known: Phrase): boolean {
  if (known.length === 0 || index + known.length > typed.length) return false;
  return known.every((word, i) => sameWord(typed[index + i] as Word, word));
}

/** First place of `known` in `typed` from `from` on; -1 where it is not. */
export function indexOfPhrase(typed: readonly Word[], known: Phrase, from = 0): number {
  for (let i = from; i + known.length <= typed.length; i++) if (matchesAt(typed, i, known)) return i;
  return -1;
}

/** A match of one of many phrases. */
export interface PhraseMatch<V> {
  readonly from: number;
  readonly to: number;
  readonly value: V;
}

/** Many phrases, each with a value, found in one pass; longer phrases win over shorter ones that they hold. */
export class PhraseTable<V> {
  readonly #byFirst = new Map<string, { phrase: Phrase; value: V }[]>();

  add(text: string, value: V): this {
    const words = phrase(text);
    const first = words[0];
    if (!first) return this;
    const bucket = this.#byFirst.get(first.folded) ?? [];
    bucket.push({ phrase: words, value });
    bucket.sort((a, b) => b.phrase.length - a.phrase.length);
    this.#byFirst.set(first.folded, bucket);
    return this;
  }

  /** All matches, left to right, not overlapping; where phrases of one length match, all their values are given. */
  find(typed: readonly Word[]): PhraseMatch<V>[] {
    const out: PhraseMatch<V>[] = [];
    for (let i = 0; i < typed.length; ) {
      const bucket = this.#byFirst.get(typed[i]?.folded ?? '') ?? [];
      const hits = bucket.filter((entry) => matchesAt(typed, i, entry.phrase));
      const length = hits[0]?.phrase.length ?? 0;
      for (const hit of hits) if (hit.phrase.length === length) out.push({ from: i, to: i + length, value: hit.value });
      i += Math.max(1, length);
    }
    return out;
  }
}
