import type { Reading } from '../../answers/answer.js';
import type { ReportMeta } from '../../reports/report.js';
import type { Phrases } from '../messages/messages.js';
import { nameOf, yearOf } from './names.js';
import { plain, type Rich, styled } from './rich.js';
import { clip } from './screen.js';

/**
 * "Hiểu là: số đảng viên · Nghệ An · 2023": how the question was read, in italics. `known` gives the reports that the reading names.
 * `sourced`: a source line names the report, so only what was asked by name is said again. Empty when nothing is worth saying.
 */
export function readingLine(reading: Reading, known: readonly ReportMeta[], phrases: Phrases, sourced = false): Rich {
  const intent = phrases.intent(reading.intent);
  if (sourced && intent === undefined) return plain('');
  const parts = [intent, ...(sourced ? askedParts(reading) : scopeParts(reading, known, phrases))];
  const text = parts.filter((part) => part !== undefined && part !== '').join(' · ');
  return text === '' ? plain('') : styled(phrases.say('reading.line', { reading: text }), 'italic');
}

function askedParts({ places, year }: Reading): string[] {
  return [clip(places.join(', '), 60), ...(year === undefined ? [] : [String(year)])];
}

function scopeParts(reading: Reading, known: readonly ReportMeta[], phrases: Phrases): (string | undefined)[] {
  const single = reading.reports.length === 1 ? known.find((report) => report.id === reading.reports[0]) : undefined;
  const year = reading.year === undefined ? undefined : String(reading.year);
  if (reading.places.length > 0) {
    const places = clip(reading.places.join(', '), 80);
    return [places, year ?? (single ? yearOf(single) : undefined)];
  }
  if (single) {
    if (single.province === undefined) return [nameOf(single), year];
    return [single.province, year ?? yearOf(single)];
  }
  if (reading.reports.length > 1) return [phrases.say('reading.several', { count: reading.reports.length }), year];
  return [phrases.say('reading.all'), year];
}
