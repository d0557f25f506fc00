import type { OverQuery } from '../../questions/over.js';
import type { ReportMeta } from '../../reports/report.js';
import type { Answer, Note, Quote } from '../answer.js';
import type { ReadingOf } from '../compose.js';

/** Lines on one page of a list over reports. */
export const PAGE = 10;

/** A page of what a query gives. */
export interface Lines {
  readonly quotes: readonly Quote[];
  /** Reports (or people) on all pages. */
  readonly total: number;
  readonly page: number;
  /** Reports asked that do not state it, where that is known. */
  readonly silent?: number;
  readonly others?: readonly ReportMeta[];
  readonly notes?: readonly Note[];
}

/** The answer that a page of lines is; nothing where there is no line. */
export function listed(lines: Lines, query: OverQuery, intent: string, reading: ReadingOf): Answer | undefined {
  const { quotes, total, page, silent, others = [], notes } = lines;
  if (quotes.length === 0) return undefined;
  const ids = [...new Set(quotes.map(({ report }) => report.id))];
  return {
    status: 'answered',
    reading: { ...reading(intent, ids), over: query, page },
    quotes,
    ...(query.show.kind === 'reports' && { about: 'reports' as const }),
    others,
    ...(total > quotes.length && query.limit === undefined && { list: { total, pages: Math.ceil(total / PAGE) } }),
    ...(silent !== undefined && silent > 0 && { silent }),
    ...(notes && notes.length > 0 && { notes }),
  };
}

/** The page asked for, or the last where there are fewer; counted from 0. */
export const pageIn = (page: number, total: number): number =>
  Math.min(Math.max(page, 0), Math.max(0, Math.ceil(total / PAGE) - 1));
