import type { Reading } from '../../answers/answer.js';
import { namedIn } from '../browsing/named.js';
import { showCards, showReports } from '../browsing/reports.js';
import { type ChatRequest, conversationOf } from '../request.js';
import type { Services } from '../services.js';
import { say } from '../speak.js';

/**
 * Opens what a text names and asks nothing of: the card of a place or report, unless it takes the place of another in the question
 * before ("Lai Châu?"). Gives nothing where it is a question.
 */
export async function openNamed(
  services: Services,
  request: ChatRequest,
  text: string,
  previous: Reading | undefined,
): Promise<number | undefined> {
  const { reports } = await request.reach();
  if (ADDRESS.test(text)) return openAddress(services, request, text.trim());
  if (YEAR.test(text)) return showYear(services, request, text.trim());
  const named = /[?？]\s*$/u.test(text) ? [] : namedIn(text, reports);
  const [first] = named;
  const moves = previous !== undefined && previous.question !== '' && !previous.reports.includes(first?.id ?? '');
  if (!first || moves) return undefined;
  if (named.length === 1) await talkOf(services, request, first.id, previous);
  return showCards(services, request, named);
}

/** An address of the web and nothing else. */
const ADDRESS = /^\s*(?:https?:\/\/|www\.)\S+\s*$/iu;

/** The card of the report that a page was taken in as, or that links are not read. */
async function openAddress(services: Services, request: ChatRequest, address: string): Promise<number | undefined> {
  const { reports } = await request.reach();
  const asked = pageOf(address);
  const report = reports.find(({ url }) => url !== undefined && pageOf(url) === asked);
  return report ? showCards(services, request, [report]) : say(services, request, 'link.not_read');
}

/** An address without what differs between two links to one page: scheme, "www.", what is behind "#", and a slash at the end. */
function pageOf(address: string): string {
  return address
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:www\.)?/u, '')
    .replace(/#.*$/u, '')
    .replace(/\/$/u, '');
}

/** A year and nothing else: the reports of it. */
const YEAR = /^\s*(?:(?:các |những )?(?:báo cáo|bao cao|reports) )?(?:năm |nam |of )?(?:19|20)\d{2}\s*$/iu;

/** The reports of a year that was named alone, or that there are none. */
async function showYear(services: Services, request: ChatRequest, year: string): Promise<number | undefined> {
  const { reports } = await services.app.across.wanted(year);
  if (reports === undefined) return say(services, request, 'miss.no_report', { asked: year });
  return showReports(services, request, 0, undefined, year);
}

/** From now on the conversation is about a report that was named; one that is about it already keeps what was asked. */
async function talkOf(
  services: Services,
  request: ChatRequest,
  report: string,
  previous: Reading | undefined,
): Promise<void> {
  if (previous?.reports.includes(report)) return;
  const reading = { intent: '', reports: [report], places: [], question: '' };
  await services.state.setContext(conversationOf(request), reading, services.clock.now());
}
