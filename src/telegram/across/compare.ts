import type { ComparedFigure, Comparison } from '../../app.js';
import type { Command } from '../command.js';
import { type Desk, phrasesFor, viewFor } from '../desk.js';
import { reachOf } from '../groups/limits.js';
import { nameOf, namesOf } from '../rendering/names.js';
import { plain } from '../rendering/rich.js';
import { screen } from '../rendering/screen.js';
import { say, show } from '../speak.js';
import type { Turn } from '../turn.js';
import { type Bar, barChart, MOST_BARS } from './chart.js';
import { renderPng } from './picture.js';
import { renderComparison } from './table.js';

/** `/sosanh`: a figure over the reports; without saying which, the figures to choose from. */
export const compareCommand: Command = {
  names: { vi: ['sosanh'], en: ['compare'] },
  menu: 'everyone',
  describe: 'command.sosanh',
  run: async (desk, turn, argument) => {
    const { options } = await reachOf(desk, turn);
    const intents = await desk.app.across.comparable(options.within);
    const asked = argument === '' ? undefined : await desk.app.answer(argument, undefined, options);
    const reading = asked && asked.status !== 'chat' ? asked.reading : undefined;
    const intent = intents.find((one) => one === reading?.intent);
    if (intent === undefined) return offerKinds(desk, turn, intents);
    const places = reading?.places ?? [];
    const named = (await desk.app.reports()).filter(({ province }) => places.includes(province ?? ''));
    const within = named.length > 1 ? named.map(({ id }) => id) : options.within;
    return showComparison(desk, turn, intent, within);
  },
};

async function offerKinds(desk: Desk, turn: Turn, intents: readonly string[]): Promise<void> {
  if (intents.length === 0) {
    await say(desk, turn, 'compare.none');
    return;
  }
  const phrases = phrasesFor(desk, turn);
  const rows = intents.map((intent) => {
    const label = phrases.intent(intent) ?? intent;
    return [
      { label: label.charAt(0).toLocaleUpperCase('vi') + label.slice(1), action: { do: 'compare', intent } as const },
    ];
  });
  await show(desk, turn, screen(plain(phrases.say('compare.which')), rows));
}

/** Shows a figure over the reports: a table, each figure's quote one tap away, and the way to a chart. */
export async function showComparison(
  desk: Desk,
  turn: Turn,
  intent: string,
  within?: readonly string[],
  edit?: number,
): Promise<void> {
  const comparison = await compared(desk, turn, intent, within);
  if (comparison.rows.length === 0) await say(desk, turn, 'compare.none');
  else await show(desk, turn, renderComparison(comparison, within, await viewFor(desk, turn)), edit);
}

/** Sends the chart of a figure over the reports, as a picture. */
export async function sendChart(desk: Desk, turn: Turn, intent: string, within?: readonly string[]): Promise<void> {
  const { rows } = await compared(desk, turn, intent, within);
  const phrases = phrasesFor(desk, turn);
  const what = phrases.intent(intent) ?? intent;
  const title = phrases.say('compare.title', { what, count: Math.min(rows.length, MOST_BARS) });
  const note = phrases.say('compare.chart_note');
  const bytes = await renderPng(barChart(title, note, barsOf(rows)));
  const sent = {
    chat_id: turn.chat,
    ...(turn.thread === undefined ? {} : { message_thread_id: turn.thread }),
    ...(turn.private ? {} : { disable_notification: true }),
    caption: `${title}\n${note}`,
  };
  await desk.courier.deliverFile('sendPhoto', sent, { bytes, name: 'so-sanh.png' });
}

async function compared(
  desk: Desk,
  turn: Turn,
  intent: string,
  within: readonly string[] | undefined,
): Promise<Comparison> {
  const { options } = await reachOf(desk, turn);
  const ids =
    options.within && within ? within.filter((id) => options.within?.includes(id)) : (within ?? options.within);
  const comparison = await desk.app.across.compare(intent, ids);
  const reading = { intent, reports: [], places: [], question: '' };
  const rows: ComparedFigure[] = [];
  for (const row of comparison.rows) {
    if (await desk.app.verify({ status: 'answered', reading, quotes: [row.quote], others: [] })) rows.push(row);
    else desk.log.error('quote differs from its report, figure withheld', { report: row.report.id });
  }
  return { ...comparison, rows };
}

function barsOf(rows: readonly ComparedFigure[]): Bar[] {
  const names = namesOf(rows.map(({ report }) => report));
  return rows.map(({ report, figure, value }) => ({
    label: names.get(report.id)?.slice(0, 22) ?? nameOf(report),
    value,
    figure,
  }));
}
