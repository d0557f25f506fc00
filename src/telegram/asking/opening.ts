import type { Reading } from '../../answers/answer.js';
import { namedIn } from '../browsing/named.js';
import { showCards, showReports } from '../browsing/reports.js';
import type { ChatRequest } from '../request.js';
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
  const asked = previous !== undefined && previous.question !== '';
  const whole = /[?？]\s*$/u.test(text) ? [] : namedIn(text, reports);
  const named = asked || whole.length > 0 ? whole : namedIn(withoutJoint(text), reports);
  const [first] = named;
  const moves = asked && !previous.reports.includes(first?.id ?? '');
  if (!first || moves) return undefined;
  return showCards(services, request, named);
}

/** "còn Lai Châu?", "thế Nghệ An thì sao": what joins it to a question before, and what is left where there is none. */
const JOINED =
  /^\s*(?:(?:thế|the|vậy|vay|à|a|rồi|roi|ừ|u)\s+)?(?:còn|con|thế|the|vậy|vay)\s+(.+?)(?:\s+(?:thì|thi))?(?:\s+(?:sao|thế nào|the nao))?[\s?？.!]*$/iu;

/** What a text names that goes on where nothing was asked before; empty for another text. */
const withoutJoint = (text: string): string => JOINED.exec(text.normalize('NFC'))?.[1] ?? '';

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
