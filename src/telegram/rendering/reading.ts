import type { Reading } from '../../answers/answer.js';
import type { ReportMeta } from '../../reports/report.js';
import { plainly } from '../../text/plainly.js';
import type { Phrases } from '../messages/messages.js';
import { scrubbed } from '../misses/scrub.js';
import { nameOf, yearOf } from './names.js';
import { plain, type Rich, styled } from './rich.js';
import { clip } from './screen.js';
import type { View } from './view.js';

/**
 * "Hiểu là: số đảng viên · Nghệ An · 2023": the reading, in italics. `known` looks up the reports in the reading. `sourced`: a source line
 * names the report, so only names from the question are repeated. `isTyped`: the answer fits the typed words, so the line appears only with
 * a name that the source line lacks. Empty if nothing is worth saying.
 */
export function readingLine(
  reading: Reading,
  known: readonly ReportMeta[],
  phrases: Phrases,
  { sourced = false, isTyped = false }: { readonly sourced?: boolean; readonly isTyped?: boolean } = {},
): Rich {
  // What is counted is named by its own words.
  const intent = reading.over?.show.kind === 'counts' ? undefined : phrases.intent(reading.intent);
  if (sourced && intent === undefined) return plain('');
  // A query names the reports it covered, even if only one of them answers.
  const scope = sourced && !reading.over ? askedParts(reading, known) : scopeParts(reading, known, phrases);
  if (sourced && isTyped && !reading.over && scope.every((one) => !one)) return plain('');
  const asked = [intent, ...queryParts(reading, phrases)];
  // "All reports" is worth a line only beside the subject of the question.
  const nowhere = [phrases.say('reading.all'), phrases.say('reading.kind')];
  const everywhere = asked.every((one) => !one) && scope.every((one) => !one || nowhere.includes(one));
  const parts = everywhere ? [] : [intent, ...scope, ...asked.slice(1)];
  const text = parts.filter((part) => part !== undefined && part !== '').join(' · ');
  return text === '' ? plain('') : styled(phrases.say('reading.line', { reading: text }), 'italic');
}

/** From this chance on, an answer to the typed words needs no line about the reading. */
const SURE = 0.8;

/** Does an answer with this chance fit the typed words, with nothing inherited, guessed or chosen? */
export function isPlain(
  { question }: Reading,
  { asked, chosen = false }: Pick<View, 'asked' | 'chosen'>,
  chance = 1,
): boolean {
  if (asked === undefined || chosen || chance < SURE) return false;
  const [typed, read] = [plainly(asked), plainly(scrubbed(question))];
  // A name alone, or the last part of one, asks who that is.
  const who = ` ${typed.replace(TITLES, '').replace(WHO, '')} la ai`;
  return typed === read || ` ${read}`.endsWith(who);
}

const WHO = / la ai$/u;
/** Forms of address, without marks. */
const TITLES = /^(?:(?:con|ong|ba|anh|chi|co|bac|chu|thay|dong chi|d c) )+/u;

/** What else a query over reports asks for: conditions and order. */
function queryParts({ over }: Reading, phrases: Phrases): string[] {
  if (!over) return [];
  const under = underOf(over.show);
  const conditions = [...under, ...over.conditions.map((one) => conditionIn(one, phrases))];
  return over.order === 'newest' ? conditions : [...conditions, phrases.say(`reading.${over.order}`)];
}

/** What is counted, in words. */
function underOf(show: NonNullable<Reading['over']>['show']): string[] {
  if (show.kind === 'counts') return [show.words.join(' ')];
  return show.kind === 'units' ? [show.unit] : [];
}

function conditionIn(one: NonNullable<Reading['over']>['conditions'][number], phrases: Phrases): string {
  switch (one.kind) {
    case 'value':
      return one.is === 'between'
        ? phrases.say('reading.between', { number: String(one.number), to: String(one.to) })
        : phrases.say(`reading.${one.is}`, { number: String(one.number) });
    case 'year':
      return phrases.say('reading.year', { year: String(one.year) });
    case 'unstated':
      return phrases.say('reading.unstated', { what: phrases.intent(one.intent) ?? one.intent });
    case 'unsaid':
      return phrases.say('reading.unstated', { what: `“${one.words}”` });
    case 'month':
      return phrases.say('reading.month', {
        month: one.year === undefined ? String(one.month) : `${one.month}/${one.year}`,
      });
    case 'day':
      return phrases.say('reading.day', {
        day: [one.day, one.month, ...(one.year === undefined ? [] : [one.year])].join('/'),
      });
    case 'surname':
      return phrases.say('reading.surname', { surname: one.name });
    case 'same':
      return phrases.say('reading.same');
    case 'women':
      return phrases.say('reading.women');
    default:
      return one.roles.length === 1
        ? phrases.say('reading.role', { role: one.roles.join() })
        : phrases.say('reading.roles', { roles: one.roles.join(', ') });
  }
}

/** Names from the question that the source line lacks: a place or year that is not in the report's own name. */
function askedParts({ places, year, reports }: Reading, known: readonly ReportMeta[]): string[] {
  const report = known.find(({ id }) => id === reports[0]);
  const shown = report ? nameOf(report) : '';
  const reported = places.filter((place) => known.some(({ province }) => province === place));
  // A place without reports, beside one with reports, is reported separately.
  const asked = [...(reported.length > 0 ? reported : places), ...(year === undefined ? [] : [String(year)])];
  return [clip(asked.filter((one) => !shown.includes(one)).join(' · '), 60)];
}

function scopeParts(reading: Reading, known: readonly ReportMeta[], phrases: Phrases): (string | undefined)[] {
  const single = reading.reports.length === 1 ? known.find((report) => report.id === reading.reports[0]) : undefined;
  const year = reading.year === undefined ? undefined : String(reading.year);
  if (reading.places.length > 0) {
    const places = clip(reading.places.join(', '), 80);
    return [places, year ?? (single ? yearOf(single) : undefined)];
  }
  if (single && !reading.over) return nameParts(single, year);
  if (reading.reports.length > 1 && (!reading.over || reading.over.among.reports))
    return [phrases.say('reading.several', { count: reading.reports.length }), year];
  return [phrases.say(isOfKind(reading) ? 'reading.kind' : 'reading.all'), year];
}

/** One report by its place and the year of the question, else its own year; by its name if it has no place. */
function nameParts(report: ReportMeta, year: string | undefined): (string | undefined)[] {
  if (report.province === undefined) return [nameOf(report), year];
  return [report.province, year ?? yearOf(report)];
}

/** Does the question ask only for a kind of body, meeting or paper: "bệnh viện nào", "đại hội nào"? */
function isOfKind({ over }: Reading): boolean {
  const { kinds, heads, bodies, meetings, papers } = over?.among ?? {};
  return [kinds, heads, bodies, meetings, papers].some((one) => (one?.length ?? 0) > 0);
}
