import type { ReportMeta } from '../../reports/report.js';
import { fold } from '../../text/fold.js';
import type { Command } from '../command.js';
import { type Desk, phrasesFor } from '../desk.js';
import { nameOf, namesOf } from '../rendering/names.js';
import { plain } from '../rendering/rich.js';
import { type Button, clip, screen } from '../rendering/screen.js';
import { say, show } from '../speak.js';
import type { Turn } from '../turn.js';
import { errandButton, wishButton } from './buttons.js';
import { asAdmin } from './guard.js';

/** Reports on one page of the list. */
const PAGE = 8;

/** `/xoa`: with words of a report's name asks whether to remove it, else shows the reports to choose from. */
export const removeCommand: Command = {
  names: { vi: ['xoa'], en: ['remove'] },
  menu: 'admins',
  describe: 'command.remove',
  run: (desk, turn, argument) =>
    asAdmin(desk, turn, 'remove', async (entry) => {
      await entry.close('held', clip(argument, 80));
      const reports = await desk.app.reports();
      const found = argument === '' ? reports : reports.filter((report) => isNamed(report, argument));
      const [only] = found;
      if (!only) return void (await say(desk, turn, argument === '' ? 'reports.none' : 'remove.unknown'));
      if (found.length === 1) return askRemoval(desk, turn, only.id);
      await showRemovable(desk, turn, 0, undefined, found);
    }),
};

/** Do the words stand in a report's name, whole and together? */
function isNamed(report: ReportMeta, words: string): boolean {
  const plainly = (text: string): string =>
    ` ${fold(text)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()} `;
  const { id, file, organisation = '', title } = report;
  return [id, file, nameOf(report), organisation, title].some((name) => plainly(name).includes(plainly(words)));
}

/** The reports as buttons, a page of them from 0; each asks before anything happens. */
export async function showRemovable(
  desk: Desk,
  turn: Turn,
  page: number,
  edit?: number,
  among?: readonly ReportMeta[],
): Promise<void> {
  const phrases = phrasesFor(desk, turn);
  const reports = among ?? (await desk.app.reports());
  const pages = Math.max(1, Math.ceil(reports.length / PAGE));
  const at = Math.min(Math.max(page, 0), pages - 1);
  const names = namesOf(reports);
  const rows = reports.slice(at * PAGE, (at + 1) * PAGE).map((report): Button[] => {
    const name = names.get(report.id) ?? nameOf(report);
    const label = name.includes(' · ') ? name : `${name} · ${report.title}`;
    return [wishButton(label, { want: 'remove', report: report.id })];
  });
  const turns = [
    ...(at > 0 ? [wishButton(phrases.say('button.previous'), { want: 'removable', page: at - 1 })] : []),
    ...(at < pages - 1 ? [wishButton(phrases.say('button.next'), { want: 'removable', page: at + 1 })] : []),
  ];
  // Pages go through all reports; of those found by their name only the first are shown.
  await show(desk, turn, screen(plain(phrases.say('remove.which')), [...rows, among ? [] : turns]), edit);
}

/** Asks once, naming what will be gone. */
export async function askRemoval(desk: Desk, turn: Turn, id: string, edit?: number): Promise<void> {
  const phrases = phrasesFor(desk, turn);
  const report = (await desk.app.reports()).find((one) => one.id === id);
  if (!report) return void (await show(desk, turn, screen(plain(phrases.say('tap.gone'))), edit));
  const text = phrases.say('remove.ask', { report: nameOf(report), title: clip(report.title, 200) });
  const errand = { do: 'remove', report: id, title: clip(report.title, 100) } as const;
  const rows = [
    [
      errandButton(phrases.say('remove.button'), errand, 'danger'),
      wishButton(phrases.say('admin.leave'), { want: 'nothing' }),
    ],
  ];
  await show(desk, turn, screen(plain(text), rows), edit);
}
