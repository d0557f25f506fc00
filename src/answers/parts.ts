import type { Answer, Quote, Reading } from './answer.js';

/**
 * The answer to a question that asks several things: each part is asked as a follow-up of the one before, and the quotes are put together.
 * The parts that are answered are given, with a word on those that are not stated; the answer to the whole is kept where the parts say
 * nothing that it does not say, or where one of them is no question to the reports.
 */
export async function answerParts(
  whole: Answer,
  parts: readonly string[],
  ask: (part: string, before: Reading | undefined) => Promise<Answer>,
): Promise<Answer> {
  const quotes: Quote[] = [];
  let before: Reading | undefined;
  let first: (Answer & { status: 'answered' }) | undefined;
  const unstated: string[] = [];
  for (const part of parts) {
    const answer = await ask(part, before);
    if (answer.status === 'not_stated') {
      before = answer.reading;
      unstated.push(answer.reading.intent);
      continue;
    }
    if (answer.status !== 'answered') return whole;
    first ??= answer;
    before = answer.reading;
    for (const quote of answer.quotes)
      if (!quotes.some((q) => q.report.id === quote.report.id && q.span.start === quote.span.start)) quotes.push(quote);
  }
  if (!first || quotes.length + unstated.length < 2) return whole;
  // One part alone says no more than the answer to the whole.
  if (whole.status === 'answered' && quotes.length < 2) return whole;
  if (unstated.length === 0) return { ...first, quotes };
  return { ...first, quotes, notes: [...(first.notes ?? []), { kind: 'unstated', intents: unstated }] };
}
