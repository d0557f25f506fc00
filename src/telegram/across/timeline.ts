import { areTrue, keepQuotes } from '../asking/passages.js';
import type { Command } from '../command.js';
import type { ChatRequest } from '../request.js';
import type { Services } from '../services.js';
import { say, show } from '../speak.js';
import { viewFor } from '../view-for.js';
import { renderEvent, renderTimeline } from './events.js';

/** `/dongthoigian`: lists the events of the reports in order of time. A province, body or year narrows the list. */
export const timelineCommand: Command<Services> = {
  names: { vi: ['dongthoigian'], en: ['timeline'] },
  menu: 'everyone',
  describe: 'command.dongthoigian',
  run: async (services, request, argument) => {
    const { options } = await request.reach();
    const { reports, missing } = await services.app.across.wanted(argument, options);
    if (missing.length > 0 && (reports ?? []).length === 0) {
      await say(services, request, 'compare.missing', { places: missing.join(', ').slice(0, 200) });
      return;
    }
    if (argument.trim() !== '' && reports === undefined)
      return void (await say(services, request, 'reports.unknown', { asked: argument.trim().slice(0, 80) }));
    await showTimeline(services, request, reports, 0);
  },
};

/** Shows a page of the events of these reports (absent: all). */
export async function showTimeline(
  services: Services,
  request: ChatRequest,
  reports: readonly string[] | undefined,
  page: number,
  edit?: number,
): Promise<void> {
  const { options } = await request.reach();
  const timeline = await services.app.across.timeline(reports, page, options);
  const [only] = timeline.events;
  // A list of one event has only that line; the back button leads to all events.
  if (only && timeline.total === 1 && reports !== undefined)
    return showEvent(services, request, reports, 0, only.report.id, edit, true);
  await show(services, request, renderTimeline(timeline, reports, await viewFor(services, request)), edit);
}

/** One event with the quote that states its day. `alone`: it comes from no list, and the back button leads to all events. */
export async function showEvent(
  services: Services,
  request: ChatRequest,
  reports: readonly string[] | undefined,
  page: number,
  report: string,
  edit?: number,
  alone = false,
): Promise<void> {
  const { options } = await request.reach();
  const { events } = await services.app.across.timeline(reports, page, options);
  const event = events.find((one) => one.report.id === report);
  if (!event) {
    await say(services, request, 'passage.gone');
    return;
  }
  if (!(await areTrue(services, event.quote ? [event.quote] : []))) {
    services.log.error('quote differs from its report, event withheld', { report });
    await say(services, request, 'fault.verify');
    return;
  }
  if (event.quote) await keepQuotes(services, [event.quote]);
  await show(
    services,
    request,
    renderEvent(event, alone ? undefined : reports, page, await viewFor(services, request)),
    edit,
  );
}
