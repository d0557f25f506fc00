import type { Reading } from '../../answers/answer.js';
import type { ReportMeta } from '../../reports/report.js';
import { plainly } from '../../text/plainly.js';
import { READ } from '../asking/actions.js';
import { CARD, LIST } from '../browsing/actions.js';
import type { Phrases } from '../messages/messages.js';
import { withDay } from './days.js';
import { capital, inRows } from './labels.js';
import { nameOf, namesOf, showDate } from './names.js';
import { notesOf } from './notes.js';
import { sourcedQuote } from './quote.js';
import { isPlain, readingLine } from './reading.js';
import { join, plain, type Rich, styled } from './rich.js';
import { repairButton } from './rows.js';
import { type Button, type Screen, screen } from './screen.js';
import { MESSAGE_LIMIT } from './split.js';
import type { AnswerOf, View } from './view.js';

/** The most reports suggested in place of one that does not exist or does not state the answer. */
export const MAX_OFFERED = 3;
/** From this chance on, the report does not state it; below, the bot only failed to find it. */
const SURE = 0.95;

/** Renders a miss in the report that was meant. A nearby passage is shown as a possible answer. */
export function renderNotStated(answer: AnswerOf<'not_stated'>, view: View): Screen {
  const { phrases } = view;
  // A passage that is no answer would only fill a group's screen.
  const near = answer.nearby ?? view.ofKind;
  const nearby: readonly Rich[] =
    near && !view.group ? sourcedQuote(near, phrases, MESSAGE_LIMIT - 800, view.group).slice(0, 1) : [];
  const label = nearby.length > 0 ? styled(phrases.say('miss.nearby'), 'italic') : plain('');
  const next = nextOf(view);
  const text = join(
    [
      join([notStatedText(answer, view), postedLine(answer, view)], ' '),
      notesOf(answer.notes, phrases),
      join([label, ...nearby], '\n'),
      toldIn(answer, view),
      // Suggestions come directly above their buttons.
      next !== NOTHING || nearby.length === 0 ? phrases.say(next) : '',
    ],
    '\n\n',
  );
  return screen(text, notStatedRows(answer, view));
}

const NOTHING = 'miss.not_stated_next';

/** The suggestions: what the report does state, else which reports state the answer. */
function nextOf({ stated = [], elsewhere = [] }: View): 'miss.stated' | 'miss.elsewhere' | typeof NOTHING {
  if (stated.length > 0) return 'miss.stated';
  return elsewhere.length > 0 ? 'miss.elsewhere' : NOTHING;
}

/** The reading, if the message does not already show it. */
function toldIn({ reading, reports }: AnswerOf<'not_stated'>, view: View): Rich {
  const { phrases, reports: all } = view;
  const told = reports.length === 1 && missingIn(reading, view) !== undefined;
  if (told) return plain('');
  const isTyped = VAGUE.has(reading.intent) && isPlain(reading, view);
  // The kind is not the exact question: the report does state something of the kind, suggested below.
  const other = view.ofKind !== undefined || (reading.intent === ATTENDEES && asksElse(reading));
  const read = other ? { ...reading, intent: '' } : reading;
  return readingLine(read, [...reports, ...all], phrases, { sourced: reports.length === 1, isTyped });
}

/** Kinds whose names say nothing about the question. */
const VAGUE: ReadonlySet<string> = new Set(['number', 'person']);

/** If the day of the meeting is unknown, the day of publication. */
function postedLine({ reading, reports }: AnswerOf<'not_stated'>, { phrases, ofKind }: View): Rich | string {
  const [only] = reports;
  if (reading.intent !== 'date' || ofKind || reports.length !== 1 || only?.published === undefined) return '';
  return withDay(phrases.say('miss.posted', { date: showDate(only.published) }), only.published);
}

/**
 * Names what was not found, by its kind. Undefined if the report states something of that kind that does not answer the question, or if the
 * name of the kind mentions other people than the question.
 */
function missingIn(reading: Reading, { phrases, ofKind }: View): string | undefined {
  return ofKind || asksElse(reading) ? undefined : phrases.missing(reading.intent);
}

const asksElse = ({ intent, question }: Reading): boolean => ELSE_BY_KIND.get(intent)?.test(plainly(question)) ?? false;

const ATTENDEES = 'attendees';

/** By kind, questions without marks that ask for something else than the name of the kind. */
const ELSE_BY_KIND: ReadonlyMap<string, RegExp> = new Map([
  // The name is "số đảng viên", whatever members were meant.
  [
    'members',
    /(?<![a-z])(?:hoi|doan|xa|thanh|nhan|sinh|giao|uy) vien(?! dang)|(?<![a-z])(?:cong nhan|lao dong|can bo|hoc sinh)(?![a-z])/u,
  ],
  // The name is "thành phần dự", but "có ai chết không" does not ask who attended.
  [
    ATTENDEES,
    /(?<![a-z])co ai (?!(?:(?:da|duoc|cung|con|dang|co|xin|nao) )*(?:du|tham (?:gia|du)|toi|den|mat|vang|khong|ko|k|hong|hok|chua|nao|vay|the|nua|a|day)(?![a-z]))[a-z]/u,
  ],
]);

function notStatedText({ reading, reports, chance = 0 }: AnswerOf<'not_stated'>, view: View): string {
  const { phrases } = view;
  const intent = missingIn(reading, view);
  const [only] = reports;
  const sure = chance >= SURE;
  return reports.length === 1 && only
    ? silentOne(nameOf(only), intent, sure, phrases)
    : silentMany(intent, sure, phrases);
}

/** Says that one report does not state it. `sure`: the report itself is silent. */
function silentOne(report: string, intent: string | undefined, sure: boolean, phrases: Phrases): string {
  return intent === undefined
    ? phrases.say(sure ? 'miss.not_stated' : 'miss.not_found', { report })
    : phrases.say(sure ? 'miss.not_stated_about' : 'miss.not_found_about', { report, intent });
}

/** Says that several reports, or all, do not state it. */
function silentMany(intent: string | undefined, sure: boolean, phrases: Phrases): string {
  return intent === undefined
    ? phrases.say(sure ? 'miss.not_stated_many' : 'miss.not_found_many')
    : phrases.say(sure ? 'miss.not_stated_many_about' : 'miss.not_found_many_about', { intent });
}

function notStatedRows({ reading, reports }: AnswerOf<'not_stated'>, view: View): readonly Button[][] {
  const [only] = reports;
  const heading = view.heading === undefined ? {} : { heading: view.heading };
  const repair = repairButton({ reading, passages: [], seen: [], others: [], ...heading }, view);
  const offered = offeredButtons(view.elsewhere ?? [], reading);
  const stated = (view.stated ?? []).map((one): Button => {
    const what = view.phrases.intent(one.intent) ?? one.intent;
    return { label: capital(what), action: READ.with({ reading: one, inPlace: false }) };
  });
  if (reports.length !== 1 || !only) return [...inRows(offered), ...inRows([repair, allButton(view)])];
  const label = view.phrases.say('button.this_report', { report: nameOf(only) });
  const card: Button = { label, action: CARD.with({ report: only.id, inPlace: false }) };
  return [...inRows(stated.length > 0 ? stated : offered), ...inRows([card, repair])];
}

/** Buttons for the same question about other reports, by their short names. */
function offeredButtons(reports: readonly ReportMeta[], reading: Reading): Button[] {
  const names = namesOf(reports);
  return reports.slice(0, MAX_OFFERED).map((report) => ({
    label: names.get(report.id) ?? nameOf(report),
    action: READ.with({ reading: moveTo(reading, report), inPlace: false }),
  }));
}

/** A button to the list of all reports. */
export function allButton(view: View): Button {
  return { label: view.phrases.say('button.all_reports'), action: LIST.with({ page: 0, inPlace: false }) };
}

/** The same question about one other report. */
export function moveTo(reading: Reading, report: ReportMeta): Reading {
  const { year: _, over: __, page: ___, ...rest } = reading;
  return { ...rest, reports: [report.id], places: report.province === undefined ? [] : [report.province] };
}
