import { areTrue, keepQuotes } from '../asking/passages.js';
import type { Command } from '../command.js';
import { type Desk, viewFor } from '../desk.js';
import { reachOf } from '../groups/limits.js';
import { say, show } from '../speak.js';
import type { Turn } from '../turn.js';
import { renderEvent, renderTimeline } from './events.js';

/** `/dongthoigian`: what the reports tell of, in the order of time; a province, body or year after it narrows that. */
export const timelineCommand: Command = {
  names: { vi: ['dongthoigian'], en: ['timeline'] },
  menu: 'everyone',
  describe: 'command.dongthoigian',
  run: async (desk, turn, argument) => {
    const { options } = await reachOf(desk, turn);
    const { reports, missing } = await desk.app.across.wanted(argument, options);
    if (missing.length > 0 && reports === undefined) {
      await say(desk, turn, 'compare.missing', { places: missing.join(', ').slice(0, 200) });
      return;
    }
    await showTimeline(desk, turn, reports, 0);
  },
};

/** Shows a page of the events of these reports (absent: all). */
export async function showTimeline(
  desk: Desk,
  turn: Turn,
  reports: readonly string[] | undefined,
  page: number,
  edit?: number,
): Promise<void> {
  const { options } = await reachOf(desk, turn);
  const timeline = await desk.app.across.timeline(reports, page, options);
  await show(desk, turn, renderTimeline(timeline, reports, await viewFor(desk, turn)), edit);
}

/** One event with the quote that tells its day. */
export async function showEvent(
  desk: Desk,
  turn: Turn,
  reports: readonly string[] | undefined,
  page: number,
  report: string,
  edit?: number,
): Promise<void> {
  const { options } = await reachOf(desk, turn);
  const { events } = await desk.app.across.timeline(reports, page, options);
  const event = events.find((one) => one.report.id === report);
  if (!event) {
    await say(desk, turn, 'passage.gone');
    return;
  }
  if (!(await areTrue(desk, event.quote ? [event.quote] : []))) {
    desk.log.error('quote differs from its report, event withheld', { report });
    await say(desk, turn, 'fault.verify');
    return;
  }
  if (event.quote) await keepQuotes(desk, [event.quote]);
  await show(desk, turn, renderEvent(event, reports, page, await viewFor(desk, turn)), edit);
}
