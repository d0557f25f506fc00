import type { Answer, Quote, Reading } from '../answers/answer.js';
import { CARD_INTENTS, cardQuestions, type Offered, type QuestionTemplates } from '../answers/cards.js';
import { newestFirst, type ReportProfile } from '../questions/profile.js';
import { calledBy } from '../reports/called.js';
import type { ReportMeta } from '../reports/report.js';
import type { AskOptions } from './asking.js';
import type { Generation } from './generation.js';
import { withoutHeadings } from './headless.js';

/** The items of a report's card, in order. */
export const CARD_FACTS = ['date', 'place', 'chair', 'members', 'election', 'theme', 'results'] as const;
export type CardFact = (typeof CARD_FACTS)[number];

/** The content of a report's card. */
export interface ReportCard {
  readonly report: ReportMeta;
  /** Its facts, each with its quote; those not found are absent. */
  readonly facts: Readonly<Partial<Record<CardFact, Quote>>>;
  /** Suggested questions that it answers, at most five. */
  readonly questions: readonly string[];
}

/** What cards need. */
export interface CardTools {
  readonly current: () => Generation;
  readonly answerReading: (reading: Reading, options?: AskOptions) => Promise<Answer>;
  readonly answer: (question: string) => Promise<Answer>;
  readonly templates: QuestionTemplates;
}

/** A quote without these words is about no election: votes are not only for people. */
const NEEDS: ReadonlyMap<string, RegExp> = new Map([
  ['election', /(?<!\p{L})(?:bầu|trúng cử|đắc cử|tái cử)(?!\p{L})/iu],
]);

/** Legal bases: the dates in them are not the paper's own. */
const GROUNDS = /^[\s\-–•]*căn cứ(?!\p{L})/iu;

/** The most questions on a card. */
const MOST_QUESTIONS = 5;

/** The card of a report; undefined for an unknown id. */
export async function cardOf(id: string, tools: CardTools): Promise<ReportCard | undefined> {
  const profile = tools.current().profiles.find((p) => p.meta.id === id);
  if (!profile) return undefined;
  const report = await tools.current().index.report(id);
  const shown = (quote: Quote): Quote => (report ? withoutHeadings(report, quote) : quote);
  const facts: Partial<Record<CardFact, Quote>> = {};
  const answered = new Set<string>();
  for (const intent of new Set<string>([...CARD_INTENTS, ...CARD_FACTS])) {
    const quote = await firstQuote(intent, profile, tools);
    if (!quote || (profile.plain && GROUNDS.test(quote.text)) || !(NEEDS.get(intent)?.test(quote.text) ?? true))
      continue;
    answered.add(intent);
    const fact = CARD_FACTS.find((name) => name === intent);
    if (fact) facts[fact] = shown(quote);
  }
  const questions = await askable(cardQuestions(profile, answered, tools.templates), id, tools);
  return { report: profile.meta, facts, questions };
}

/** The first of these questions that the report answers. */
async function askable(offered: readonly Offered[], id: string, tools: CardTools): Promise<readonly string[]> {
  const found: string[] = [];
  for (const one of offered) {
    if (found.length === MOST_QUESTIONS) break;
    if (await isAnswered(one, id, tools)) found.push(one.question);
  }
  return found;
}

/** From this probability on, an answer is good enough to suggest its question. */
const GOOD = 0.7;

/** Does this report answer the question as written, with its intent? A suggested question must never be refused. */
async function isAnswered({ intent, question }: Offered, id: string, { answer }: CardTools): Promise<boolean> {
  const given = await answer(question);
  if (given.status === 'ambiguous') return given.choices.some(({ report }) => report.id === id);
  if (given.status !== 'answered' || !given.quotes.some(({ report }) => report.id === id)) return false;
  return given.reading.intent === intent && (given.chance ?? 1) >= GOOD;
}

/** Told in words, and found by the usual words for it; all others come from facts alone. */
const ASKED_IN_WORDS: ReadonlySet<string> = new Set(['results', 'shortcomings']);

/** The first statement of an intent in a report. */
export async function firstQuote(
  intent: string,
  { meta }: ReportProfile,
  { answerReading, templates }: Pick<CardTools, 'answerReading' | 'templates'>,
): Promise<Quote | undefined> {
  const { id } = meta;
  const asked = ASKED_IN_WORDS.has(intent) ? templates.get(intent) : undefined;
  const question = asked?.replace('{place}', calledBy(meta)) ?? '';
  const answer = await answerReading({ intent, reports: [id], places: [], question }, { byKind: true });
  return answer.status === 'answered' ? answer.quotes.find(({ report }) => report.id === id) : undefined;
}

/** Questions that the reports answer, one a report, newest first, of as many different kinds as possible. */
export async function exampleQuestions(count: number, tools: CardTools): Promise<string[]> {
  const out: string[] = [];
  for (const [i, profile] of [...tools.current().profiles].sort(newestFirst).entries()) {
    if (out.length >= count) break;
    const questions = (await cardOf(profile.meta.id, tools))?.questions ?? [];
    const question = questions[i % Math.max(1, questions.length)];
    if (question) out.push(question);
  }
  return out;
}
