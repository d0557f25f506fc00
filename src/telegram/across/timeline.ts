import type { TimelineEntry } from '../../app.js';
import type { Command } from '../command.js';
import { type Desk, viewFor } from '../desk.js';
import { reachOf } from '../groups/limits.js';
import { nameOf, namesOf, showDate } from '../rendering/names.js';
import { concat, join, styled } from '../rendering/rich.js';
import { type Button, clip, type Screen, screen } from '../rendering/screen.js';
import type { View } from '../rendering/view.js';
import { say, show } from '../speak.js';
import type { Turn } from '../turn.js';

/** Events on one page. */
const PAGE = 8;

/** `/dongthoigian`: the events in their order; with words behind it, those of the province or year that they name. */
export const timelineCommand: Command = {
  names: { vi: ['dongthoigian'], en: ['timeline'] },
  menu: 'everyone',
  describe: 'command.dongthoigian',
  run: (desk, turn, argument) => showTimeline(desk, turn, argument, 0),
};

/** Shows a page of the timeline, counted from 0; with `edit`, in place of that message. */
export async function showTimeline(desk: Desk, turn: Turn, asked: string, page: number, edit?: number): Promise<void> {
  const { options } = await reachOf(desk, turn);
  const all = await desk.app.across.timeline(options.within);
  const entries = await namedBy(desk, asked, all);
  if (entries.length === 0)
    await say(desk, turn, all.length === 0 ? 'reports.none' : 'timeline.none', { asked: clip(asked, 60) });
  else await show(desk, turn, renderTimeline(entries, asked, page, await viewFor(desk, turn)), edit);
}

/** The entries of the provinces or the year that the words name; all, where they name none. */
async function namedBy(desk: Desk, asked: string, all: readonly TimelineEntry[]): Promise<readonly TimelineEntry[]> {
  if (asked === '') return all;
  const answer = await desk.app.answer(asked);
  const { places = [], year } = answer.status === 'chat' ? {} : answer.reading;
  if (places.length === 0 && year === undefined) return [];
  return all.filter(
    ({ report, day }) =>
      (places.length === 0 || places.includes(report.province ?? '')) &&
      (year === undefined || day.startsWith(String(year))),
  );
}

function renderTimeline(entries: readonly TimelineEntry[], asked: string, page: number, view: View): Screen {
  const { phrases } = view;
  const pages = Math.ceil(entries.length / PAGE);
  const at = Math.min(Math.max(page, 0), pages - 1);
  const shown = entries.slice(at * PAGE, (at + 1) * PAGE);
  const names = namesOf(shown.map(({ report }) => report));
  const lines = shown.map(({ report, day, from }, index) =>
    concat(
      `${index + 1}. `,
      styled(showDate(day), 'bold'),
      from === 'publication' ? ` ${phrases.say('timeline.published')}` : '',
      `\n${clip(report.title, 120)}`,
      ` (${names.get(report.id) ?? nameOf(report)})`,
    ),
  );
  const quotes = shown.map(({ report, from }, index): Button => {
    const reading = {
      intent: 'date',
      reports: [report.id],
      places: report.province ? [report.province] : [],
      question: '',
    };
    return {
      label: String(index + 1),
      action:
        from === 'event' ? { do: 'read', reading, inPlace: false } : { do: 'card', report: report.id, inPlace: false },
    };
  });
  const turnTo = (label: string, to: number): Button => ({
    label,
    action: { do: 'timeline', asked, page: to, inPlace: true },
  });
  const turns = [
    ...(at > 0 ? [turnTo(phrases.say('button.previous'), at - 1)] : []),
    ...(at < pages - 1 ? [turnTo(phrases.say('button.next'), at + 1)] : []),
  ];
  const head = styled(phrases.say('timeline.title', { count: entries.length }), 'bold');
  const foot = styled(phrases.say('timeline.tap'), 'italic');
  return screen(
    join([head, ...lines, foot], '\n\n'),
    [quotes, turns].filter((row) => row.length > 0),
  );
}
