import type { Answer, Quote, Reading } from './answer.js';

/**
 * The answer to a question that asks several things: each part is asked as a follow-up of the one before, and the quotes are put together.
 * The answer to the whole is kept where the parts are not all answered, or say nothing that it does not say.
 */
export async function answerParts(
  whole: Answer,
  parts: readonly string[],
  ask: (part: string, before: Reading | undefined) => Promise<Answer>,
): Promise<Answer> {
  const quotes: Quote[] = [];
  let before: Reading | undefined;
  let first: (Answer & { status: 'answered' }) | undefined;
  for (const part of parts) {
    const answer = await ask(part, before);
    if (answer.status !== 'answered') return whole;
    first ??= answer;
    before = answer.reading;
    for (const quote of answer.quotes)
      if (!quotes.some((q) => q.report.id === quote.report.id && q.span.start === quote.span.start)) quotes.push(quote);
  }
  if (!first || quotes.length < 2) return whole;
  return { ...first, quotes };
}
