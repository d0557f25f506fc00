import type { MissReason, Reading } from '../../answers/answer.js';
import type { ReportMeta } from '../../reports/report.js';
import { fold } from '../../text/fold.js';
import { READ } from '../asking/actions.js';
import { CARD, LIST } from '../browsing/actions.js';
import { exampleRows } from './chat.js';
import { withDay } from './days.js';
import { pairs } from './labels.js';
import { nameOf, namesOf, showDate } from './names.js';
import { notesOf } from './notes.js';
import { sourcedQuote } from './quote.js';
import { readingLine } from './reading.js';
import { concat, join, plain, type Rich, styled } from './rich.js';
import { repairButton } from './rows.js';
import { type Button, clip, type Screen, screen } from './screen.js';
import { MESSAGE_LIMIT } from './split.js';
import type { AnswerOf, View } from './view.js';

/** Most reports that are offered in place of one that is missing or says nothing. */
const MAX_OFFERED = 3;
/** From this chance on it is the report that is silent, and not we who found nothing. */
const SURE = 0.95;

/** Nothing was found in the report that was meant. What it says nearby is shown as what it is: not an answer. */
export function renderNotStated(answer: AnswerOf<'not_stated'>, view: View): Screen {
  const { phrases } = view;
  const nearby: readonly Rich[] = answer.nearby
    ? sourcedQuote(answer.nearby, phrases, MESSAGE_LIMIT - 800, view.group).slice(0, 1)
    : [];
  const label = nearby.length > 0 ? styled(phrases.say('miss.nearby'), 'italic') : plain('');
  const offered = (view.elsewhere ?? []).length > 0;
  const next = offered ? 'miss.elsewhere' : 'miss.not_stated_next';
  const text = join(
    [
      join([notStatedText(answer, view), postedLine(answer, view)], ' '),
      notesOf(answer.notes, phrases),
      join([label, ...nearby], '\n'),
      toldIn(answer, view),
      // What is offered stands right above its buttons.
      offered || nearby.length === 0 ? phrases.say(next) : '',
    ],
    '\n\n',
  );
  return screen(text, notStatedRows(answer, view));
}

/** How the question was read, where what is said of the miss does not tell it. */
function toldIn({ reading, reports }: AnswerOf<'not_stated'>, view: View): Rich {
  const { phrases, reports: all } = view;
  const told = reports.length === 1 && missingIn(reading, view) !== undefined;
  return told ? plain('') : readingLine(reading, [...reports, ...all], phrases, reports.length === 1);
}

/** What is known of a day where that of the meeting is not: when the report was published. */
function postedLine({ reading, reports }: AnswerOf<'not_stated'>, { phrases }: View): Rich | string {
  const [only] = reports;
  if (reading.intent !== 'date' || reports.length !== 1 || only?.published === undefined) return '';
  return withDay(phrases.say('miss.posted', { date: showDate(only.published) }), only.published);
}

/** What was not found, by its kind; nothing where the report does state something of that kind, which is not what was asked. */
function missingIn({ intent }: Reading, { phrases, statesKind = false }: View): string | undefined {
  return statesKind ? undefined : phrases.missing(intent);
}

function notStatedText({ reading, reports, chance = 0 }: AnswerOf<'not_stated'>, view: View): string {
  const { phrases } = view;
  const intent = missingIn(reading, view);
  const [only] = reports;
  const sure = chance >= SURE;
  if (reports.length !== 1 || !only)
    return intent === undefined
      ? phrases.say(sure ? 'miss.not_stated_many' : 'miss.not_found_many')
      : phrases.say(sure ? 'miss.not_stated_many_about' : 'miss.not_found_many_about', { intent });
  const report = nameOf(only);
  return intent === undefined
    ? phrases.say(sure ? 'miss.not_stated' : 'miss.not_found', { report })
    : phrases.say(sure ? 'miss.not_stated_about' : 'miss.not_found_about', { report, intent });
}

function notStatedRows({ reading, reports }: AnswerOf<'not_stated'>, view: View): readonly Button[][] {
  const [only] = reports;
  const heading = view.heading === undefined ? {} : { heading: view.heading };
  const repair = repairButton({ reading, passages: [], seen: [], others: [], ...heading }, view);
  const offered = offeredButtons(view.elsewhere ?? [], reading);
  if (reports.length !== 1 || !only) return [offered, [repair, allButton(view)]].filter((row) => row.length > 0);
  const label = view.phrases.say('button.this_report', { report: nameOf(only) });
  const card: Button = { label, action: CARD.with({ report: only.id, inPlace: false }) };
  return [offered, [card, repair]].filter((row) => row.length > 0);
}

/** The same question about other reports, by their short names. */
function offeredButtons(reports: readonly ReportMeta[], reading: Reading): Button[] {
  const names = namesOf(reports);
  return reports.slice(0, MAX_OFFERED).map((report) => ({
    label: names.get(report.id) ?? nameOf(report),
    action: READ.with({ reading: moveTo(reading, report), inPlace: false }),
  }));
}

function allButton(view: View): Button {
  return { label: view.phrases.say('button.all_reports'), action: LIST.with({ page: 0, inPlace: false }) };
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
  const offered = (nearest.length > 0 ? nearest : reports).slice(0, MAX_OFFERED);
  const noted = notesOf(notes, phrases);
  const named = { asked: clip(nameIn(asked, reading), 80) };
  const said =
    view.limit === undefined
      ? phrases.say('miss.no_report', named)
      : phrases.say('miss.no_report_limited', { ...named, limit: view.limit });
  if (reports.length === 0) return screen(plain(`${said}\n${phrases.say('miss.no_report_empty')}`));
  const names = namesOf([...offered, ...reports.filter(({ id }) => !offered.some((one) => one.id === id))]);
  const answering = new Set((view.elsewhere ?? []).map(({ id }) => id));
  const buttons = offered.map(
    (report): Button => ({
      label: names.get(report.id) ?? nameOf(report),
      action: answering.has(report.id)
        ? READ.with({ reading: moveTo(reading, report), inPlace: false })
        : CARD.with({ report: report.id, inPlace: false }),
    }),
  );
  const next = plain(phrases.say('miss.no_report_next'));
  const text = join([plain(said), noted, next], '\n');
  return screen(text, pairs([...buttons, ...(reports.length > offered.length ? [allButton(view)] : [])]));
}

/** A name as it is written, where it was typed without capitals or marks. */
function nameIn(asked: string, { places }: Reading): string {
  return places.find((place) => fold(place) === fold(asked.normalize('NFC').trim())) ?? asked;
}

/** The same question about another report alone. */
export function moveTo(reading: Reading, report: ReportMeta): Reading {
  const { year: _, over: __, page: ___, ...rest } = reading;
  return { ...rest, reports: [report.id], places: report.province === undefined ? [] : [report.province] };
}

function withExamples(said: Rich, next: 'miss.outside_next' | 'start.try', view: View): Screen {
  const hint = view.phrases.say(view.examples.length > 0 ? next : 'miss.no_examples');
  return screen(concat(said, '\n', hint), exampleRows(view.examples));
}
