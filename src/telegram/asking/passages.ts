import type { Quote, Reading } from '../../answers/answer.js';
import type { Services } from '../services.js';

/** Keeps the quotes of an answer, so that their ids open them later; gives the ids in their order. */
export async function keepQuotes(services: Services, quotes: readonly Quote[]): Promise<readonly string[]> {
  const kept = quotes.map((quote) => ({ id: services.app.passages.idOf(quote), ...services.app.passages.kept(quote) }));
  if (kept.length > 0) await services.store.keepPassages(kept, services.clock.now());
  return kept.map(({ id }) => id);
}

/** What an id stands for: the passage as it is today, `gone` when no report holds it any more, nothing for an id never given out. */
export async function passageOf(services: Services, id: string): Promise<Quote | 'gone' | undefined> {
  const kept = await services.store.passage(id);
  return kept && ((await services.app.passages.find(kept)) ?? 'gone');
}

/** The passages that ids stand for, without those that are gone. */
export async function quotesOf(services: Services, ids: readonly string[]): Promise<readonly Quote[]> {
  const found = await Promise.all(ids.map((id) => passageOf(services, id)));
  return found.flatMap((quote) => (quote === undefined || quote === 'gone' ? [] : [quote]));
}

/** The reading of a passage that was opened by itself: nothing was asked. */
export function noQuestion(quote: Quote): Reading {
  return { intent: 'passage', reports: [quote.report.id], places: [], question: '' };
}

/** Are quotes that no answer holds still what their reports say? To be asked before any is shown; true where there is none. */
export async function areTrue(services: Services, quotes: readonly Quote[]): Promise<boolean> {
  const [first] = quotes;
  return !first || services.app.verify({ status: 'answered', reading: noQuestion(first), quotes, others: [] });
}
