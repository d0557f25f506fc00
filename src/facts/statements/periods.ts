import { KIND } from '../../text/typed.js';
import { date } from '../kinds/date.js';
import type { SentenceWords } from '../sentence-words.js';
import type { ReportView } from '../view.js';

/** The month of a report, if known. */
export interface ReportMonth {
  readonly year: number;
  /** From 1. */
  readonly month?: number;
}

/** That of the meeting, else of the publication. */
export function monthOf(view: ReportView): ReportMonth | undefined {
  const iso = view.facts(date).find(({ attrs }) => attrs['iso'] !== undefined)?.attrs['iso'];
  const [year, month] = (typeof iso === 'string' ? iso : (view.report.meta.published ?? '')).split('-').map(Number);
  if (!year) return undefined;
  return month ? { year, month } : { year };
}

const QUARTERS: ReadonlyMap<string, number> = new Map([
  ['i', 1],
  ['ii', 2],
  ['iii', 3],
  ['iv', 4],
  ['1', 1],
  ['2', 2],
  ['3', 3],
  ['4', 4],
  ['một', 1],
  ['hai', 2],
  ['ba', 3],
  ['tư', 4],
]);
/** A period named by so early a word is that of the whole sentence. */
const OPENING = 4;

/** Signs of the periods that are named, beside that of the report: "năm 2025", "quý IV", "tháng 9" may lie before it or behind. */
export function periodsOf(words: SentenceWords, report: ReportMonth | undefined): string[] {
  if (report === undefined) return [];
  const out = new Set<string>();
  for (let i = 0; i < words.words.length; i++) {
    const sign = periodAt(words, i, report);
    if (sign === undefined) continue;
    out.add(sign);
    if (i < OPENING) out.add(`opens.${sign.split('.')[1]}`);
  }
  return [...out];
}

function periodAt({ words, kinds }: SentenceWords, i: number, { year, month }: ReportMonth): string | undefined {
  const word = words[i] ?? '';
  if ((kinds[i] ?? 0) & KIND.year) return `year.${beside(Number(word), year)}`;
  const next = words[i + 1] ?? '';
  if (month === undefined) return undefined;
  if (word === 'quý' && QUARTERS.has(next)) return `quarter.${beside(QUARTERS.get(next) ?? 0, Math.ceil(month / 3))}`;
  if (word === 'tháng' && /^(?:0?[1-9]|1[0-2])$/u.test(next)) return `month.${beside(Number(next), month)}`;
  return undefined;
}

function beside(named: number, own: number): string {
  if (named === own) return 'same';
  return named > own ? 'later' : 'earlier';
}

/** A report up to this month tells of the year before it: its own year lies ahead. */
const YEAR_AHEAD = 2;

/** What lies in the period that a heading names ("NĂM 2025", "II. Tháng 3"), when it names no kind: done, or planned. */
export function headedBy(periods: readonly string[], report: ReportMonth | undefined): string[] {
  const ahead = (report?.month ?? 12) <= YEAR_AHEAD;
  const later = periods.some((sign) => sign.endsWith('.later') || (ahead && sign === 'year.same'));
  const before = periods.some((sign) => sign.endsWith('.earlier') || (!ahead && sign === 'year.same'));
  if (later === before) return [];
  return [later ? 'above.targets' : 'above.results'];
}
