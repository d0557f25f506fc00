import type { OverQuery } from '../../questions/over.js';
import type { ReportMeta } from '../../reports/report.js';
import type { Answer, List, Note, Quote, Reading } from '../answer.js';
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
  /** Lines that share the value at the head of an order by value. */
  readonly tied?: number;
  readonly others?: readonly ReportMeta[];
  /** How many of the reports of the query were read, where not all were. */
  readonly looked?: { readonly count: number; readonly total: number };
}

/** The answer that a page of lines is; nothing where there is no line. */
export function listed(lines: Lines, query: OverQuery, intent: string, reading: ReadingOf): Answer | undefined {
  const { quotes, total, page, silent = 0, tied = 1, others = [], looked } = lines;
  if (quotes.length === 0) return undefined;
  const notes: Note[] = [];
  if (tied > 1) notes.push({ kind: 'tied', count: tied });
  if (looked) notes.push({ kind: 'looked', ...looked });
  const read: Reading = {
    ...reading(intent, [...new Set(quotes.map(({ report }) => report.id))]),
    over: query,
    ...(page > 0 && { page }),
  };
  return {
    status: 'answered',
    reading: read,
    quotes,
    ...(query.show.kind === 'reports' && { about: 'reports' as const }),
    others,
    ...(total > quotes.length && query.limit === undefined && { list: around(read, page, total) }),
    ...(silent > 0 && { silent: { count: silent, ...withSilent(read, query) } }),
    ...(notes.length > 0 && { notes }),
  };
}

/** What asks for the reports that do not state it: where all reports of the query were asked, whatever value they state. */
function withSilent(read: Reading, { show, among, conditions }: OverQuery): { readonly reading?: Reading } {
  if (show.kind !== 'facts' || conditions.length > 0) return {};
  const over: OverQuery = {
    show: { kind: 'reports' },
    among,
    conditions: [{ kind: 'unstated', intent: show.intent }],
    order: 'newest',
  };
  return { reading: { ...read, reports: [], over, page: 0 } };
}

/** The page asked for, or the last where there are fewer; counted from 0. */
export const pageIn = (page: number, total: number): number =>
  Math.min(Math.max(page, 0), Math.max(0, Math.ceil(total / PAGE) - 1));

/** The list that a page belongs to, with the readings of the pages around it. */
function around(reading: Reading, page: number, total: number): List {
  const to = (at: number): Reading => ({ ...reading, reports: [], page: at });
  return {
    total,
    first: page * PAGE,
    ...(page > 0 && { previous: to(page - 1) }),
    ...((page + 1) * PAGE < total && { next: to(page + 1) }),
  };
}
