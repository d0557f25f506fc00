import type { Comparing } from '../../app.js';
import { trueComparison } from '../across/compare.js';
import { figureName } from '../across/table.js';
import { plainly, reportsNamed } from '../browsing/named.js';
import type { Command } from '../command.js';
import { type Desk, phrasesFor } from '../desk.js';
import { reachOf } from '../groups/limits.js';
import { nameOf } from '../rendering/names.js';
import { say } from '../speak.js';
import type { Turn } from '../turn.js';
import { csvOf } from './csv.js';

/** Rows of one file. */
const MOST_ROWS = 1000;
/** Chats whose last table is remembered. */
const MOST_KEPT = 2000;

/** The tables that chats saw last: in memory only, they can be shown again. */
export interface LastTables {
  saw(chat: number, of: Comparing): void;
  of(chat: number): Comparing | undefined;
}

export function createLastTables(): LastTables {
  const kept = new Map<number, Comparing>();
  return {
    saw(chat, of) {
      kept.delete(chat);
      kept.set(chat, of);
      const [oldest] = kept.keys();
      if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    },
    of: (chat) => kept.get(chat),
  };
}

/** `/xuat`: the table that was seen last as a CSV file, or with a report's name its text as it was read. */
export const exportCommand: Command = {
  names: { vi: ['xuat'], en: ['export'] },
  menu: 'everyone',
  describe: 'command.xuat',
  run: async (desk, turn, argument) => {
    const { reports } = await reachOf(desk, turn);
    const named = reportsNamed(argument, reports);
    const [report] = named;
    if (named.length > 1)
      return void (await say(desk, turn, 'export.several', { names: named.slice(0, 3).map(nameOf).join(', ') }));
    if (report) return sendText(desk, turn, report.id, nameOf(report));
    const of = argument === '' ? desk.tables.of(turn.chat) : undefined;
    if (of) return sendTable(desk, turn, of);
    await say(desk, turn, argument === '' ? 'export.usage' : 'reports.unknown', { asked: argument.slice(0, 80) });
  },
};

async function sendText(desk: Desk, turn: Turn, id: string, name: string): Promise<void> {
  const text = await desk.app.textOf(id);
  if (text === undefined) return void (await say(desk, turn, 'tap.gone'));
  await send(desk, turn, `${fileName(name)}.txt`, text, phrasesFor(desk, turn).say('export.text', { report: name }));
}

/** A table with the quote and the address beside every figure, so that each can be checked. */
async function sendTable(desk: Desk, turn: Turn, of: Comparing): Promise<void> {
  const phrases = phrasesFor(desk, turn);
  const { figures } = await trueComparison(desk, turn, of, 0, MOST_ROWS);
  const figure = figureName(of, phrases);
  const head = ['report', 'figure', 'quote', 'source'].map((name) => phrases.say(`export.${name}` as 'export.report'));
  const rows = figures.map(({ report, written, quote }) => [
    nameOf(report),
    written,
    quote.text,
    report.url ?? report.site ?? '',
  ]);
  await send(
    desk,
    turn,
    `${fileName(figure)}.csv`,
    csvOf([head, ...rows]),
    phrases.say('export.table', { figure, count: rows.length }),
  );
}

async function send(desk: Desk, turn: Turn, name: string, text: string, caption: string): Promise<void> {
  await desk.courier.deliverFile(
    'sendDocument',
    {
      chat_id: turn.chat,
      ...(turn.thread === undefined ? {} : { message_thread_id: turn.thread }),
      caption,
      ...(turn.private ? {} : { disable_notification: true }),
    },
    { bytes: Buffer.from(text, 'utf8'), name },
  );
}

/** A name for a file in letters that every system takes. */
function fileName(name: string): string {
  return plainly(name).replace(/ /gu, '-') || 'bao-cao';
}
