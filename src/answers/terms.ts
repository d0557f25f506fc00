import { fold } from '../text/fold.js';
import { type Abbreviation, dataLines } from '../text/lexicon.js';
import { PhraseTable, type Word } from '../text/phrases.js';
import { tokenise } from '../text/tokens.js';

/** A word of the question that a passage should hold. */
export interface Term extends Word {
  /** How much it tells: more for words that few passages hold. */
  readonly weight: number;
  /** The next word of the question is a term too: the pair counts extra where it stands together. */
  readonly pairedWith?: string;
}

/** How often words stand in the index. */
export interface Frequencies {
  /** Passages that hold the word (without marks). */
  count(folded: string): number;
  /** All passages. */
  readonly total: number;
}

/** Drops the words that help to find nothing. */
export type StopWords = (words: readonly Word[]) => ReadonlySet<number>;

/** Reads `data/lexicon/stopwords.txt`: phrases separated by commas. */
export function stopWords(file: string): StopWords {
  const table = new PhraseTable<true>();
  for (const line of dataLines(file)) for (const one of line.split(',')) table.add(one, true);
  return (words) => {
    const out = new Set<number>();
    for (const { from, to } of table.find(words)) for (let i = from; i < to; i++) out.add(i);
    return out;
  };
}

/**
 * The terms of a question: its words without those at the positions in `without`. A word's weight is its inverse document
 * frequency, ln(1 + (N - n + 0.5) / (n + 0.5)) (Robertson and Spärck Jones), at least 0.2; words in `added` weigh twice.
 */
export function termsOf(
  words: readonly Word[],
  without: ReadonlySet<number>,
  frequencies: Frequencies,
  added?: ReadonlySet<number>,
): Term[] {
  const out: Term[] = [];
  words.forEach((word, i) => {
    if (without.has(i)) return;
    const n = frequencies.count(word.folded);
    const idf = Math.max(0.2, Math.log(1 + (frequencies.total - n + 0.5) / (n + 0.5)));
    const next = words[i + 1];
    out.push({
      word: word.word,
      folded: plainNumber(word.folded),
      marked: word.marked,
      weight: idf * (added ? (added.has(i) ? 2 : 0.7) : 1),
      ...(next && !without.has(i + 1) && { pairedWith: plainNumber(next.folded) }),
    });
  });
  return out;
}

/** The words that an abbreviation in a text stands for, without marks; none for other words. */
export type Expand = (folded: string, written: string) => readonly string[];

/** Abbreviations written in capitals in a text, read in full by their first reading. */
export function expander(abbreviations: readonly Abbreviation[]): Expand {
  const long = new Map(abbreviations.map((a) => [fold(a.short), tokenise(a.long[0] ?? '').map((t) => t.folded)]));
  return (folded, written) => (written.length > 1 && written === written.toUpperCase() ? (long.get(folded) ?? []) : []);
}

/** A number or a date without leading zeros ("06" is 6, "05/06/2024" is 5/6/2024); other words as they are. */
export function plainNumber(folded: string): string {
  return /^\d/u.test(folded) ? folded.replace(/(?<![\d.,])0+(?=\d)/gu, '') : folded;
}

/** The words of a stretch of text, prepared for `covered`. */
export interface Bag {
  /** By spelling without marks, numbers plain, abbreviations also in full: the spellings with marks ("" for an abbreviation's words). */
  readonly words: ReadonlyMap<string, ReadonlySet<string>>;
  /** Neighbouring words without marks, with a space between. */
  readonly pairs: ReadonlySet<string>;
}

/** Cuts `text` into words for `covered`. */
export function bagOf(text: string, expand: Expand): Bag {
  const words = new Map<string, Set<string>>();
  const pairs = new Set<string>();
  let previous: string | undefined;
  const hold = (folded: string, spelling: string): void => {
    const known = words.get(folded);
    if (known) known.add(spelling);
    else words.set(folded, new Set([spelling]));
    if (previous !== undefined) pairs.add(`${previous} ${folded}`);
    previous = folded;
  };
  for (const word of tokenise(text)) {
    const folded = plainNumber(word.folded);
    for (const part of expand(folded, text.slice(word.span.start, word.span.end))) hold(part, '');
    hold(folded, word.marked ? word.word : '');
    // "30/5" is asked, "30/5/2023" written.
    const day = /^(\d{1,2}\/\d{1,2})\/\d{4}$/u.exec(folded)?.[1];
    if (day) words.set(day, new Set(['']));
  }
  return { words, pairs };
}

/**
 * How much of `terms` the words hold, by weight, 0 to 1; a pair of neighbours that stands together counts as 0.6 of a term more,
 * a word whose marks differ from those typed as 0.4. 0 without terms.
 */
export function covered(terms: readonly Term[], { words, pairs }: Bag): number {
  if (terms.length === 0) return 0;
  let held = 0;
  let all = 0;
  for (const term of terms) {
    all += term.weight;
    const found = words.get(term.folded);
    if (found) held += !term.marked || found.has('') || found.has(term.word) ? term.weight : term.weight * 0.4;
    if (term.pairedWith !== undefined) {
      all += term.weight * 0.6;
      if (pairs.has(`${term.folded} ${term.pairedWith}`)) held += term.weight * 0.6;
    }
  }
  return held / all;
}

/** `covered` of a text that is looked at once. */
export function coverage(terms: readonly Term[], text: string, expand: Expand): number {
  return terms.length === 0 ? 0 : covered(terms, bagOf(text, expand));
}
