import { fold } from '../text/fold.js';
import { type Token, tokenise } from '../text/tokens.js';
import { questionWords } from './question-words.js';
import type { QuestionWord } from './utterance.js';

/** Kinds of unit inside a body ("chi bộ", "ấp"), without marks. */
const HEADS = questionWords('inner', fold);
const LONGEST_HEAD = 3;

/**
 * The longest name of a unit that a question has from a report's text: a kind of unit, and behind it words that the text writes as a
 * name ("Chi bộ Quản lý năng lượng", "Ấp An Thuận", "chi bộ 3"). Its words without marks; nothing where the question names none, or
 * goes on with another name. `free`: is the word part of no other name?
 */
export function innerUnit(
  words: readonly QuestionWord[],
  text: string,
  free: (at: number) => boolean,
): readonly string[] | undefined {
  const heads = words.flatMap((_, at) => (free(at) ? headsAt(words, at) : []));
  if (heads.length === 0) return undefined;
  const tokens = tokenise(text);
  const isName = nameTest(text, tokens);
  let best: readonly string[] | undefined;
  for (const { from, to } of heads) {
    const end = longestIn(words, from, to, tokens, isName);
    if (end > to && end - from > (best?.length ?? 0) && !goesOn(words[end]))
      best = words.slice(from, end).map(({ folded }) => folded);
  }
  return best;
}

interface Head {
  readonly from: number;
  readonly to: number;
}

/** The longest kind of unit that begins at a word. */
function headsAt(words: readonly QuestionWord[], from: number): readonly Head[] {
  for (let to = from + LONGEST_HEAD; to > from; to--) {
    const own = words.slice(from, to).map(({ folded }) => folded);
    if (own.length === to - from && HEADS.has(own.join(' '))) return [{ from, to }];
  }
  return [];
}

/** Behind the last word of the longest run from `from` on that stands in the text with a name behind its kind; `to` where none does. */
function longestIn(
  words: readonly QuestionWord[],
  from: number,
  to: number,
  tokens: readonly Token[],
  isName: (at: number) => boolean,
): number {
  let longest = to;
  for (let at = 0; at + to - from < tokens.length; at++) {
    if (tokens[at]?.folded !== words[from]?.folded || !isName(at + to - from)) continue;
    let run = 0;
    while (from + run < words.length && sameWord(words[from + run], tokens[at + run])) run++;
    longest = Math.max(longest, from + run);
  }
  return longest;
}

/** Marks that were typed count. */
const sameWord = (typed: QuestionWord | undefined, written: Token | undefined): boolean =>
  typed !== undefined &&
  typed.folded === written?.folded &&
  (!typed.marked || typed.derived || typed.word === written.word);

/** Is the word written as a name or a number, in a line that is not all capitals? */
const nameTest =
  (text: string, tokens: readonly Token[]) =>
  (at: number): boolean => {
    const [before, token] = [tokens[at - 1], tokens[at]];
    if (!before || !token || !/^[ ]$/u.test(text.slice(before.span.end, token.span.start))) return false;
    const written = text.slice(token.span.start, token.span.end);
    const shouted = /\p{Lu}{2}/u.test(text.slice(before.span.start, before.span.end));
    return /^(?:\p{Lu}|\d)/u.test(written) && !shouted;
  };

/** The question names more than the text does: "chi bộ Phòng Kế toán" where there is a "Chi bộ Phòng Tổ chức". */
const goesOn = (next: QuestionWord | undefined): boolean =>
  next !== undefined && ((next.proper && !next.derived) || /^\d/u.test(next.folded));
