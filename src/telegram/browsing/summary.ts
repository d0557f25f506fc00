import type { Reading } from '../../answers/answer.js';
import { areTrue, keepQuotes } from '../asking/passages.js';
import { renderSummary } from '../rendering/summary.js';
import type { ChatRequest } from '../request.js';
import type { Services } from '../services.js';
import { say, show } from '../speak.js';
import { viewFor } from '../view-for.js';
import { plainly, reportsNamed } from './named.js';

const WANTED =
  /^(?:(?:hay |giup |(?:cho|nho) (?:toi |minh |em )?)?(?:tom tat|tom luoc|diem chinh|y chinh|cac y chinh|summary|summarise|summarize)) ?(.*)$/u;

/** "Nghệ An có gì đáng chú ý?": the same, the name first. */
const NOTABLE =
  /^(.*?) ?co gi (?:dang chu y|dang noi|dang xem|noi bat|dac biet|hay)(?: (?:khong|ko|k|hong|vay|the|a|ha|nhi))*$/u;

/** The report that a text wants summed up: by its name, or without one that of the conversation; nothing where it asks for something else. */
export async function summaryWanted(
  { smallWords }: Pick<Services, 'smallWords'>,
  request: ChatRequest,
  text: string,
  previous: Reading | undefined,
): Promise<string | undefined> {
  const said = plainly(smallWords.plainly(text).join(' '));
  const [, name] = WANTED.exec(said) ?? NOTABLE.exec(said) ?? [];
  if (name === undefined) return undefined;
  const { reports } = await request.reach();
  const rest = name
    .replace(/^(?:(?:giup|ho|cho|minh|toi|em|cua|ve|noi dung|bao cao|hoi nghi|dai hoi|of|the) ?)+/u, '')
    .replace(/(?: ?(?:nay|do|giup|ho|cho|minh|toi|em|nhe|di|voi))+$/u, '');
  if (rest !== '') return reportsNamed(rest, reports)[0]?.id;
  const shown = reports.map(({ id }) => id);
  const [only] = [previous?.reports ?? [], shown].find((ids) => ids.length === 1) ?? [];
  return reports.some(({ id }) => id === only) ? only : undefined;
}

/** Shows the most telling quotes of a report; says so when the report is not there any more. */
export async function showSummary(services: Services, request: ChatRequest, id: string): Promise<number | undefined> {
  const quotes = await services.app.mainPoints(id);
  const [first] = quotes;
  if (!first) return say(services, request, 'tap.gone');
  if (!(await areTrue(services, quotes))) {
    services.log.error('quote differs from its report, summary withheld', { report: id });
    return say(services, request, 'fault.verify');
  }
  await keepQuotes(services, quotes);
  return show(services, request, renderSummary(quotes, await viewFor(services, request)));
}
