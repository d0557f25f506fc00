import type { Timeline, TimelineEvent } from '../../app.js';
import { calm } from '../../text/casing.js';
import { CARD } from '../browsing/actions.js';
import type { Phrases } from '../messages/messages.js';
import { withDay } from '../rendering/days.js';
import { keypad } from '../rendering/labels.js';
import { nameOf, showDate } from '../rendering/names.js';
import { pageTurns } from '../rendering/page-turns.js';
import { sourcedQuote, sourceLine } from '../rendering/quote.js';
import { concat, join, plain, type Rich, styled } from '../rendering/rich.js';
import { type Button, clip, type Screen, screen } from '../rendering/screen.js';
import { shortName } from '../rendering/short.js';
import { MESSAGE_LIMIT } from '../rendering/split.js';
import type { View } from '../rendering/view.js';
import { EVENT, TIMELINE } from './actions.js';

/** Code units of an event and of its place: with the day, two lines on a phone. */
const WHAT = 45;
const WHERE = 24;

/** Lists the events, one a line: day, place, event. A button for each opens its quote. */
export function renderTimeline(timeline: Timeline, reports: readonly string[] | undefined, view: View): Screen {
  const { phrases } = view;
  const { events, page, pages, total, undated } = timeline;
  if (events.length === 0) return screen(plain(phrases.say('timeline.none')));
  const title = styled(phrases.say('timeline.title', { count: total }), 'bold');
  const lines = events.map((event, i) =>
    concat(
      `${page * 10 + i + 1}. `,
      styled(dayOf(event, phrases), 'bold'),
      ` · ${[whereOf(event), shortName(calm(event.report.title), WHAT)].filter(Boolean).join(' · ')}`,
    ),
  );
  const rest = undated > 0 ? phrases.say('timeline.undated', { count: undated }) : '';
  const text = [title, join(lines, '\n'), plain(rest), styled(phrases.say('timeline.how'), 'italic')];
  const numbers = keypad(
    events.map(({ report }, i) => ({
      label: String(page * 10 + i + 1),
      action: EVENT.with({ reports, page, report: report.id, inPlace: true }),
    })),
  );
  const ways = pageTurns(page, pages, phrases, (to) => TIMELINE.with({ reports, page: to, inPlace: true }));
  return screen(join(text, '\n\n'), [...numbers, ways]);
}

/** One event: the quote that states its day, or a line that the report does not state it. */
export function renderEvent(
  event: TimelineEvent,
  reports: readonly string[] | undefined,
  page: number,
  view: View,
): Screen {
  const { phrases } = view;
  const { report } = event;
  const head: Rich = join(
    [styled(withDay(dayOf(event, phrases), event.when), 'bold'), styled(clip(calm(report.title), 300), 'bold')],
    '\n',
  );
  const [told] = event.quote ? sourcedQuote(event.quote, phrases, MESSAGE_LIMIT - 800, view.group) : [];
  const said = told ?? join([phrases.say('timeline.only_published'), sourceLine(report, phrases)], '\n');
  const back: Button = {
    label: phrases.say('button.back_to_timeline'),
    action: TIMELINE.with({ reports, page, inPlace: true }),
  };
  const card: Button = {
    label: phrases.say('button.this_report', { report: nameOf(report) }),
    action: CARD.with({ report: report.id, inPlace: false }),
  };
  return screen(join([head, said], '\n\n'), [[back], [card]]);
}

/** "28/05/2020", "22–23/04/2021", "06/2024"; the day of publication if the report does not state the day of the event. */
function dayOf({ when, lastDay, stated }: TimelineEvent, phrases: Phrases): string {
  const [year = '', month, day] = when.split('-');
  const days = lastDay === undefined ? day : `${day}–${String(lastDay).padStart(2, '0')}`;
  const known = month === undefined ? year : `${month}/${year}`;
  const date = day === undefined ? known : showDate(when).replace(/^\d+/u, days ?? '');
  return stated ? date : phrases.say('source.published', { date });
}

function whereOf({ report }: TimelineEvent): string {
  return shortName(report.province ?? calm(report.organisation ?? ''), WHERE);
}
