import type { MissReason, Reading } from '../../answers/answer.js';
import type { ReportMeta } from '../../reports/report.js';
import { exampleRows } from './chat.js';
import { pairs } from './labels.js';
import { nameOf, namesOf } from './names.js';
import { notesOf } from './notes.js';
import { sourcedQuote } from './quote.js';
import { readingLine } from './reading.js';
import { concat, join, plain, type Rich, styled } from './rich.js';
import { repairButton } from './rows.js';
import { type Button, clip, type Screen, screen } from './screen.js';
import { MESSAGE_LIMIT } from './split.js';
import type { AnswerOf, View } from './view.js';

/** Most reports that are offered instead of one that does not exist. */
const MAX_OFFERED = 6;

/** The report is known and does not say it. What it says nearby is shown as what it is: not an answer. */
export function renderNotStated(answer: AnswerOf<'not_stated'>, view: View): Screen {
  const { phrases } = view;
  const said = plain(notStatedText(answer, view));
  const nearby: readonly Rich[] = answer.nearby
    ? sourcedQuote(answer.nearby, phrases, MESSAGE_LIMIT - 800, view.group).slice(0, 1)
    : [];
  const label = nearby.length > 0 ? styled(phrases.say('miss.nearby'), 'italic') : plain('');
  const next = plain(nearby.length > 0 ? '' : phrases.say('miss.not_stated_next'));
  const text = join(
    [
      said,
      notesOf(answer.notes, phrases),
      join([label, ...nearby], '\n'),
      next,
      readingLine(answer.reading, [...answer.reports, ...view.reports], phrases),
    ],
    '\n\n',
  );
  return screen(text, notStatedRows(answer, view));
}

function notStatedText(answer: AnswerOf<'not_stated'>, view: View): string {
  const intent = view.phrases.missing(answer.reading.intent);
  const [only] = answer.reports;
  if (answer.reports.length === 1 && only) {
    const report = nameOf(only);
    return intent === undefined
      ? view.phrases.say('miss.not_stated', { report })
      : view.phrases.say('miss.not_stated_about', { report, intent });
  }
  return intent === undefined
    ? view.phrases.say('miss.not_stated_many')
    : view.phrases.say('miss.not_stated_many_about', { intent });
}

function notStatedRows({ reading, reports }: AnswerOf<'not_stated'>, view: View): readonly Button[][] {
  const [only] = reports;
  const all: Button = {
    label: view.phrases.say('button.all_reports'),
    action: { do: 'list', page: 0, inPlace: false },
  };
  const heading = view.heading === undefined ? {} : { heading: view.heading };
  const repair = repairButton({ reading, passages: [], seen: [], others: [], ...heading }, view);
  if (reports.length !== 1 || !only) return [[repair, all]];
  const label = view.phrases.say('button.this_report', { report: nameOf(only) });
  return [[{ label, action: { do: 'card', report: only.id, inPlace: false } }], [repair, all]];
}

/** No such report; outside the reports; no question at all. Never with a source. */
export function renderNoMatch(answer: AnswerOf<'no_match'>, view: View): Screen {
  const { phrases } = view;
  switch (answer.reason.kind) {
    case 'no_report':
      return renderNoReport(answer, answer.reason, view);
    case 'outside':
      return withExamples(concat(phrases.say('miss.outside')), 'miss.outside_next', view);
    case 'unreadable':
      return withExamples(concat(phrases.say('miss.unreadable')), 'start.try', view);
  }
}

function renderNoReport(
  { reading, notes }: AnswerOf<'no_match'>,
  { asked, nearest = [] }: Extract<MissReason, { kind: 'no_report' }>,
  view: View,
): Screen {
  const { phrases, reports } = view;
  const offered = nearest.length > 0 ? nearest : reports.slice(0, MAX_OFFERED);
  const noted = notesOf(notes, phrases);
  const named = { asked: clip(asked, 80) };
  const said =
    view.limit === undefined
      ? phrases.say('miss.no_report', named)
      : phrases.say('miss.no_report_limited', { ...named, limit: view.limit });
  if (reports.length === 0) return screen(plain(`${said}\n${phrases.say('miss.no_report_empty')}`));
  const names = namesOf([...offered, ...reports.filter(({ id }) => !offered.some((one) => one.id === id))]);
  const askable = phrases.intent(reading.intent) !== undefined && reading.intent !== 'list-reports';
  const rows = offered.map((report): Button[] => [
    {
      label: names.get(report.id) ?? nameOf(report),
      action: askable
        ? { do: 'read', reading: moveTo(reading, report), inPlace: false }
        : { do: 'card', report: report.id, inPlace: false },
    },
  ]);
  const all: Button = { label: phrases.say('button.all_reports'), action: { do: 'list', page: 0, inPlace: false } };
  const next = plain(phrases.say('miss.no_report_next'));
  return screen(
    join(
      [plain(said), noted, next].filter((line) => line.text !== ''),
      '\n',
    ),
    [...pairs(rows.flat()), ...(reports.length > offered.length ? [[all]] : [])],
  );
}

/** The same question about another report. */
export function moveTo(reading: Reading, report: ReportMeta): Reading {
  const { year: _, ...rest } = reading;
  return { ...rest, reports: [report.id], places: report.province === undefined ? [] : [report.province] };
}

function withExamples(said: Rich, next: 'miss.outside_next' | 'start.try', view: View): Screen {
  const hint = view.phrases.say(view.examples.length > 0 ? next : 'miss.no_examples');
  return screen(concat(said, '\n', hint), exampleRows(view.examples));
}
