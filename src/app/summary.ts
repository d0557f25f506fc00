import type { Quote } from '../answers/answer.js';
import { overlaps } from '../text/span.js';
import type { Rank } from './asking.js';
import { type CardTools, firstQuote } from './cards.js';
import { withoutHeadings } from './headless.js';

/** The most telling facts of a report: its day, results, shortcomings, next steps, leaders; then any other. */
const TELLING = ['date', 'results', 'shortcomings', 'targets', 'chair'] as const;
const PEOPLE = ['members', 'election'] as const;
const OTHERS = ['theme', 'awards', 'role-holder', 'topic'] as const;
const LEAST = 3;
const MOST = 5;
/** Passages considered if the report has too few such facts. */
const DEEP = 8;

/** A line in capitals is a document kind ("THÔNG BÁO"); a short line with its number adds nothing. */
export const isPoint = (text: string): boolean => /\p{Ll}/u.test(text) && !/^\s*số\s*:?\s*\d\S*\s*$/iu.test(text);

/** The three to five most telling quotes of a report, in text order; fewer if it has fewer, none for an unknown id. */
export async function summaryOf(id: string, tools: CardTools, rank: Rank): Promise<readonly Quote[]> {
  const generation = tools.current();
  const profile = generation.profiles.find((p) => p.meta.id === id);
  if (!profile) return [];
  const report = await generation.index.report(id);
  if (!report) return [];
  const chosen: Quote[] = [];
  const take = (found: Quote | undefined): void => {
    const quote = found?.report.id === id ? withoutHeadings(report, found) : found;
    if (quote && isPoint(quote.text) && !chosen.some((one) => overlaps(one.span, quote.span))) chosen.push(quote);
  };
  const upTo = async (most: number, intents: readonly string[]): Promise<void> => {
    for (const intent of intents) if (chosen.length < most) take(await firstQuote(intent, profile, tools));
  };
  await upTo(MOST, [...TELLING, ...PEOPLE]);
  await upTo(LEAST, OTHERS);
  if (chosen.length < LEAST) {
    const reading = { intent: 'topic', reports: [id], places: [], question: profile.meta.title };
    for (const quote of await rank(generation, reading, DEEP)) if (chosen.length < LEAST) take(quote);
  }
  return chosen.sort((a, b) => a.span.start - b.span.start);
}
