import type { Token } from './tokens.js';
import { firstFolded, spellingsOf } from './tokens.js';

/** The part of a token that phrases match on. */
export type Word = Pick<Token, 'word' | 'folded' | 'marked'>;

/** A phrase prepared for matching. */
export type Phrase = readonly Word[];

/** The words of a phrase from the data files. */
export function phrase(text: string): Phrase {
  return spellingsOf(text.normalize('NFC'));
}

/** Typed marks count: "đang" is not "đảng", but "dang" may be either. */
export function sameWord(typed: Word, known: Word): boolean {
  return typed.folded === known.folded && (!typed.marked || typed.word === known.word);
}

/** Does `known` occur in `typed` at `index`? */
export function matchesAt(typed: readonly Word[], index: number, known: Phrase): boolean {
  if (known.length === 0 || index + known.length > typed.length) return false;
  for (let i = 0; i < known.length; i++) if (!sameWord(typed[index + i] as Word, known[i] as Word)) return false;
  return true;
}

/** First place of `known` in `typed` from `from` on; -1 if absent. */
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

/** A phrase and its value. */
export interface Entry<V> {
  readonly phrase: Phrase;
  readonly value: V;
}

/** How a text of the data files is parsed into phrases. */
interface Ways {
  /** The folded words its phrases begin with. */
  firsts(text: string): Iterable<string>;
  /** All its phrases, none empty. */
  phrases(text: string): readonly Phrase[];
}

/** A text and its value, not yet parsed. */
interface Waiting<V> {
  readonly text: string;
  readonly value: V;
}

/** Reads lines of the form "word, tab, rest" into a map from word to rest. */
export function linesByFirst(written: string): Map<string, string> {
  const out = new Map<string, string>();
  for (let at = 0; at < written.length; ) {
    const end = written.indexOf('\n', at);
    const first = written.indexOf('\t', at);
    out.set(written.slice(at, first), written.slice(first + 1, end));
    at = end + 1;
  }
  return out;
}

/** Reads a text as one phrase. */
const AS_WRITTEN: Ways = {
  firsts(text) {
    const first = firstFolded(text);
    return first === undefined ? [] : [first];
  },
  phrases: (text) => [spellingsOf(text)],
};

/**
 * Phrases by first word. A phrase is split into words when its first word occurs: a question needs a few of thousands.
 */
export class PhrasesByFirst<V> {
  readonly #ways: Ways;
  readonly #waiting = new Map<string, Waiting<V>[]>();
  /** The same in the form of `write`, by first word. */
  readonly #written: ReadonlyMap<string, string>;
  readonly #ready = new Map<string, readonly Entry<V>[]>();

  /** @param written output of `write`; nothing is computed from it before a word occurs. Values must be plain data. */
  constructor(ways = AS_WRITTEN, written = '') {
    this.#ways = ways;
    this.#written = linesByFirst(written);
  }

  /** Texts without words are skipped. */
  add(text: string, value: V): void {
    const whole = text.normalize('NFC');
    for (const first of this.#ways.firsts(whole)) {
      const known = this.#waiting.get(first);
      if (known) known.push({ text: whole, value });
      else this.#waiting.set(first, [{ text: whole, value }]);
      this.#ready.delete(first);
    }
  }

  /** All phrases, one line per first word. */
  write(): string {
    return [...this.#waiting].map(([first, waiting]) => `${first}\t${JSON.stringify(waiting)}\n`).join('');
  }

  /** The phrases that begin with a folded word; undefined if none does. */
  at(first: string): readonly Entry<V>[] | undefined {
    const ready = this.#ready.get(first);
    if (ready) return ready;
    const waiting = this.#waiting.get(first);
    const written = this.#written.get(first);
    if (!waiting && written === undefined) return undefined;
    const before = written === undefined ? [] : (JSON.parse(written) as Waiting<V>[]);
    const made = [...before, ...(waiting ?? [])]
      .flatMap(({ text, value }) => this.#ways.phrases(text).map((phrase) => ({ phrase, value })))
      .filter(({ phrase }) => phrase[0]?.folded === first);
    made.sort((a, b) => b.phrase.length - a.phrase.length);
    this.#ready.set(first, made);
    return made;
  }
}

const NONE: readonly never[] = [];

/** Many phrases with values, found in one pass; a longer phrase wins over the shorter ones inside it. */
export class PhraseTable<V> {
  readonly #phrases = new PhrasesByFirst<V>();

  add(text: string, value: V): this {
    this.#phrases.add(text, value);
    return this;
  }

  /** All matches, left to right, without overlaps; phrases of equal length all give their values. */
  find(typed: readonly Word[]): PhraseMatch<V>[] {
    const out: PhraseMatch<V>[] = [];
    for (let i = 0; i < typed.length; ) {
      let length = 0;
      for (const { phrase, value } of this.#phrases.at(typed[i]?.folded ?? '') ?? NONE) {
        // Longest first.
        if (phrase.length < length) break;
        if (!matchesAt(typed, i, phrase)) continue;
        length = phrase.length;
        out.push({ from: i, to: i + length, value });
      }
      i += Math.max(1, length);
    }
    return out;
  }
}
