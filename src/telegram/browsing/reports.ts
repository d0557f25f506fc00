import { areTrue } from '../asking/passages.js';
import type { Command } from '../command.js';
import { type Desk, viewFor } from '../desk.js';
import { renderCard, renderReports } from '../rendering/card.js';
import { clip } from '../rendering/screen.js';
import { say, show } from '../speak.js';
import type { Turn } from '../turn.js';

/** Shows a page of the list of reports, counted from 0, `of` a place, a body or a year where these words name one; with `edit`, in place of that message. */
export async function showReports(desk: Desk, turn: Turn, page: number, edit?: number, of = ''): Promise<void> {
  const view = await viewFor(desk, turn);
  const { reports = [], missing } = of === '' ? { missing: [] } : await desk.app.across.wanted(of);
  const wanted = new Set(reports);
  const among = of === '' ? view.reports : view.reports.filter(({ id }) => wanted.has(id));
  if (of !== '' && among.length === 0) {
    await say(desk, turn, 'reports.none_of', { words: clip([...missing, of][0] ?? of, 80) });
    return;
  }
  await show(desk, turn, renderReports(among, page, view, of), edit);
}

/** Opens a report's card; says so when the report is not there any more. */
export async function showCard(desk: Desk, turn: Turn, id: string, edit?: number): Promise<void> {
  const card = await desk.app.card(id);
  if (!card) {
    await say(desk, turn, 'tap.gone');
    return;
  }
  if (!(await areTrue(desk, Object.values(card.facts)))) {
    desk.log.error('quote differs from its report, card withheld', { report: id });
    await say(desk, turn, 'fault.verify');
    return;
  }
  await show(desk, turn, renderCard(card, await viewFor(desk, turn)), edit);
}

/** `/baocao`, `/baocao nghệ an 2020`: the list of reports. */
export const reportsCommand: Command = {
  names: { vi: ['baocao'], en: ['reports'] },
  menu: 'everyone',
  describe: 'command.baocao',
  run: (desk, turn, argument) => showReports(desk, turn, 0, undefined, argument.trim()),
};
