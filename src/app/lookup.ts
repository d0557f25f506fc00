import type { Answer, Quote, Reading } from '../answers/answer.js';
import { sharesWords } from '../answers/quoting.js';

/** A passage that a text leads to. */
export interface Found {
  readonly quote: Quote;
  /** The intent it answers; absent if only its words match. */
  readonly intent?: string;
}

/** What the lookup needs. */
export interface LookupTools {
  answer(text: string): Promise<Answer>;
  answerReading(reading: Reading): Promise<Answer>;
  /** The passages of a reading, best first. */
  ranked(reading: Reading, limit: number): Promise<readonly Quote[]>;
}

/** Further passages of the same reports, after those that answer. */
const FURTHER = 6;

/**
 * The passages that a text leads to, at most `limit`, without duplicates: those of its answer (from every report that may be meant), those
 * of other reports with the same answer, then other matches. Empty without an answer. Never throws, on any text.
 */
export async function lookUp(text: string, limit: number, tools: LookupTools): Promise<readonly Found[]> {
  const answer = await tools.answer(text);
  if (answer.status === 'chat' || answer.status === 'no_match' || answer.status === 'not_stated') return [];
  const { reading } = answer;
  const first =
    answer.status === 'answered'
      ? answer.quotes.map((quote): Found => ({ quote, intent: reading.intent }))
      : await firstOf(
          answer.choices.slice(0, limit).map((choice) => choice.reading),
          tools,
        );
  const rest = answer.status === 'answered' ? answer.others.slice(0, Math.max(0, limit - first.length)) : [];
  const { year: _, ...anyYear } = reading;
  const elsewhere = await firstOf(
    rest.map(({ id }) => ({ ...anyYear, reports: [id], places: [] })),
    tools,
  );
  const further = answer.status === 'answered' ? await tools.ranked(reading, first.length + FURTHER) : [];
  const out: Found[] = [];
  for (const found of [...first, ...elsewhere, ...further.map((quote): Found => ({ quote }))])
    if (out.length < limit && !out.some((one) => sharesWords(one.quote, found.quote))) out.push(found);
  return out;
}

async function firstOf(readings: readonly Reading[], { answerReading }: LookupTools): Promise<Found[]> {
  const out: Found[] = [];
  for (const reading of readings) {
    const answer = await answerReading(reading);
    const quote = answer.status === 'answered' ? answer.quotes[0] : undefined;
    if (quote) out.push({ quote, intent: reading.intent });
  }
  return out;
}
