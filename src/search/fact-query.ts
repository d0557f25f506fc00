import type { FactKind } from '../facts/fact.js';
import type { Bind } from '../storage/database.js';
import type { ValueTest } from '../text/value-test.js';

/** A question to the facts of all reports, by their typed columns. What is left out does not restrict. */
export interface FactQuery {
  readonly kind: FactKind;
  /** Within the kind, see `FactColumns.grp`. */
  readonly group?: string;
  readonly role?: string;
  readonly value?: ValueTest;
  /** Beginning of the ISO day ("2023", "2023-07"), or only its month ("07"). */
  readonly day?: string;
  readonly month?: string;
  /** Ids of the reports asked. */
  readonly reports?: readonly string[];
  /** Ids of reports that are passed over: the same news as others. */
  readonly except?: readonly string[];
  readonly provinces?: readonly string[];
  /** Years of the reports. */
  readonly years?: readonly number[];
  readonly order: FactOrder;
}

export type FactOrder = 'newest' | 'oldest' | 'most' | 'least' | 'first' | 'last';

/** Part of a statement: its conditions with what is bound in them. */
export interface Conditions {
  readonly where: string;
  readonly binds: readonly Bind[];
}

/** A statement with what is bound in it. */
export interface Statement {
  readonly sql: string;
  readonly binds: readonly Bind[];
}

/** By what rows are put in order; equal ones newest first, then by number of the report. */
const ORDERS: Readonly<Record<FactOrder, string>> = {
  newest: 'f.happened DESC, f.report',
  oldest: 'f.happened, f.report',
  most: 'f.value DESC, f.happened DESC, f.report',
  least: 'f.value, f.happened DESC, f.report',
  first: 'f.day, f.report',
  last: 'f.day DESC, f.report',
};

const COMPARED = { above: '>', below: '<', equal: '=', from: '>=', upto: '<=', between: '>=' } as const;
const LIST = '(SELECT value FROM json_each(?))';

/** The conditions of a query on `facts f`. */
function conditionsOf(query: FactQuery): Conditions {
  const where = ['f.lead = 1', 'f.kind = ?', 'f.grp = ?'];
  const binds: Bind[] = [query.kind, query.group ?? ''];
  const add = (condition: string, ...values: Bind[]): void => {
    where.push(condition);
    binds.push(...values);
  };
  if (query.role !== undefined) add('f.role = ?', query.role);
  if (query.value) add(`f.value ${COMPARED[query.value.is]} ?`, query.value.number);
  if (query.value?.is === 'between') add('f.value <= ?', query.value.to);
  if (query.order === 'most' || query.order === 'least') add('f.value IS NOT NULL');
  if (query.order === 'first' || query.order === 'last') add('f.day IS NOT NULL');
  if (query.day !== undefined) add('f.day >= ? AND f.day < ?', query.day, `${query.day}~`);
  if (query.month !== undefined) add('substr(f.day, 6, 2) = ?', query.month);
  // By number: the rows of reports hold their texts, and are read for what is shown only.
  const among = (condition: string, list: readonly (string | number)[], not = ''): void =>
    add(`f.report ${not}IN (SELECT num FROM reports WHERE ${condition} IN ${LIST})`, JSON.stringify(list));
  if (query.reports) among('id', query.reports);
  if (query.except && query.except.length > 0) among('id', query.except, 'NOT ');
  if (query.provinces) among('province', query.provinces);
  if (query.years) among('year', query.years);
  return { where: where.join(' AND '), binds };
}

/** The columns of a fact as `factOf` reads them. */
const FACT_COLUMNS =
  'r.id AS report_id, f.kind, f.value_start, f.value_end, f.evidence_start, f.evidence_end, f.certainty, f.attrs, f.sense';

/** Rows of one page, in order. */
export function pageStatement(query: FactQuery, limit: number, offset: number): Statement {
  const { where, binds } = conditionsOf(query);
  return {
    sql: `SELECT ${FACT_COLUMNS} FROM facts f JOIN reports r ON r.num = f.report WHERE ${where} ORDER BY ${ORDERS[query.order]} LIMIT ? OFFSET ?`,
    binds: [...binds, limit, offset],
  };
}

/** Ids of all reports that do not state it. */
export function silentStatement(query: FactQuery): Statement {
  const { where, binds } = conditionsOf(query);
  return {
    sql: `SELECT id FROM reports WHERE num NOT IN (SELECT f.report FROM facts f WHERE ${where})`,
    binds: [...binds],
  };
}

/** How many there are on all pages. */
export function countStatement(query: FactQuery): Statement {
  const { where, binds } = conditionsOf(query);
  return { sql: `SELECT count(*) AS n FROM facts f WHERE ${where}`, binds: [...binds] };
}

/** Who holds all of these positions at once: of each person and report the first fact of the first position. */
export function holdersStatement(roles: readonly string[], reports: readonly string[] | undefined): Statement {
  const [first = '', ...others] = roles;
  const also = others
    .map(
      () =>
        'EXISTS (SELECT 1 FROM facts o WHERE o.role = ? AND o.report = f.report AND o.person = f.person AND o.held = 1)',
    )
    .join(' AND ');
  const among = reports ? ` AND r.id IN ${LIST}` : '';
  return {
    sql: `SELECT ${FACT_COLUMNS}, min(f.id) AS first FROM facts f JOIN reports r ON r.num = f.report
      WHERE f.role = ? AND f.held = 1 AND f.person IS NOT NULL${also === '' ? '' : ` AND ${also}`}${among}
      GROUP BY f.report, f.person ORDER BY f.happened DESC, f.report, first`,
    binds: [first, ...others, ...(reports ? [JSON.stringify(reports)] : [])],
  };
}

/** Everybody of a surname: of each person and report the fact that tells most, an office before all else. */
export function surnameStatement(surname: string, reports: readonly string[] | undefined): Statement {
  const among = reports ? ` AND r.id IN ${LIST}` : '';
  return {
    sql: `SELECT ${FACT_COLUMNS}, f.person, min((f.kind <> 'role') * 1000000000 + f.id) AS best
      FROM facts f JOIN reports r ON r.num = f.report WHERE f.surname = ?${among}
      GROUP BY f.person, f.report ORDER BY f.happened DESC, f.report, best`,
    binds: [surname, ...(reports ? [JSON.stringify(reports)] : [])],
  };
}
