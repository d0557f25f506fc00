import { tokenise } from '../text/tokens.js';
import { isEnglish, isSign, isVietnamese, type Typed, typedWords } from './english-signs.js';
import type { EnglishTable } from './english-table.js';
import type { QuestionWord } from './question-word.js';

/** Does the table's phrase of `n` words at `i` hold here? One of syllables only is taken for Vietnamese beside Vietnamese ("nghe an"). */
function holds(typed: readonly Typed[], i: number, n: number, table: EnglishTable): boolean {
  const phrase = typed.slice(i, i + n);
  if (!phrase.every(({ syllable }) => syllable)) return true;
  const beside = [typed[i - 1], typed[i + n]];
  return !phrase.some(({ name }) => name) && !beside.some((one) => one && isVietnamese(one, table));
}

/** How many words from `i` on are a phrase of the table, at most. */
function longestAt(typed: readonly Typed[], i: number, table: EnglishTable): number {
  const plain = typed.slice(i, i + table.longestFrom(typed[i]?.plain ?? '')).map((one) => one.plain);
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

/** What the table says behind this mark stands behind what it qualifies: "new school" is "trường mới". */
const BEHIND = '~';

/**
 * The Vietnamese words for an English question, phrase by phrase, longest first. Little words without a translation fall away; other
 * words without one stay: names, numbers, words that Vietnamese borrows, and words whose loss would make the question mean less than
 * was asked. Absent when the question is not English.
 */
export function translate(words: readonly QuestionWord[], table: EnglishTable): QuestionWord[] | undefined {
  const typed = typedWords(words);
  if (!isEnglish(typed, table)) return undefined;
  const out: QuestionWord[] = [];
  let waiting: QuestionWord[] = [];
  for (let i = 0; i < typed.length; ) {
    let taken = longestAt(typed, i, table);
    // "the department of construction" is longer without its article than "the department" with it.
    if (typed[i]?.plain === 'the' && longestAt(typed, i + 1, table) >= taken) taken = 0;
    const phrase = typed.slice(i, i + Math.max(1, taken));
    const vietnamese = taken > 0 ? (table.find(phrase.map(({ plain }) => plain)) ?? '') : undefined;
    const next = vietnamese === undefined ? untranslated(phrase) : standing(vietnamese, phrase);
    if (vietnamese?.startsWith(BEHIND)) waiting = [...next, ...waiting];
    else {
      // A little word ends what may be qualified: "Which of the two".
      out.push(...(phrase.every(({ plain }) => isSign(plain)) ? [...waiting, ...next] : [...next, ...waiting]));
      waiting = [];
    }
    i += phrase.length;
  }
  return [...out, ...waiting];
}

/** What is left of a word that the table does not know. */
function untranslated(phrase: readonly Typed[]): readonly QuestionWord[] {
  return phrase.filter(({ name, plain }) => name || !isSign(plain)).flatMap((one) => one.words);
}
