import type { OverQuery } from '../../questions/over.js';
import type { ReportMeta } from '../../reports/report.js';
import { pageAt } from '../../text/paging.js';
import type { Answer, List, Note, Quote, Reading } from '../answer.js';
import type { ReadingOf } from '../compose.js';

/** Lines on one page of a list over reports. */
export const PAGE = 10;

/** A page of the result of a query. */
export interface Lines {
  readonly quotes: readonly Quote[];
  /** Reports (or people) on all pages. */
  readonly total: number;
  readonly page: number;
  /** Reports asked that do not state it, if known. */
  readonly silent?: number;
  /** Lines that share the first value of an ordered list. */
  readonly tied?: number;
  readonly others?: readonly ReportMeta[];
  /** How many reports of the query were read, if not all were. */
  readonly looked?: { readonly count: number; readonly total: number };
}

/** The answer for a page of lines. Undefined without lines. */
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

/** The reading that lists the reports without an answer, if all reports of the query were asked, whatever their values. */
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

/** The requested page, from 0, or the last if there are fewer. */
export const pageIn = (page: number, total: number): number => pageAt(page, total, PAGE);

/** The list of a page, with the readings of its neighbours. */
function around(reading: Reading, page: number, total: number): List {
  const to = (at: number): Reading => ({ ...reading, reports: [], page: at });
  return {
    total,
    first: page * PAGE,
    ...(page > 0 && { previous: to(page - 1) }),
    ...((page + 1) * PAGE < total && { next: to(page + 1) }),
  };
}
