import type { Reading } from '../../answers/answer.js';
import type { AnswerOf, Turns } from './view.js';

/** Quotes of a list over reports in one message: more are too long for a phone. */
const AT_ONCE = 5;

/** The quotes of a list from `from` on that fit one message, and buttons to the others. Undefined if the answer is no list of quotes. */
export function stretchOf(
  answer: AnswerOf<'answered'>,
  from: number,
): { readonly answer: AnswerOf<'answered'>; readonly turns: Turns } | undefined {
  const { quotes, list, about } = answer;
  // A reading that asks for the same page again names no reports; the answer has them. The page is named, because the words of a follow-up
  // alone would ask for something else.
  const reading: Reading = { ...answer.reading, reports: [], page: answer.reading.page ?? 0 };
  if (!reading.over || about !== undefined || quotes.length === 0) return undefined;
  // If the page has become shorter, start from its beginning.
  const at = from < quotes.length ? from : 0;
  const behind = at + AT_ONCE;
  const next = behind < quotes.length ? { reading, from: behind } : list?.next && { reading: list.next, from: 0 };
  // The pages before are full, so the end of the page before comes directly before this one.
  const before = list?.previous && { reading: list.previous, from: AT_ONCE };
  const previous = at > 0 ? { reading, from: Math.max(0, at - AT_ONCE) } : before;
  const total = list?.total ?? new Set(quotes.map(({ report }) => report.id)).size;
  return {
    answer: { ...answer, quotes: quotes.slice(at, behind), list: { first: 0, ...list, total } },
    turns: { ...(previous && { previous }), ...(next && { next }) },
  };
}
