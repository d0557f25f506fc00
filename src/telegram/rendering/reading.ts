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
  const parts = [intent, ...(sourced ? askedParts(reading, known) : scopeParts(reading, known, phrases))];
  const text = parts.filter((part) => part !== undefined && part !== '').join(' · ');
  return text === '' ? plain('') : styled(phrases.say('reading.line', { reading: text }), 'italic');
}

/** What was asked by name and the source line does not show: a place or year that is not in the report's own name. */
function askedParts({ places, year, reports }: Reading, known: readonly ReportMeta[]): string[] {
  const report = known.find(({ id }) => id === reports[0]);
  const shown = report ? nameOf(report) : '';
  const asked = [...places, ...(year === undefined ? [] : [String(year)])];
  return [clip(asked.filter((one) => !shown.includes(one)).join(' · '), 60)];
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
