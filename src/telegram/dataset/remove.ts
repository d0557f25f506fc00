import { z } from 'zod';
import type { ReportMeta } from '../../reports/report.js';
import { fold } from '../../text/fold.js';
import { actionKind } from '../action.js';
import type { Command } from '../command.js';
import type { MessageKey } from '../messages/messages.js';
import { nameOf, namesOf } from '../rendering/names.js';
import { plain } from '../rendering/rich.js';
import { type Button, clip, screen } from '../rendering/screen.js';
import type { ChatRequest } from '../request.js';
import { say, show } from '../speak.js';
import { NOTHING } from './actions.js';
import { adminButton, jobButton } from './buttons.js';
import { type AdminServices, asAdmin } from './guard.js';

/** Reports on one page of the list. */
const PAGE = 8;

/** `/xoa`: with words of a report's name asks whether to remove it, else shows the reports to choose from. */
export const removeCommand: Command<AdminServices> = {
  names: { vi: ['xoa'], en: ['remove'] },
  menu: 'admins',
  describe: 'command.remove',
  run: (services, request, argument) =>
    asAdmin(services, request, 'remove', async (entry) => {
      await entry.close('held', clip(argument, 80));
      const reports = await services.app.reports();
      const found = argument === '' ? reports : reports.filter((report) => isNamed(report, argument));
      const [only] = found;
      if (!only) return void (await say(services, request, argument === '' ? 'reports.none' : 'remove.unknown'));
      if (found.length === 1) return askRemoval(services, request, only.id);
      await showRemovable(services, request, 0, undefined, found);
    }),
};

/** Asks whether a report is to be removed. */
export const removeButton = adminButton(
  actionKind('remove', z.object({ report: z.string() })),
  'remove',
  async (services, request, { report }, { message }, entry) => {
    await entry.close('held', report);
    await askRemoval(services, request, report, message);
  },
);

/** A page of the reports that may be removed, from 0. */
export const removableButton = adminButton(
  actionKind('removable', z.object({ page: z.number() })),
  'remove',
  (services, request, { page }, { message }) => showRemovable(services, request, page, message),
);

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
async function showRemovable(
  services: AdminServices,
  request: ChatRequest,
  page: number,
  edit?: number,
  among?: readonly ReportMeta[],
): Promise<void> {
  const phrases = request.phrases;
  const reports = among ?? (await services.app.reports());
  const pages = Math.max(1, Math.ceil(reports.length / PAGE));
  const at = Math.min(Math.max(page, 0), pages - 1);
  const names = namesOf(reports);
  const rows = reports.slice(at * PAGE, (at + 1) * PAGE).map((report): Button[] => {
    const name = names.get(report.id) ?? nameOf(report);
    const label = name.includes(' · ') ? name : `${name} · ${report.title}`;
    return [{ label, action: removeButton.with({ report: report.id }) }];
  });
  const to = (key: MessageKey, page: number): Button => ({
    label: phrases.say(key),
    action: removableButton.with({ page }),
  });
  const turns = [
    ...(at > 0 ? [to('button.previous', at - 1)] : []),
    ...(at < pages - 1 ? [to('button.next', at + 1)] : []),
  ];
  // Pages go through all reports; of those found by their name only the first are shown.
  await show(services, request, screen(plain(phrases.say('remove.which')), [...rows, among ? [] : turns]), edit);
}

/** Asks once, naming what will be gone. */
async function askRemoval(services: AdminServices, request: ChatRequest, id: string, edit?: number): Promise<void> {
  const phrases = request.phrases;
  const report = (await services.app.reports()).find((one) => one.id === id);
  if (!report) return void (await show(services, request, screen(plain(phrases.say('tap.gone'))), edit));
  const text = phrases.say('remove.ask', { report: nameOf(report), title: clip(report.title, 200) });
  const job = { do: 'remove', report: id, title: clip(report.title, 100) } as const;
  const rows = [
    [
      jobButton(phrases.say('remove.button'), job, 'danger'),
      { label: phrases.say('admin.leave'), action: NOTHING.with({}) },
    ],
  ];
  await show(services, request, screen(plain(text), rows), edit);
}
