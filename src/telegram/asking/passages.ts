import type { Quote, Reading } from '../../answers/answer.js';
import type { Services } from '../services.js';

/** Stores the quotes of an answer so that their ids open them later. Returns the ids in order. */
export async function keepQuotes(services: Services, quotes: readonly Quote[]): Promise<readonly string[]> {
  const kept = quotes.map((quote) => ({ id: services.app.passages.idOf(quote), ...services.app.passages.kept(quote) }));
  if (kept.length > 0) await services.store.keepPassages(kept, services.clock.now());
  return kept.map(({ id }) => id);
}

/** The passage of an id as it is today, `gone` if no report contains it any more, or undefined for an unknown id. */
export async function passageOf(services: Services, id: string): Promise<Quote | 'gone' | undefined> {
  const kept = await services.store.passage(id);
  return kept && ((await services.app.passages.find(kept)) ?? 'gone');
}

/** The passages of these ids, without those that are gone. */
export async function quotesOf(services: Services, ids: readonly string[]): Promise<readonly Quote[]> {
  const found = await Promise.all(ids.map((id) => passageOf(services, id)));
  return found.flatMap((quote) => (quote === undefined || quote === 'gone' ? [] : [quote]));
}

/** The reading of a passage opened on its own: no question led to it. */
export function noQuestion(quote: Quote): Reading {
  return { intent: 'passage', reports: [quote.report.id], places: [], question: '' };
}

/** Do these quotes still match their reports? Ask before showing quotes that belong to no answer. True for none. */
export async function areTrue(services: Services, quotes: readonly Quote[]): Promise<boolean> {
  const [first] = quotes;
  return !first || services.app.verify({ status: 'answered', reading: noQuestion(first), quotes, others: [] });
}
