import type { Reading } from '../../answers/answer.js';
import type { AnswerOf, Turns } from './view.js';

/** Quotes of a list over reports that one message shows: more are long for a phone. */
const AT_ONCE = 5;

/** The quotes of a list from `from` on that one message shows, and the ways to those around them; nothing where the answer is no list of quotes. */
export function stretchOf(
  answer: AnswerOf<'answered'>,
  from: number,
): { readonly answer: AnswerOf<'answered'>; readonly turns: Turns } | undefined {
  const { quotes, list, about } = answer;
  // What asks for the same page again names no reports: those of the answer are the ones on it. The page is named: the words of a
  // follow-up alone ask for something else.
  const reading: Reading = { ...answer.reading, reports: [], page: answer.reading.page ?? 0 };
  if (!reading.over || about !== undefined || quotes.length === 0) return undefined;
  // A page that has become shorter is shown from its beginning.
  const at = from < quotes.length ? from : 0;
  const behind = at + AT_ONCE;
  const next = behind < quotes.length ? { reading, from: behind } : list?.next && { reading: list.next, from: 0 };
  // The pages before are full: what stands before a page is the end of the one before.
  const before = list?.previous && { reading: list.previous, from: AT_ONCE };
  const previous = at > 0 ? { reading, from: Math.max(0, at - AT_ONCE) } : before;
  const total = list?.total ?? new Set(quotes.map(({ report }) => report.id)).size;
  return {
    answer: { ...answer, quotes: quotes.slice(at, behind), list: { first: 0, ...list, total } },
    turns: { ...(previous && { previous }), ...(next && { next }) },
  };
}
