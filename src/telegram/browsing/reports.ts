import type { ReportMeta } from '../../reports/report.js';
import { areTrue, keepQuotes } from '../asking/passages.js';
import type { Command } from '../command.js';
import { type Desk, viewFor } from '../desk.js';
import { reachOf } from '../groups/limits.js';
import { renderCard, renderCards, renderReports } from '../rendering/card.js';
import { clip } from '../rendering/screen.js';
import { say, show } from '../speak.js';
import type { Turn } from '../turn.js';
import { reportsNamed } from './named.js';

/** Shows a page of the list of reports, counted from 0, `of` a place, a body or a year where these words name one; with `edit`, in place of that message. */
export async function showReports(desk: Desk, turn: Turn, page: number, edit?: number, of = ''): Promise<void> {
  const view = await viewFor(desk, turn);
  const { reports = [], missing } = of === '' ? { missing: [] } : await desk.app.across.wanted(of);
  const wanted = new Set(reports);
  const among = of === '' ? view.reports : view.reports.filter(({ id }) => wanted.has(id));
  if (of !== '' && among.length === 0) {
    await say(desk, turn, 'reports.unknown', { asked: clip([...missing, of][0] ?? of, 80) });
    return;
  }
  await show(desk, turn, renderReports(among, page, view, of), edit);
}

/** Opens a report's card; says so when the report is not there any more. */
export async function showCard(desk: Desk, turn: Turn, id: string, edit?: number): Promise<number | undefined> {
  const card = await desk.app.card(id);
  if (!card) return say(desk, turn, 'tap.gone');
  const quotes = Object.values(card.facts);
  if (!(await areTrue(desk, quotes))) {
    desk.log.error('quote differs from its report, card withheld', { report: id });
    return say(desk, turn, 'fault.verify');
  }
  const passageIds = await keepQuotes(desk, quotes);
  return show(desk, turn, renderCard(card, { ...(await viewFor(desk, turn)), passageIds }), edit);
}

/** Opens the card of the report that is named, or offers those of several. */
export async function showCards(desk: Desk, turn: Turn, named: readonly ReportMeta[]): Promise<number | undefined> {
  const [only] = named;
  if (named.length === 1 && only) return showCard(desk, turn, only.id);
  return show(desk, turn, renderCards(named, await viewFor(desk, turn)));
}

/** `/baocao`: the list of reports; with a name the card of that one; `/baocao nghệ an 2020`: those of a place, a body or a year. */
export const reportsCommand: Command = {
  names: { vi: ['baocao'], en: ['reports'] },
  menu: 'everyone',
  describe: 'command.baocao',
  run: async (desk, turn, argument) => {
    const { reports } = await reachOf(desk, turn);
    const [only, ...more] = reportsNamed(argument, reports);
    if (only && more.length === 0) await showCard(desk, turn, only.id);
    else await showReports(desk, turn, 0, undefined, argument.trim());
  },
};
