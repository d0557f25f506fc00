import { z } from 'zod';
import type { ReportMeta } from '../../reports/report.js';
import { calm } from '../../text/casing.js';
import { plainly } from '../../text/plainly.js';
import { actionKind } from '../action.js';
import type { Command } from '../command.js';
import { nameOf, namesOf } from '../rendering/names.js';
import { pageTurns } from '../rendering/page-turns.js';
import { listed } from '../rendering/pages.js';
import { plain } from '../rendering/rich.js';
import { type Button, clip, screen } from '../rendering/screen.js';
import type { ChatRequest } from '../request.js';
import { say, show } from '../speak.js';
import { NOTHING } from './actions.js';
import { adminButton, jobButton } from './buttons.js';
import { type AdminServices, asAdmin } from './guard.js';

/** `/xoa`: with words of a report's name, asks whether to remove it; otherwise lists reports to choose from. */
export const removeCommand: Command<AdminServices> = {
  names: { vi: ['xoa'], en: ['remove'] },
  menu: 'admins',
  describe: 'command.remove',
  run: (services, request, argument) =>
    asAdmin(services, request, 'remove', async (entry) => {
      await entry.close('held', clip(argument, 80));
      const found = await removable(services, argument);
      const [only] = found;
      if (!only) return void (await say(services, request, argument === '' ? 'reports.none' : 'remove.unknown'));
      if (found.length === 1) return askRemoval(services, request, only.id);
      await showRemovable(services, request, 0, undefined, argument);
    }),
};

/** Asks whether to remove a report. */
export const removeButton = adminButton(
  actionKind('remove', z.object({ report: z.string() })),
  'remove',
  async (services, request, { report }, { message }, entry) => {
    await entry.close('held', report);
    await askRemoval(services, request, report, message);
  },
);

/** A page of the removable reports, from 0. `of`: words in their names. */
export const removableButton = adminButton(
  actionKind('removable', z.object({ page: z.number(), of: z.string().optional() })),
  'remove',
  (services, request, { page, of }, { message }) => showRemovable(services, request, page, message, of),
);

/** The reports that these words name; all of them without words. */
async function removable({ app }: AdminServices, words: string): Promise<readonly ReportMeta[]> {
  const reports = await app.reports();
  return words === '' ? reports : reports.filter((report) => isNamed(report, words));
}

/** Does a report's name contain the words, whole and adjacent? */
function isNamed(report: ReportMeta, words: string): boolean {
  const { id, file, organisation = '', title } = report;
  return [id, file, nameOf(report), organisation, title].some((name) =>
    ` ${plainly(name)} `.includes(` ${plainly(words)} `),
  );
}

/** A page of the reports with a name, from 0. Each asks before anything is removed. */
async function showRemovable(
  services: AdminServices,
  request: ChatRequest,
  page: number,
  edit?: number,
  of = '',
): Promise<void> {
  const phrases = request.phrases;
  const reports = await removable(services, of);
  const names = namesOf(reports);
  const buttons = reports.map(
    (report): Button => ({
      label: names.get(report.id) ?? nameOf(report),
      action: removeButton.with({ report: report.id }),
    }),
  );
  const { lines, rows, at, pages } = listed(buttons, page);
  const turns = pageTurns(at, pages, phrases, (to) => removableButton.with({ page: to, ...(of !== '' && { of }) }));
  const where = pages > 1 ? `\n${phrases.say('reports.page', { page: at + 1, pages })}` : '';
  await show(services, request, screen(plain(phrases.say('remove.which') + lines + where), [...rows, turns]), edit);
}

/** Asks once, naming what will be removed. */
async function askRemoval(services: AdminServices, request: ChatRequest, id: string, edit?: number): Promise<void> {
  const phrases = request.phrases;
  const report = (await services.app.reports()).find((one) => one.id === id);
  if (!report) return void (await show(services, request, screen(plain(phrases.say('tap.gone'))), edit));
  const text = phrases.say('remove.ask', { report: nameOf(report), title: clip(calm(report.title), 200) });
  const job = { do: 'remove', report: id, title: clip(report.title, 100) } as const;
  const rows = [
    [
      jobButton(phrases.say('remove.button'), job, 'danger'),
      { label: phrases.say('admin.leave'), action: NOTHING.with({}) },
    ],
  ];
  await show(services, request, screen(plain(text), rows), edit);
}
