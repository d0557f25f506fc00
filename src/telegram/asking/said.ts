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

/** Between the names of reports. */
const JOINT = /\s*,\s*|\s+(?:và|va|với|voi|cùng|cung|so với|so voi|and|vs)\s+/u;

/** Does a text name reports and nothing else? */
export async function namesReports(request: ChatRequest, text: string): Promise<boolean> {
  const { reports } = await request.reach();
  return text.split(JOINT).every((name) => reportsNamed(name, reports).length > 0);
}

/** Does something with what was said last; `message` asks for it, and may be a reply. */
type WithLast = (services: AskingServices, request: ChatRequest, message: TelegramMessage) => Promise<boolean>;

/** What is done with what the conversation was about last, by the name that `said.txt` gives it; false where there is nothing of the kind. */
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

/** Shows what comes next of the list that was shown last, or says that there is nothing; false where the last answer was no list. */
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

/** The list that was shown last in the order of time; false where the last answer was no list. */
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

/** The figures of the list that was shown last side by side; where it was none, which figure is to be compared. */
async function showLastAsTable(services: AskingServices, request: ChatRequest): Promise<boolean> {
  const reading = await services.state.context(conversationOf(request));
  const { options } = await request.reach();
  const answer = reading?.over && (await services.app.answerReading({ ...reading, page: reading.page ?? 0 }, options));
  const of = answer && (await comparingOf(services, request, answer));
  await (of ? showComparison(services, request, of, 0) : showKinds(services, request, undefined));
  return true;
}

/** What the intent of a reading is called that wanted the main points of a report. */
const SUMMARY: Reading['intent'] = 'summary';

/** Shows the main points of a report whose card was opened, or the card of one whose main points were shown; false where neither was. */
async function showMoreOfReport(services: AskingServices, request: ChatRequest): Promise<boolean> {
  const reading = await services.state.context(conversationOf(request));
  const [id, ...more] = reading?.reports ?? [];
  if (!reading || id === undefined || more.length > 0) return false;
  const summed = reading.intent === SUMMARY;
  if (!summed && reading.question !== '') return false;
  await (summed ? showCard : showSummary)(services, request, id);
  return true;
}

/** Looks further into what was quoted last; false where nothing was. */
async function withLastQuote(services: AskingServices, request: ChatRequest, look: typeof showMore): Promise<boolean> {
  const last = await lastQuote(services, request);
  if (!last) return false;
  const passages = await keepQuotes(services, [last.quote]);
  const { reading, quote } = last;
  await look(services, request, { reading, passages, marks: quote.marks, seen: [], others: [] }, undefined);
  return true;
}

/** Sends the text of the one report that the conversation is about; false where it is about none, or several. */
async function sendLastText(services: AskingServices, request: ChatRequest): Promise<boolean> {
  const reading = await services.state.context(conversationOf(request));
  const [{ reports }, only, ...more] = [await request.reach(), ...(reading?.reports ?? [])];
  const report = more.length === 0 ? reports.find(({ id }) => id === only) : undefined;
  if (report) await sendText(services, request, report.id, nameOf(report));
  return report !== undefined;
}
