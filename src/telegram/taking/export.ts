import type { Quote, Reading } from '../../answers/answer.js';
import type { Comparing } from '../../app.js';
import { plainly } from '../../text/plainly.js';
import { trueComparison } from '../across/compare.js';
import type { TableServices } from '../across/last-tables.js';
import { figureName } from '../across/table.js';
import { areTrue } from '../asking/passages.js';
import { reportsNamed } from '../browsing/named.js';
import type { Command } from '../command.js';
import { capital } from '../rendering/labels.js';
import { nameOf } from '../rendering/names.js';
import type { ChatRequest } from '../request.js';
import { say } from '../speak.js';
import { csvOf } from './csv.js';

/** Rows of one file. */
const MOST_ROWS = 1000;

/** Pages of a list in one file. */
const MOST_PAGES = 100;

/** `/xuat`: sends the last table or list as a CSV file, or, with a report's name, its text as read. */
export const exportCommand: Command<TableServices> = {
  names: { vi: ['xuat'], en: ['export'] },
  menu: 'everyone',
  describe: 'command.xuat',
  run: async (services, request, argument) => {
    const { reports } = await request.reach();
    const named = reportsNamed(argument, reports);
    const [report] = named;
    if (named.length > 1)
      return void (await say(services, request, 'export.several', { names: named.slice(0, 3).map(nameOf).join(', ') }));
    if (report) return sendText(services, request, report.id, nameOf(report));
    const table = argument === '' ? await services.tables.of(request) : undefined;
    if (table?.kind === 'figures') return sendTable(services, request, table.of);
    if (table) return sendList(services, request, table.reading);
    await say(services, request, argument === '' ? 'export.usage' : 'reports.unknown', {
      asked: argument.slice(0, 80),
    });
  },
};

/** Sends the text of a report as read, or says that the report no longer exists. */
export async function sendText(services: TableServices, request: ChatRequest, id: string, name: string): Promise<void> {
  const text = await services.app.textOf(id);
  if (text === undefined) return void (await say(services, request, 'tap.gone'));
  await send(services, request, `${fileName(name)}.txt`, text, request.phrases.say('export.text', { report: name }));
}

/** A table with the quote and address beside every figure, so that each can be checked. */
async function sendTable(services: TableServices, request: ChatRequest, of: Comparing): Promise<void> {
  const phrases = request.phrases;
  const { figures } = await trueComparison(services, request, of, 0, MOST_ROWS);
  const figure = figureName(of, phrases);
  const head = ['report', 'figure', 'quote', 'source'].map((name) => phrases.say(`export.${name}` as 'export.report'));
  const rows = figures.map(({ report, written, quote }) => [
    nameOf(report),
    written,
    quote.text,
    report.url ?? report.site ?? '',
  ]);
  await send(
    services,
    request,
    `${fileName(figure)}.csv`,
    csvOf([head, ...rows]),
    phrases.say('export.table', { figure: capital(figure), count: rows.length }),
  );
}

/** A list over reports, all pages, each line with its source address. */
async function sendList(services: TableServices, request: ChatRequest, reading: Reading): Promise<void> {
  const { phrases } = request;
  const head = ['report', 'quote', 'source'].map((name) => phrases.say(`export.${name}` as 'export.report'));
  const rows = (await linesOf(services, request, reading)).map(({ report, text }) => [
    nameOf(report),
    text,
    report.url ?? report.site ?? '',
  ]);
  const name = `${fileName(phrases.intent(reading.intent) ?? phrases.say('export.report'))}.csv`;
  await send(services, request, name, csvOf([head, ...rows]), phrases.say('export.list', { count: rows.length }));
}

/** The quotes on all pages of a list. A quote that no longer matches its report is dropped and the fault logged. */
async function linesOf(services: TableServices, request: ChatRequest, reading: Reading): Promise<readonly Quote[]> {
  const { options } = await request.reach();
  const out: Quote[] = [];
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer = await services.app.answerReading({ ...reading, reports: [], page }, options);
    if (answer.status !== 'answered') break;
    for (const quote of answer.quotes)
      if (await areTrue(services, [quote])) out.push(quote);
      else services.log.error('quote differs from its report, line withheld', { report: quote.report.id });
    if (!answer.list?.next) break;
  }
  return out;
}

async function send(
  services: TableServices,
  request: ChatRequest,
  name: string,
  text: string,
  caption: string,
): Promise<void> {
  await services.courier.deliverFile(
    'sendDocument',
    {
      chat_id: request.chat,
      ...(request.thread === undefined ? {} : { message_thread_id: request.thread }),
      caption,
      ...(request.private ? {} : { disable_notification: true }),
    },
    { bytes: Buffer.from(text, 'utf8'), name },
  );
}

/** A file name in characters that every system accepts. */
function fileName(name: string): string {
  return plainly(name).replace(/ /gu, '-') || 'bao-cao';
}
