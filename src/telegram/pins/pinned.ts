import type { Answer, Quote, Reading } from '../../answers/answer.js';
import type { AskOptions } from '../../app.js';
import type { Pin } from '../../state/store.js';
import { fold, hasMarks } from '../../text/fold.js';
import type { SmallWords } from '../manners/small-words.js';
import type { Services } from '../services.js';

/** The key of a question: its words without marks and small words, in any order. */
export function keyOf(words: SmallWords, question: string): string {
  return inOrder(words.plainly(question)).map(fold).join(' ');
}

/** Are two questions with the same key the same? Marks distinguish two words if both are written with them. */
export function isSame(words: SmallWords, one: string, other: string): boolean {
  const [left, right] = [inOrder(words.plainly(one)), inOrder(words.plainly(other))];
  return left.every((word, i) => word === right[i] || !hasMarks(word) || !hasMarks(right[i] ?? ''));
}

function inOrder(words: readonly string[]): readonly string[] {
  return [...words].sort((a, b) => fold(a).localeCompare(fold(b)) || a.localeCompare(b));
}

/** The passage pinned to the question, as the reports have it today. Undefined if there is none within the chat's limits. */
export async function pinnedTo(
  services: Services,
  question: string,
  { within }: AskOptions = {},
): Promise<Quote | undefined> {
  const pin = await pinOf(services, question);
  const quote = pin && (await services.app.passages.find(pin.passage));
  return quote && (within === undefined || within.includes(quote.report.id)) ? quote : undefined;
}

async function pinOf(services: Services, question: string): Promise<Pin | undefined> {
  const key = keyOf(services.smallWords, question);
  if (key === '') return undefined;
  return (await services.store.pinsOf(key)).find((pin) => isSame(services.smallWords, pin.question, question));
}

/**
 * The pinned answer to a question, in place of the bot's own. Undefined if there is none. A follow-up about other reports is another
 * question, even with the same words.
 */
export async function pinnedAnswer(
  services: Services,
  question: string,
  found: Answer,
  previous: Reading | undefined,
  options: AskOptions = {},
): Promise<Answer | undefined> {
  const quote = await pinnedTo(services, question, options);
  if (!quote) return undefined;
  const read = readingIn(found);
  if (previous !== undefined) {
    const alone = readingIn(await services.app.answer(question, undefined, options));
    if (read?.reports.join() !== alone?.reports.join()) return undefined;
  }
  const { report } = quote;
  const reading: Reading = {
    intent: read?.intent ?? 'passage',
    reports: [report.id],
    places: report.province === undefined ? [] : [report.province],
    question: read?.question ?? question,
  };
  return { status: 'answered', reading, quotes: [quote], others: [] };
}

const readingIn = (answer: Answer): Reading | undefined => ('reading' in answer ? answer.reading : undefined);

/** Does the answer show the pinned passage? */
export async function isPinned(services: Services, question: string, answer: Answer): Promise<boolean> {
  if (answer.status !== 'answered' || answer.quotes.length !== 1) return false;
  const [quote] = answer.quotes;
  const pin = await pinOf(services, question);
  return pin !== undefined && quote !== undefined && pin.passage.id === services.app.passages.idOf(quote);
}
