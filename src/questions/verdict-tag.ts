import { tokenise } from '../text/tokens.js';
import { isArticle, isAsking, isNumeral, type Typed, typedWords } from './english-signs.js';
import type { QuestionWord } from './question-word.js';
import { questionWords } from './question-words.js';

/** Words of the longest tag, and of the shortest statement that one may stand behind. */
const LONGEST = 4;
const SHORTEST = 2;

const VERBS = questionWords('verb');
const ENGLISH = questionWords('english-tag');
const VIETNAMESE = questionWords('checks');
/** What an English tag asks, as Vietnamese says it. */
const ASKED = 'phải không';

/** A statement with the words at its end that only ask whether it is so: "Sơn La has 28 members, right?". */
export interface Tagged {
  readonly statement: readonly QuestionWord[];
  /** In Vietnamese; none where nothing asks so. */
  readonly tag: readonly QuestionWord[];
  /** Words of the tag that were English. */
  readonly english: number;
}

/**
 * Parts a question as typed from the tag at its end. An English one is told in Vietnamese; behind a comma also where the statement is not
 * English.
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

/** Do these words only ask whether something is so? */
export function isTag(text: string): boolean {
  const words = tokenise(text);
  const said = (as: 'word' | 'folded'): string => words.map((one) => one[as]).join(' ');
  return ENGLISH.has(said('word')) || VIETNAMESE.has(said('folded'));
}

/** "Phải không", not the "a" that may end a name or an English question. */
const isVietnameseTag = (tag: readonly QuestionWord[]): boolean =>
  tag.some(({ marked }) => marked) && VIETNAMESE.has(tag.map(({ folded }) => folded).join(' '));

/** Without a comma before it "right" ends a plain statement only: a question, or what has no verb and no figure, may be of a right. */
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
