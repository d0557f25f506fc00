import type { TelegramMessage } from '@gramio/types';
import type { Answer, Reading } from '../../answers/answer.js';
import { showComparison, showKinds } from '../across/compare.js';
import { comparingOf } from '../across/offer.js';
import { reportsNamed } from '../browsing/named.js';
import { showCard } from '../browsing/reports.js';
import { showSummary } from '../browsing/summary.js';
import { nameOf } from '../rendering/names.js';
import { stretchOf } from '../rendering/stretch.js';
import { type ChatRequest, conversationOf } from '../request.js';
import { say } from '../speak.js';
import { sendText } from '../taking/export.js';
import { answerReading } from './ask.js';
import { checkDoubted, checkTheirs, findSource } from './doubting.js';
import { lastQuote } from './last-quote.js';
import { showContext, showMore } from './look.js';
import { keepQuotes } from './passages.js';
import type { AskingServices } from './reply.js';

/** Separators between names of reports. */
const JOINT = /\s*,\s*|\s+(?:và|va|với|voi|cùng|cung|so với|so voi|and|vs)\s+/u;

/** Does a text contain only names of reports? */
export async function namesReports(request: ChatRequest, text: string): Promise<boolean> {
  const { reports } = await request.reach();
  return text.split(JOINT).every((name) => reportsNamed(name, reports).length > 0);
}

/** Handles a spoken command about the last answer. `message` contains it and may be a reply. */
type WithLast = (services: AskingServices, request: ChatRequest, message: TelegramMessage) => Promise<boolean>;

/** The actions on the last topic of the conversation, by their names in `said.txt`. Each returns false if it does not apply. */
export const WITH_LAST: ReadonlyMap<string, WithLast> = new Map<string, WithLast>([
  [
    'ngucanh',
    async (services, request) =>
      (await withLastQuote(services, request, showContext)) || (await showMoreOfReport(services, request)),
  ],
  [
    'doankhac',
    async (services, request) =>
      (await turnLastList(services, request)) ||
      (await withLastQuote(services, request, showMore)) ||
      (await showMoreOfReport(services, request)),
  ],
  [
    'toanvan',
    async (services, request) =>
      (await sendLastText(services, request)) || (await say(services, request, 'export.usage')) !== undefined,
  ],
  ['bang', showLastAsTable],
  ['moitruoc', (services, request) => orderLastList(services, request, 'newest')],
  ['cutruoc', (services, request) => orderLastList(services, request, 'oldest')],
  ['dungkhong', checkDoubted],
  ['doichieu', checkTheirs],
  ['nguongoc', findSource],
]);

/** Shows the next page of the last list, or says that there is none. Returns false if the last answer was no list. */
async function turnLastList(services: AskingServices, request: ChatRequest): Promise<boolean> {
  const reading = await services.state.context(conversationOf(request));
  if (!reading?.over) return false;
  const seen = await services.tables.of(request);
  const same =
    seen?.kind === 'list' && seen.reading.question === reading.question && seen.reading.page === reading.page;
  const from = same ? seen.from : undefined;
  const { options } = await request.reach();
  const answer: Answer = await services.app.answerReading({ ...reading, page: reading.page ?? 0 }, options);
  if (answer.status !== 'answered') return false;
  const page = answer.list?.next && { reading: answer.list.next, from: 0 };
  const next = request.private ? (stretchOf(answer, from ?? 0)?.turns.next ?? page) : page;
  if (next) await answerReading(services, request, next.reading, { from: next.from });
  else await say(services, request, 'list.no_more');
  return true;
}

/** Shows the last list in order of time. Returns false if the last answer was no list. */
async function orderLastList(
  services: AskingServices,
  request: ChatRequest,
  order: NonNullable<Reading['over']>['order'],
): Promise<boolean> {
  const reading = await services.state.context(conversationOf(request));
  if (!reading?.over) return false;
  await answerReading(services, request, { ...reading, over: { ...reading.over, order }, page: 0 });
  return true;
}

/** Shows the figures of the last list side by side. Without a list, asks which figure to compare. */
async function showLastAsTable(services: AskingServices, request: ChatRequest): Promise<boolean> {
  const reading = await services.state.context(conversationOf(request));
  const { options } = await request.reach();
  const answer = reading?.over && (await services.app.answerReading({ ...reading, page: reading.page ?? 0 }, options));
  const of = answer && (await comparingOf(services, request, answer));
  await (of ? showComparison(services, request, of, 0) : showKinds(services, request, undefined));
  return true;
}

/** The intent of a reading that asks for the main points of a report. */
const SUMMARY: Reading['intent'] = 'summary';

/** After a report's card, shows its main points; after its main points, its card. Returns false after anything else. */
async function showMoreOfReport(services: AskingServices, request: ChatRequest): Promise<boolean> {
  const reading = await services.state.context(conversationOf(request));
  const [id, ...more] = reading?.reports ?? [];
  if (!reading || id === undefined || more.length > 0) return false;
  const summed = reading.intent === SUMMARY;
  if (!summed && reading.question !== '') return false;
  await (summed ? showCard : showSummary)(services, request, id);
  return true;
}

/** Shows more about the last quote. Returns false if nothing was quoted. */
async function withLastQuote(services: AskingServices, request: ChatRequest, look: typeof showMore): Promise<boolean> {
  const last = await lastQuote(services, request);
  if (!last) return false;
  const passages = await keepQuotes(services, [last.quote]);
  const { reading, quote } = last;
  await look(services, request, { reading, passages, marks: quote.marks, seen: [], others: [] }, undefined);
  return true;
}

/** Sends the text of the report of the conversation. Returns false if there is none, or several. */
async function sendLastText(services: AskingServices, request: ChatRequest): Promise<boolean> {
  const reading = await services.state.context(conversationOf(request));
  const [{ reports }, only, ...more] = [await request.reach(), ...(reading?.reports ?? [])];
  const report = more.length === 0 ? reports.find(({ id }) => id === only) : undefined;
  if (report) await sendText(services, request, report.id, nameOf(report));
  return report !== undefined;
}
