import type { Reading } from '../../answers/answer.js';
import { namedIn } from '../browsing/named.js';
import { showCards, showReports } from '../browsing/reports.js';
import type { ChatRequest } from '../request.js';
import type { Services } from '../services.js';
import { say } from '../speak.js';

/**
 * Opens the card of a place or report that a text only names, unless the name replaces another in the last question ("Lai Châu?"). Returns
 * undefined for a question.
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

/** "còn Lai Châu?", "thế Nghệ An thì sao": the words that join a text to the question before, and the rest. */
const JOINED =
  /^\s*(?:(?:thế|the|vậy|vay|à|a|rồi|roi|ừ|u)\s+)?(?:còn|con|thế|the|vậy|vay)\s+(.+?)(?:\s+(?:thì|thi))?(?:\s+(?:sao|thế nào|the nao))?[\s?？.!]*$/iu;

/** What a follow-up names if there is no question before it. Empty for another text. */
const withoutJoint = (text: string): string => JOINED.exec(text.normalize('NFC'))?.[1] ?? '';

/** Nothing but a web address. */
const ADDRESS = /^\s*(?:https?:\/\/|www\.)\S+\s*$/iu;

/** The card of the report imported from a page, or a line that the bot does not read links. */
async function openAddress(services: Services, request: ChatRequest, address: string): Promise<number | undefined> {
  const { reports } = await request.reach();
  const asked = pageOf(address);
  const report = reports.find(({ url }) => url !== undefined && pageOf(url) === asked);
  return report ? showCards(services, request, [report]) : say(services, request, 'link.not_read');
}

/** An address without what may differ between two links to one page: scheme, "www.", the part after "#", and a trailing slash. */
function pageOf(address: string): string {
  return address
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:www\.)?/u, '')
    .replace(/#.*$/u, '')
    .replace(/\/$/u, '');
}

/** Nothing but a year: lists its reports. */
const YEAR = /^\s*(?:(?:các |những )?(?:báo cáo|bao cao|reports) )?(?:năm |nam |of )?(?:19|20)\d{2}\s*$/iu;

/** The reports of a year that stands alone, or a line that there are none. */
async function showYear(services: Services, request: ChatRequest, year: string): Promise<number | undefined> {
  const { reports } = await services.app.across.wanted(year);
  if (reports === undefined) return say(services, request, 'miss.no_report', { asked: year });
  return showReports(services, request, 0, undefined, year);
}
