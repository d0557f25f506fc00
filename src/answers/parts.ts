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
  const told = await askEachPart(parts, ask);
  if (!told) return whole;
  const { first, quotes, unstated } = told;
  if (!first || quotes.length + unstated.length < 2) return whole;
  // One part alone says no more than the answer to the whole.
  if (whole.status === 'answered' && quotes.length < 2) return whole;
  if (unstated.length === 0) return { ...first, quotes };
  return { ...first, quotes, notes: [...(first.notes ?? []), { kind: 'unstated', intents: unstated }] };
}

/** What the parts of a question are answered. */
interface PartsTold {
  readonly first?: Answer & { status: 'answered' };
  /** Of all parts, each once. */
  readonly quotes: readonly Quote[];
  /** Intents of the parts that no report states. */
  readonly unstated: readonly string[];
}

/** Asks the parts one behind the other; nothing where one of them is no question to the reports. */
async function askEachPart(
  parts: readonly string[],
  ask: (part: string, before: Reading | undefined) => Promise<Answer>,
): Promise<PartsTold | undefined> {
  const quotes: Quote[] = [];
  const unstated: string[] = [];
  let before: Reading | undefined;
  let first: PartsTold['first'];
  for (const part of parts) {
    const answer = await ask(part, before);
    if (answer.status !== 'answered' && answer.status !== 'not_stated') return undefined;
    before = answer.reading;
    if (answer.status === 'not_stated') {
      unstated.push(answer.reading.intent);
      continue;
    }
    first ??= answer;
    for (const quote of answer.quotes) if (!quotes.some((known) => isSame(known, quote))) quotes.push(quote);
  }
  return { ...(first && { first }), quotes, unstated };
}

const isSame = (one: Quote, other: Quote): boolean =>
  one.report.id === other.report.id && one.span.start === other.span.start;
