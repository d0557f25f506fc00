import type { Understanding } from '../questions/understand.js';
import type { Answer } from './answer.js';
import { type Gatherer, searchWords } from './gather.js';
import type { Intent } from './intent.js';
import { inTitle, makeQuote } from './quoting.js';

/** Passages looked at; titles among them are passed over. */
const LOOKED_AT = 3;
/** Share, by rarity, of the question's words that a passage must hold to be worth showing. */
const LEAST_COVERAGE = 0.34;

/**
 * What the one report asked does say nearby, beside the word that it does not state what is asked. For questions that only a passage
 * could answer: of a figure or a person that is not stated nothing else is near.
 */
export async function withNearby(
  answer: Answer,
  understanding: Understanding,
  { intents, sources }: Gatherer & { readonly intents: readonly Intent[] },
): Promise<Answer> {
  if (answer.status !== 'not_stated' || answer.nearby || answer.reports.length !== 1) return answer;
  const intent = intents.find((one) => one.name === answer.reading.intent);
  const [meta] = answer.reports;
  const report = meta && intent?.kinds.length === 0 ? await sources.report(meta.id) : undefined;
  if (!intent || !report) return answer;
  const words = searchWords(understanding, intent);
  const found = await sources.search(words, [report.meta.id], understanding.asks, LOOKED_AT);
  const nearest = found.find(({ span }) => !inTitle(report, span));
  if (!nearest || nearest.coverage < LEAST_COVERAGE) return answer;
  return { ...answer, nearby: makeQuote(report, nearest.span, []) };
}
