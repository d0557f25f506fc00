import { tokenise } from '../text/tokens.js';
import { isArticle, isAsking, isNumeral, type Typed, typedWords } from './english-signs.js';
import type { QuestionWord } from './question-word.js';
import { questionWords } from './question-words.js';

/** Most words of a tag, and fewest words of a statement before one. */
const LONGEST = 4;
const SHORTEST = 2;

const VERBS = questionWords('verb');
const ENGLISH = questionWords('english-tag');
const VIETNAMESE = questionWords('checks');
/** The Vietnamese for an English tag. */
const ASKED = 'phải không';

/** A statement with words at its end that only ask for confirmation: "Sơn La has 28 members, right?". */
export interface Tagged {
  readonly statement: readonly QuestionWord[];
  /** In Vietnamese; empty without a tag. */
  readonly tag: readonly QuestionWord[];
  /** Words of an English tag. */
  readonly english: number;
}

/**
 * Splits a typed question from the tag at its end. An English tag is translated; after a comma also if the statement is
 * not English.
 */
export function taggedOf(words: readonly QuestionWord[], english: (typed: readonly Typed[]) => boolean): Tagged {
  const typed = typedWords(words);
  for (let n = Math.min(LONGEST, typed.length - SHORTEST); n > 0; n--) {
    const [before, behind] = [typed.slice(0, -n), typed.slice(-n)];
    const [statement, tag] = [before, behind].map((some) => some.flatMap((one) => one.words)) as [
      QuestionWord[],
      QuestionWord[],
    ];
    if (isEnglishTag(before, behind, english)) return { statement, tag: inVietnamese(tag), english: n };
    if (isVietnameseTag(tag)) return { statement, tag: tag.map(({ breaks: _, ...word }) => word), english: 0 };
  }
  return { statement: words, tag: [], english: 0 };
}

/** Do these words only ask for confirmation? */
export function isTag(text: string): boolean {
  const words = tokenise(text);
  const said = (as: 'word' | 'folded'): string => words.map((one) => one[as]).join(' ');
  return ENGLISH.has(said('word')) || VIETNAMESE.has(said('folded'));
}

/** "Phải không", not the "a" that may end a name or an English question. */
const isVietnameseTag = (tag: readonly QuestionWord[]): boolean =>
  tag.some(({ marked }) => marked) && VIETNAMESE.has(tag.map(({ folded }) => folded).join(' '));

/**
 * Without a comma before it "right" is a tag only after a plain statement: a question, or a phrase without verb and
 * number, may be about a right.
 */
function isEnglishTag(
  before: readonly Typed[],
  tag: readonly Typed[],
  english: (typed: readonly Typed[]) => boolean,
): boolean {
  if (!ENGLISH.has(tag.map(({ plain }) => plain).join(' '))) return false;
  const said = before.map(({ plain }) => plain);
  const [first = '', last = ''] = [said[0], said.at(-1)];
  if (said.some(isAsking) || VERBS.has(first)) return false;
  if (tag[0]?.words[0]?.breaks === true) return true;
  const states = said.some((one) => VERBS.has(one) || isNumeral(one));
  return states && english(before) && !VERBS.has(last) && !isArticle(last);
}

function inVietnamese(tag: readonly QuestionWord[]): readonly QuestionWord[] {
  const { breaks: _, ...first } = tag[0] as QuestionWord;
  return tokenise(ASKED).map(({ word, folded, marked }, i) => ({
    ...first,
    ...{ word, folded, marked, raw: i === 0 ? first.raw : '', capitals: false, proper: false, derived: true },
  }));
}
