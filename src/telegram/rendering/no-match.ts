import type { MissReason, Reading } from '../../answers/answer.js';
import { fold } from '../../text/fold.js';
import { READ } from '../asking/actions.js';
import { CARD } from '../browsing/actions.js';
import { exampleRows } from './chat.js';
import { inRows } from './labels.js';
import { allButton, MAX_OFFERED, moveTo } from './miss.js';
import { nameOf, namesOf } from './names.js';
import { notesOf } from './notes.js';
import { concat, join, plain, type Rich } from './rich.js';
import { type Button, clip, type Screen, screen } from './screen.js';
import { typedName } from './typed-name.js';
import type { AnswerOf, View } from './view.js';

/** No such report, outside the reports, or no question at all. Never has a source. */
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
  const stating = view.elsewhere ?? [];
  const others = stating.length > 0 ? stating : reports;
  const offered = (nearest.length > 0 ? nearest : others).slice(0, MAX_OFFERED);
  const noted = notesOf(notes, phrases);
  const named = { asked: clip(nameIn(asked, reading), 80) };
  const said =
    view.limit === undefined
      ? phrases.say('miss.no_report', named)
      : phrases.say('miss.no_report_limited', { ...named, limit: view.limit });
  if (reports.length === 0) return screen(plain(`${said}\n${phrases.say('miss.no_report_empty')}`));
  const names = namesOf([...offered, ...reports.filter(({ id }) => !offered.some((one) => one.id === id))]);
  const answering = new Set(stating.map(({ id }) => id));
  const buttons = offered.map(
    (report): Button => ({
      label: names.get(report.id) ?? nameOf(report),
      action: answering.has(report.id)
        ? READ.with({ reading: moveTo(reading, report), inPlace: false })
        : CARD.with({ report: report.id, inPlace: false }),
    }),
  );
  const all = offered.length > 0 && offered.every(({ id }) => answering.has(id));
  const next = plain(phrases.say(all ? 'miss.elsewhere' : 'miss.no_report_next'));
  const text = join([plain(said), noted, next], '\n');
  return screen(text, inRows([...buttons, ...(reports.length > offered.length ? [allButton(view)] : [])]));
}

/** A name in its proper spelling, if the user typed it without capitals or marks. Initials with what they may stand for. */
function nameIn(asked: string, { places }: Reading): string {
  const written = places.find((place) => fold(place) === fold(asked.normalize('NFC').trim()));
  if (written !== undefined) return written;
  const meant = INITIALS.test(asked) ? places.filter((place) => fold(place).charAt(0) === fold(asked).charAt(0)) : [];
  return meant.length === 0 ? typedName(asked, places) : `${asked} (${meant.join(', ')})`;
}
/** A name that identifies a province: two syllables, or more letters. */
const INITIALS = /^\p{Lu}{2,3}$/u;

function withExamples(said: Rich, next: 'miss.outside_next' | 'start.try', view: View): Screen {
  const hint = view.phrases.say(view.examples.length > 0 ? next : 'miss.no_examples');
  return screen(concat(said, '\n', hint), exampleRows(view.examples));
}
