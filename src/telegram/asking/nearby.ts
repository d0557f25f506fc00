import type { Answer, Reading } from '../../answers/answer.js';
import type { ReportMeta } from '../../reports/report.js';
import type { Desk } from '../desk.js';
import { reachOf } from '../groups/limits.js';
import { moveTo } from '../rendering/miss.js';
import type { Turn } from '../turn.js';
import { quotesOf } from './passages.js';

/** Reports asked for what the one meant does not state. */
const MOST_ASKED = 6;
/** Of those that state it, the ones offered. */
const MOST_OFFERED = 3;

/** May another passage answer as well as the one on show? `seen`: ids of those shown before it. */
export async function hasFurther(desk: Desk, turn: Turn, answer: Answer, seen: readonly string[]): Promise<boolean> {
  if (answer.status !== 'answered' || answer.quotes.length !== 1 || answer.reading.question === '') return false;
  const { options } = await reachOf(desk, turn);
  const before = await quotesOf(desk, seen);
  return (await desk.app.passages.next(answer.reading, [...before, ...answer.quotes], options)) !== undefined;
}

/**
 * Reports that state what was asked in vain, at most three: of the same province first, by how near their year is, then of the same
 * body, then the newest. Each of them was asked; none where it is not clear what was asked.
 */
export async function elsewhere(desk: Desk, turn: Turn, answer: Answer): Promise<readonly ReportMeta[]> {
  if (answer.status !== 'not_stated' && !(answer.status === 'no_match' && answer.reason.kind === 'no_report'))
    return [];
  const { reports, options } = await reachOf(desk, turn);
  if (answer.reading.intent === '') return [];
  const near = nearestFirst(reports, answer.reading).slice(0, MOST_ASKED);
  const found: ReportMeta[] = [];
  for (const report of near) {
    const other = await desk.app.answerReading(moveTo(answer.reading, report), options);
    if (other.status === 'answered') found.push(report);
    if (found.length === MOST_OFFERED) break;
  }
  return found;
}

/** Other reports than those of the reading, by nearness of place, year and body; equal ones newest first. */
export function nearestFirst(reports: readonly ReportMeta[], reading: Reading): readonly ReportMeta[] {
  const own = reports.filter(({ id }) => reading.reports.includes(id));
  const places = new Set([...reading.places, ...own.flatMap(({ province }) => province ?? [])]);
  const year = reading.year ?? Number(own[0]?.published?.slice(0, 4) ?? 0);
  const field = fieldOf(own[0]);
  const distance = (report: ReportMeta): number => {
    const apart = Math.min(99, Math.abs(Number(report.published?.slice(0, 4) ?? 0) - year));
    const here = report.province !== undefined && places.has(report.province);
    return (here ? 0 : 200) + (field !== undefined && fieldOf(report) === field ? 0 : 100) + (here ? apart : 0);
  };
  return reports.filter(({ id }) => !reading.reports.includes(id)).sort((a, b) => distance(a) - distance(b));
}

/** The kind of body a report is of, whatever its province: "Đảng bộ Sở Khoa học và Công nghệ". */
function fieldOf(report: ReportMeta | undefined): string | undefined {
  return report?.organisation?.replace(/\s(?:tỉnh|thành phố)\s.*$/u, '').toLocaleLowerCase('vi');
}
