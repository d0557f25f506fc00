import type { Query } from '../../search/query.js';
import type { PassageView, UnitView } from '../../search/view.js';
import { fold } from '../../text/fold.js';
import { setsOf } from '../../text/phrase-lists.js';

/** A word of the question, unmarked: one syllable, or two that form one word ("kỷ luật"). */
export interface WholeWord {
  readonly syllable: string;
  readonly next?: string;
  /** Rarity of its rarest syllable. */
  readonly weight: number;
}

/** The words of `data/lexicon/words.txt`. */
const compounds = setsOf('words.txt', ['compound'] as const)('compound', fold);
/** Do two adjacent unmarked syllables form one word? */
export const isCompound = (first: string | undefined, second: string | undefined): boolean =>
  first !== undefined && second !== undefined && compounds.has(`${first} ${second}`);

/**
 * Segments a question into words. Half of a word does not match the whole ("nhật ký" and "kỷ luật"), which a comparison by syllables cannot
 * tell.
 * @param folded the question's syllables without marks. @param used numbers of those that name the report, which are skipped.
 */
export function wholeWordsOf(folded: readonly string[], used: ReadonlySet<number>, query: Query): WholeWord[] {
  const out: WholeWord[] = [];
  const rarity = (at: number): number => query.terms[query.byFolded.get(folded[at] ?? '') ?? -1]?.idf ?? 0;
  for (let at = 0, size = 1; at < folded.length; at += size) {
    const syllable = folded[at] as string;
    const next = folded[at + 1];
    size = isCompound(syllable, next) ? 2 : 1;
    if (used.has(at) && used.has(at + size - 1)) continue;
    const weight = Math.max(rarity(at), rarity(at + size - 1));
    if (weight > 0) out.push({ syllable, ...(size === 2 && next !== undefined && { next }), weight });
  }
  return out;
}

/** By word of the question, 1 if the unit contains it whole. */
export function wholeWordsIn(
  { passage: { folded } }: PassageView,
  { from, to }: UnitView,
  words: readonly WholeWord[],
): Uint8Array {
  return Uint8Array.from(words, (word) => (standsWhole(folded, word, from, to) ? 1 : 0));
}

/** Is a word in a range of tokens: a single syllable not as half of another word, or two adjacent ones? */
export function standsWhole(
  folded: readonly string[],
  { syllable, next }: WholeWord,
  from: number,
  to: number,
): boolean {
  for (let at = folded.indexOf(syllable, from); at >= 0 && at < to; at = folded.indexOf(syllable, at + 1)) {
    const whole =
      next === undefined
        ? !isCompound(folded[at - 1], syllable) && !isCompound(syllable, folded[at + 1])
        : at + 1 < to && folded[at + 1] === next;
    if (whole) return true;
  }
  return false;
}

/** Share by weight of the words for which `holds`; 0 without words. */
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
