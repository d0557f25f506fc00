import { tokenise } from '../text/tokens.js';
import { isEnglish, isSign, isVietnamese, type Typed, typedWords } from './english-signs.js';
import type { EnglishTable } from './english-table.js';
import type { QuestionWord } from './utterance.js';

/** Does the table's phrase of `n` words at `i` hold here? One of syllables only is taken for Vietnamese beside Vietnamese ("nghe an"). */
function holds(typed: readonly Typed[], i: number, n: number, table: EnglishTable): boolean {
  const phrase = typed.slice(i, i + n);
  if (!phrase.every(({ syllable }) => syllable)) return true;
  const beside = [typed[i - 1], typed[i + n]];
  return !phrase.some(({ name }) => name) && !beside.some((one) => one && isVietnamese(one, table));
}

/** How many words from `i` on are a phrase of the table, at most. */
function longestAt(typed: readonly Typed[], i: number, table: EnglishTable): number {
  const plain = typed.slice(i, i + table.longest).map((one) => one.plain);
  for (let n = plain.length; n > 0; n--)
    if (table.find(plain.slice(0, n)) !== undefined && holds(typed, i, n, table)) return n;
  return 0;
}

/** A Vietnamese phrase as words that stand for what was typed. */
function standing(vietnamese: string, phrase: readonly Typed[]): QuestionWord[] {
  const first = phrase[0]?.words[0]?.at;
  const last = phrase.at(-1)?.words.at(-1)?.at;
  return tokenise(vietnamese).map(({ word, folded, marked }) => ({
    word,
    folded,
    marked,
    raw: word,
    capitals: false,
    proper: false,
    derived: true,
    ...(first && last && { at: { start: first.start, end: last.end } }),
  }));
}

/**
 * The Vietnamese words for an English question, phrase by phrase, longest first. Little words without a translation fall away; other
 * words without one stay: names, numbers, words that Vietnamese borrows, and words whose loss would make the question mean less than
 * was asked. Absent when the question is not English.
 */
export function translate(words: readonly QuestionWord[], table: EnglishTable): QuestionWord[] | undefined {
  const typed = typedWords(words);
  if (!isEnglish(typed, table)) return undefined;
  const out: QuestionWord[] = [];
  for (let i = 0; i < typed.length; ) {
    let taken = longestAt(typed, i, table);
    // "the department of construction" is longer without its article than "the department" with it.
    if (typed[i]?.plain === 'the' && longestAt(typed, i + 1, table) >= taken) taken = 0;
    const phrase = typed.slice(i, i + taken);
    if (taken > 0) out.push(...standing(table.find(phrase.map(({ plain }) => plain)) ?? '', phrase));
    const one = typed[i];
    if (taken === 0 && one && (one.name || !isSign(one.plain))) out.push(...one.words);
    i += Math.max(1, taken);
  }
  return out;
}
