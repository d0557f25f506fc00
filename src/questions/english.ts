import { tokenise } from '../text/tokens.js';
import type { QuestionWord } from './question-word.js';

/** Words that make a question English: without two of them it is read as Vietnamese. */
const SIGNS = new Set(
  'the of is are was were who what when where which how many much did does do has have in at for and to about please tell me give show list any there with by on whom whose why link report reports'.split(
    ' ',
  ),
);
const MAX_PHRASE = 7;

/** How many words from `i` on are a phrase of the table, at most. */
function longestAt(plain: readonly string[], i: number, english: ReadonlyMap<string, string>): number {
  for (let n = Math.min(MAX_PHRASE, plain.length - i); n > 0; n--)
    if (english.has(plain.slice(i, i + n).join(' '))) return n;
  return 0;
}

/**
 * The Vietnamese words for an English question, phrase by phrase, longest first; words without a translation stay when they are
 * names or numbers and fall away otherwise. Absent when the question is not English.
 */
export function translate(
  words: readonly QuestionWord[],
  english: ReadonlyMap<string, string>,
): QuestionWord[] | undefined {
  const plain = words.map((w) => w.raw.toLowerCase());
  const signs = plain.filter((w) => SIGNS.has(w)).length;
  if (words.some((w) => w.marked && !w.proper && !w.derived) || signs < 1 || signs * 4 < words.length) return undefined;
  if (signs === 1 && words.length > 2 && plain.filter((w) => english.has(w)).length < 1) return undefined;
  const out: QuestionWord[] = [];
  for (let i = 0; i < words.length; ) {
    let taken = longestAt(plain, i, english);
    // "the department of construction" is longer without its article than "the department" with it.
    if (plain[i] === 'the' && longestAt(plain, i + 1, english) >= taken) taken = 0;
    const vietnamese = english.get(plain.slice(i, i + taken).join(' '));
    if (taken > 0 && vietnamese !== undefined) {
      const [first, last] = [words[i]?.at, words[i + taken - 1]?.at];
      for (const token of tokenise(vietnamese)) {
        out.push({
          word: token.word,
          folded: token.folded,
          marked: token.marked,
          raw: token.word,
          capitals: false,
          proper: false,
          derived: true,
          ...(first && last && { at: { start: first.start, end: last.end } }),
        });
      }
    }
    const word = words[i];
    if (
      taken === 0 &&
      word &&
      (word.proper || word.capitals || /\p{N}/u.test(word.raw) || !SIGNS.has(word.raw.toLowerCase()))
    )
      out.push(word);
    i += Math.max(1, taken);
  }
  return out;
}
