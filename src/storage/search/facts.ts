import type { Bind, Database } from '../database.js';
import { LIST, listed } from './list.js';
import { TableWriter } from './table-writer.js';

/** A stored fact, with the id of its report. */
export type FactRow = {
  readonly report_id: string;
  readonly kind: string;
  readonly value_start: number;
  readonly value_end: number;
  readonly evidence_start: number;
  readonly evidence_end: number;
  readonly certainty: string;
  readonly attrs: string;
  /** JSON of the fact's subject, modality and as-of, if any. */
  readonly sense: string | null;
};

/** A query on the facts of all reports, by their typed columns. An absent filter does not restrict. */
export interface FactQuery {
  readonly kind: string;
  /** Within the kind: the column `grp`. */
  readonly group?: string;
  /** One of these roles; for elections the committee. */
  readonly roles?: readonly string[];
  readonly value?: ValueBound;
  /** Prefix of the ISO day ("2023", "2023-07"), or only its month ("07"). */
  readonly day?: string;
  readonly month?: string;
  /** A day it took place on, in any year if none is named; all days up to the last one count. */
  readonly date?: { readonly day: number; readonly month: number; readonly year?: number };
  /** Ids of the reports to query. */
  readonly reports?: readonly string[];
  /** Ids of reports to skip: duplicates of others. */
  readonly except?: readonly string[];
  readonly provinces?: readonly string[];
  readonly order: FactOrder;
}

/** How a value is compared: with one number, or with two that it lies between or is one of. */
export type ValueBound =
  | { readonly is: 'above' | 'below' | 'equal' | 'from' | 'upto'; readonly number: number }
  | { readonly is: 'between'; readonly number: number; readonly to: number };

export type FactOrder = 'newest' | 'oldest' | 'most' | 'least' | 'first' | 'last';

/** Which facts to return; an absent filter does not restrict, an empty list returns nothing. */
export interface FactFilter {
  readonly reports?: readonly string[];
  readonly kinds?: readonly string[];
  /** Key of the person. */
  readonly person?: string;
}

/** Part of a statement: its conditions with their bound values. */
interface Conditions {
  readonly where: string;
  readonly binds: readonly Bind[];
}

/** Sort order of rows; ties newest first, then by number of the report. */
const ORDERS: Readonly<Record<FactOrder, string>> = {
  newest: 'f.happened DESC, f.report',
  oldest: 'f.happened, f.report',
  most: 'f.value DESC, f.happened DESC, f.report',
  least: 'f.value, f.happened DESC, f.report',
  first: 'f.day, f.report',
  last: 'f.day DESC, f.report',
};

/** Condition for a row to take part in a sort order: a day without a year could be first or last. */
const NEEDED: Readonly<Partial<Record<FactOrder, string>>> = {
  most: 'f.value IS NOT NULL',
  least: 'f.value IS NOT NULL',
  first: "f.day >= '0001'",
  last: 'f.day IS NOT NULL',
};

const COMPARED = { above: '>', below: '<', equal: '=', from: '>=', upto: '<=', between: '>=' } as const;

/** How a value must compare, each with the number it is compared with. */
function comparisons(value: FactQuery['value']): (readonly [string, number])[] {
  if (!value) return [];
  const first = [`f.value ${COMPARED[value.is]} ?`, value.number] as const;
  return value.is === 'between' ? [first, ['f.value <= ?', value.to]] : [first];
}

/** The last day of a meeting, or its only one. */
const LAST_DAY = "coalesce(json_extract(f.attrs, '$.lastDay'), CAST(substr(f.day, 9, 2) AS INTEGER)) >= ?";

/** The meeting took place on this date, on one of its days. */
function ofDate(date: FactQuery['date']): (readonly [string, ...Bind[]])[] {
  if (!date) return [];
  const two = (number: number): string => String(number).padStart(2, '0');
  const begun = ['substr(f.day, 6, 2) = ? AND substr(f.day, 9, 2) <= ?', two(date.month), two(date.day)] as const;
  const over = [LAST_DAY, date.day] as const;
  return date.year === undefined ? [begun, over] : [begun, over, ['substr(f.day, 1, 4) = ?', String(date.year)]];
}

/** The conditions of a query on `facts f`. */
function conditionsOf(query: FactQuery): Conditions {
  const where = ['f.lead = 1', 'f.kind = ?', 'f.grp = ?'];
  const binds: Bind[] = [query.kind, query.group ?? ''];
  const add = (condition: string, ...values: Bind[]): void => {
    where.push(condition);
    binds.push(...values);
  };
  if (query.roles) add(`f.role IN ${LIST}`, listed(query.roles));
  for (const [condition, number] of comparisons(query.value)) add(condition, number);
  const needed = query.order && NEEDED[query.order];
  if (needed !== undefined) add(needed);
  if (query.day !== undefined) add('f.day >= ? AND f.day < ?', query.day, `${query.day}~`);
  if (query.month !== undefined) add('substr(f.day, 6, 2) = ?', query.month);
  for (const [condition, ...values] of ofDate(query.date)) add(condition, ...values);
  // By number: rows of reports hold their texts, and are read only for what is shown.
  const of = (condition: string, list: readonly (string | number)[], not = ''): void =>
    add(`f.report ${not}IN (SELECT num FROM reports WHERE ${condition} IN ${LIST})`, listed(list));
  if (query.reports) of('id', query.reports);
  if (query.except?.length) of('id', query.except, 'NOT ');
  if (query.provinces) of('province', query.provinces);
  return { where: where.join(' AND '), binds };
}

/** The columns of a `FactRow`. */
const FACT =
  'r.id AS report_id, f.kind, f.value_start, f.value_end, f.evidence_start, f.evidence_end, f.certainty, f.attrs, f.sense';
const FROM = 'FROM facts f JOIN reports r ON r.num = f.report';

/** Facts ordered by report id, then as they were put in. */
export function factsIn(database: Database, { reports, kinds, person }: FactFilter): Promise<readonly FactRow[]> {
  const where = ['true'];
  const binds: Bind[] = [];
  const add = (condition: string, value: Bind): void => {
    where.push(condition);
    binds.push(value);
  };
  if (reports) add(`r.id IN ${LIST}`, listed(reports));
  if (kinds) add(`f.kind IN ${LIST}`, listed(kinds));
  if (person !== undefined) add('f.person = ?', person);
  return database.all<FactRow>(`SELECT ${FACT} ${FROM} WHERE ${where.join(' AND ')} ORDER BY r.id, f.id`, ...binds);
}

/** The facts of one page, in order. */
export function pageOfFacts(
  database: Database,
  query: FactQuery,
  limit: number,
  offset: number,
): Promise<readonly FactRow[]> {
  const { where, binds } = conditionsOf(query);
  const sql = `SELECT ${FACT} ${FROM} WHERE ${where} ORDER BY ${ORDERS[query.order]} LIMIT ? OFFSET ?`;
  return database.all<FactRow>(sql, ...binds, limit, offset);
}

/** Ids of all reports that do not state it. */
export async function reportsSilent(database: Database, query: FactQuery): Promise<ReadonlySet<string>> {
  const { where, binds } = conditionsOf(query);
  const sql = `SELECT id FROM reports WHERE num NOT IN (SELECT f.report FROM facts f WHERE ${where})`;
  return new Set((await database.all<{ id: string }>(sql, ...binds)).map(({ id }) => id));
}

/** How many facts there are on all pages. */
export async function countFacts(database: Database, query: FactQuery): Promise<number> {
  const { where, binds } = conditionsOf(query);
  const row = await database.get<{ n: number }>(`SELECT count(*) AS n FROM facts f WHERE ${where}`, ...binds);
  return row?.n ?? 0;
}

const ALSO =
  'EXISTS (SELECT 1 FROM facts o WHERE o.role = ? AND o.report = f.report AND o.person = f.person AND o.held = 1)';

/** A condition that restricts the reports. */
function among(reports: readonly string[] | undefined): Conditions {
  return reports ? { where: ` AND r.id IN ${LIST}`, binds: [listed(reports)] } : { where: '', binds: [] };
}

/** Holders of all these positions at once: for each person and report the first fact of the first position. */
export function holdersOf(
  database: Database,
  roles: readonly string[],
  reports: readonly string[] | undefined,
): Promise<readonly FactRow[]> {
  const [first = '', ...others] = roles;
  const only = among(reports);
  return database.all<FactRow>(
    `SELECT ${FACT}, min(f.id) AS first ${FROM}
      WHERE f.role = ? AND f.held = 1 AND f.person IS NOT NULL${others.map(() => ` AND ${ALSO}`).join('')}${only.where}
      GROUP BY f.report, f.person ORDER BY f.happened DESC, f.report, first`,
    first,
    ...others,
    ...only.binds,
  );
}

/** Everybody with a surname: for each person and report the most informative fact, preferably an office. */
export function factsOfSurname(
  database: Database,
  surname: string,
  reports: readonly string[] | undefined,
): Promise<readonly FactRow[]> {
  const only = among(reports);
  return database.all<FactRow>(
    `SELECT ${FACT}, f.person, min((f.kind <> 'role') * 1000000000 + f.id) AS best
      ${FROM} WHERE f.surname = ?${only.where}
      GROUP BY f.person, f.report ORDER BY f.happened DESC, f.report, best`,
    surname,
    ...only.binds,
  );
}

/** By id the kinds of fact of each report, comma-separated; reports without facts are left out. */
export function kindsStated(
  database: Database,
  reports: readonly string[] | undefined,
): Promise<readonly { readonly id: string; readonly kinds: string }[]> {
  const only = among(reports);
  return database.all<{ id: string; kinds: string }>(
    `SELECT r.id, group_concat(DISTINCT f.kind) AS kinds ${FROM} WHERE true${only.where} GROUP BY r.num`,
    ...only.binds,
  );
}

const COLUMNS = [
  'report',
  'kind',
  'value_start',
  'value_end',
  'evidence_start',
  'evidence_end',
  'certainty',
  'grp',
  'role',
  'person',
  'surname',
  'value',
  'day',
  'lead',
  'held',
  'happened',
  'attrs',
  'sense',
] as const;

/** Writes rows of `facts`. */
export function factWriter(database: Database): TableWriter<(typeof COLUMNS)[number]> {
  return new TableWriter(database, 'facts', COLUMNS);
}
