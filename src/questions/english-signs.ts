import { isSyllable } from '../text/repair.js';
import type { EnglishTable } from './english-table.js';
import type { QuestionWord } from './question-word.js';
import { questionWords } from './question-words.js';

/** A typed word, with the words it was read as ("BCH" as three). */
export interface Typed {
  /** In lower case. */
  readonly plain: string;
  readonly words: readonly QuestionWord[];
  /** Capitalised, and neither the first word nor "I". */
  readonly name: boolean;
  /** Without marks it may be a Vietnamese syllable ("in", "ten", "day"). */
  readonly syllable: boolean;
}

/** Function words of English questions. A translation drops them. */
const SIGNS = questionWords('sign');

/** Is it a function word? `plain` in lower case. */
export function isSign(plain: string): boolean {
  return SIGNS.has(plain);
}

const ARTICLES = questionWords('article');

/** Is it an article? `plain` in lower case. */
export function isArticle(plain: string): boolean {
  return ARTICLES.has(plain);
}

/** Function words that join what is on both sides of them. */
const LINKS = questionWords('link');

/** Does the phrase end before it? `plain` in lower case. */
export function isLink(plain: string): boolean {
  return isSign(plain) || LINKS.has(plain);
}

const ASKING = questionWords('asking');

/** Is it a question word? `plain` in lower case. */
export function isAsking(plain: string): boolean {
  return ASKING.has(plain);
}

const NUMERALS = questionWords('numeral');

/** Is it a number: "two", "12"? `plain` in lower case. */
export function isNumeral(plain: string): boolean {
  return NUMERALS.has(plain) || /^\d+$/u.test(plain);
}

/** The words of a question as typed: the words of one abbreviation are joined again. */
export function typedWords(words: readonly QuestionWord[]): Typed[] {
  const groups: QuestionWord[][] = [];
  for (const word of words) {
    const last = groups.at(-1);
    if (word.raw === '' && last) last.push(word);
    else groups.push([word]);
  }
  return groups.map((group, i) => {
    const plain = (group[0]?.raw ?? '').toLowerCase();
    const capital = group.some(({ proper, capitals }) => proper || capitals);
    return { plain, words: group, name: capital && i > 0 && plain !== 'i', syllable: isSyllable(plain) };
  });
}

/** Is a word readable as Vietnamese, but not as English? */
export function isVietnamese({ plain, words, syllable }: Typed, table: EnglishTable): boolean {
  if (isSign(plain) || table.find([plain]) !== undefined) return false;
  return syllable || words.some(({ derived }) => derived);
}

/**
 * Is a question in English? Words that Vietnamese cannot spell count for it, question words and the like twice; words
 * that are only Vietnamese count against it, except capitalised names. A word with marks that is no name decides
 * against it.
 * @param beside neighbouring English text ("…, right?"): words that count for it.
 */
export function isEnglish(typed: readonly Typed[], table: EnglishTable, beside = 0): boolean {
  if (typed.some(({ words }) => words.some((w) => w.marked && !w.proper && !w.derived))) return false;
  const signs = typed.filter(({ plain, syllable }) => isSign(plain) && !syllable).length;
  const known = typed.filter(({ plain, syllable }) => !isSign(plain) && !syllable && table.find([plain]) !== undefined);
  const against = typed.filter((one) => !one.words.some(({ proper }) => proper) && isVietnamese(one, table)).length;
  const speaking = 2 * signs + known.length + beside;
  return speaking > against || (signs > 0 && speaking === against);
}
