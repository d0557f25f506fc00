import { isSyllable } from '../text/repair.js';
import type { EnglishTable } from './english-table.js';
import type { QuestionWord } from './question-word.js';
import { questionWords } from './question-words.js';

/** A word as typed, with the words that it was read as ("BCH" as three). */
export interface Typed {
  /** In lower case. */
  readonly plain: string;
  readonly words: readonly QuestionWord[];
  /** Written with a capital that is neither the first of the text nor "I". */
  readonly name: boolean;
  /** Written without marks, it may be a Vietnamese syllable ("in", "ten", "day"). */
  readonly syllable: boolean;
}

/** Little words of English questions. They are left out of a translation. */
const SIGNS = questionWords('sign');

/** Is it one of the little words? `plain` in lower case. */
export function isSign(plain: string): boolean {
  return SIGNS.has(plain);
}

const ARTICLES = questionWords('article');

/** Is it an article? `plain` in lower case. */
export function isArticle(plain: string): boolean {
  return ARTICLES.has(plain);
}

/** Little words beside those of questions that join what stands on both sides of them. */
const LINKS = questionWords('link');

/** Does nothing before it belong to what stands behind it? `plain` in lower case. */
export function isLink(plain: string): boolean {
  return isSign(plain) || LINKS.has(plain);
}

const ASKING = questionWords('asking');

/** Is it a word that asks? `plain` in lower case. */
export function isAsking(plain: string): boolean {
  return ASKING.has(plain);
}

const NUMERALS = questionWords('numeral');

/** Does it say how many: "two", "12"? `plain` in lower case. */
export function isNumeral(plain: string): boolean {
  return NUMERALS.has(plain) || /^\d+$/u.test(plain);
}

/** The words of a question as they were typed: those that stand for one abbreviation are together again. */
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

/** Does a word read as Vietnamese, and as nothing in English? */
export function isVietnamese({ plain, words, syllable }: Typed, table: EnglishTable): boolean {
  if (isSign(plain) || table.find([plain]) !== undefined) return false;
  return syllable || words.some(({ derived }) => derived);
}

/**
 * Is a question written in English? Words that Vietnamese cannot spell speak for it, question words and their like twice; words that
 * read as Vietnamese only speak against it, names in capitals do not. A word typed with marks settles it, unless it is a name.
 * @param beside what stands beside it and is English ("…, right?"): words that speak for it.
 */
export function isEnglish(typed: readonly Typed[], table: EnglishTable, beside = 0): boolean {
  if (typed.some(({ words }) => words.some((w) => w.marked && !w.proper && !w.derived))) return false;
  const signs = typed.filter(({ plain, syllable }) => isSign(plain) && !syllable).length;
  const known = typed.filter(({ plain, syllable }) => !isSign(plain) && !syllable && table.find([plain]) !== undefined);
  const against = typed.filter((one) => !one.words.some(({ proper }) => proper) && isVietnamese(one, table)).length;
  const speaking = 2 * signs + known.length + beside;
  return speaking > against || (signs > 0 && speaking === against);
}
