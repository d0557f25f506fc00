import type { Comparing } from '../../app.js';
import { trueComparison } from '../across/compare.js';
import type { TableServices } from '../across/last-tables.js';
import { figureName } from '../across/table.js';
import { plainly, reportsNamed } from '../browsing/named.js';
import type { Command } from '../command.js';
import { nameOf } from '../rendering/names.js';
import type { ChatRequest } from '../request.js';
import { say } from '../speak.js';
import { csvOf } from './csv.js';

/** Rows of one file. */
const MOST_ROWS = 1000;

/** `/xuat`: the table that was seen last as a CSV file, or with a report's name its text as it was read. */
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
    const of = argument === '' ? services.tables.of(request.chat) : undefined;
    if (of) return sendTable(services, request, of);
    await say(services, request, argument === '' ? 'export.usage' : 'reports.unknown', {
      asked: argument.slice(0, 80),
    });
  },
};

async function sendText(services: TableServices, request: ChatRequest, id: string, name: string): Promise<void> {
  const text = await services.app.textOf(id);
  if (text === undefined) return void (await say(services, request, 'tap.gone'));
  await send(services, request, `${fileName(name)}.txt`, text, request.phrases.say('export.text', { report: name }));
}

/** A table with the quote and the address beside every figure, so that each can be checked. */
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
    phrases.say('export.table', { figure, count: rows.length }),
  );
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

/** A name for a file in letters that every system takes. */
function fileName(name: string): string {
  return plainly(name).replace(/ /gu, '-') || 'bao-cao';
}
