import type { Answer, Quote, Reading } from '../answers/answer.js';
import { CARD_INTENTS, cardQuestions, type Offered, type QuestionTemplates } from '../answers/cards.js';
import { newestFirst, type ReportProfile } from '../questions/profile.js';
import { calledBy } from '../reports/called.js';
import type { ReportMeta } from '../reports/report.js';
import type { AskOptions } from './asking.js';
import type { Generation } from './generation.js';
import { withoutHeadings } from './headless.js';

/** What a card tells of a report, in its order. */
export const CARD_FACTS = ['date', 'place', 'chair', 'members', 'election', 'theme', 'results'] as const;
export type CardFact = (typeof CARD_FACTS)[number];

/** What a report's card shows. */
export interface ReportCard {
  readonly report: ReportMeta;
  /** What it says of itself, each with its quote; absent where nothing was found. */
  readonly facts: Readonly<Partial<Record<CardFact, Quote>>>;
  /** Questions that it answers, ready to be asked, at most five. */
  readonly questions: readonly string[];
}

/** What cards are made with. */
export interface CardTools {
  readonly current: () => Generation;
  readonly answerReading: (reading: Reading, options?: AskOptions) => Promise<Answer>;
  readonly answer: (question: string) => Promise<Answer>;
  readonly templates: QuestionTemplates;
}

/** Words without which a quote is none of an election: other things are counted in votes. */
const NEEDS: ReadonlyMap<string, RegExp> = new Map([
  ['election', /(?<!\p{L})(?:bầu|trúng cử|đắc cử|tái cử)(?!\p{L})/iu],
]);

/** What a paper that is of no meeting rests on: its days are no days of its own. */
const GROUNDS = /^[\s\-–•]*căn cứ(?!\p{L})/iu;

/** Questions offered on a card, at most. */
const MOST_QUESTIONS = 5;

/** The card of a report; nothing when there is none of that id. */
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

/** The first of these questions that are answered from the report. */
async function askable(offered: readonly Offered[], id: string, tools: CardTools): Promise<readonly string[]> {
  const found: string[] = [];
  for (const one of offered) {
    if (found.length === MOST_QUESTIONS) break;
    if (await isAnswered(one, id, tools)) found.push(one.question);
  }
  return found;
}

/** From this chance on an answer is good enough to be offered before anybody asked. */
const GOOD = 0.7;

/** Is a question answered from this report, as what it asks for, when it is asked as it stands? What is offered is never refused. */
async function isAnswered({ intent, question }: Offered, id: string, { answer }: CardTools): Promise<boolean> {
  const given = await answer(question);
  if (given.status === 'ambiguous') return given.choices.some(({ report }) => report.id === id);
  if (given.status !== 'answered' || !given.quotes.some(({ report }) => report.id === id)) return false;
  return given.reading.intent === intent && (given.chance ?? 1) >= GOOD;
}

/** What is told in words, and found by the words in which people ask for it; all else by the facts alone. */
const ASKED_IN_WORDS: ReadonlySet<string> = new Set(['results', 'shortcomings']);

/** What a report states first of an intent. */
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

/** Questions that the reports answer, one a report, newest first, each of a different kind while there are kinds left. */
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
