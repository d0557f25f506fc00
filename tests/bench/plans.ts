import type { OverQuery } from '../../src/questions/over.js';
import { openDatabase } from '../../src/storage/database.js';
import {
  countFacts,
  type FactQuery,
  factsOfSurname,
  holdersOf,
  pageOfFacts,
  reportsSilent,
} from '../../src/storage/search/facts.js';
import { type Asked, recordingDatabase } from '../support/recording-database.js';

/** The columns that figures and days are asked by; see `answers/over/stating.ts`. */
const COLUMNS: Readonly<Record<string, Pick<FactQuery, 'kind' | 'group'>>> = {
  members: { kind: 'members', group: 'total' },
  branches: { kind: 'branches' },
  date: { kind: 'date' },
};

/** The statements that a query over reports becomes. */
async function statementsOf({ show, conditions, order }: OverQuery): Promise<readonly Asked[]> {
  const { database, asked } = recordingDatabase();
  const unstated = conditions.find((one) => one.kind === 'unstated');
  const columns = COLUMNS[show.kind === 'facts' ? show.intent : (unstated?.intent ?? '')];
  const value = conditions.find((one) => one.kind === 'value');
  const month = conditions.find((one) => one.kind === 'month');
  const year = conditions.find((one) => one.kind === 'year');
  const surname = conditions.find((one) => one.kind === 'surname');
  const roles = conditions.find((one) => one.kind === 'roles');
  if (surname) await factsOfSurname(database, surname.surname, undefined);
  if (roles) await holdersOf(database, roles.roles, undefined);
  if (surname || roles || !columns) return asked;
  const query: FactQuery = {
    ...columns,
    order,
    ...(value && { value }),
    ...(month && { month: String(month.month).padStart(2, '0') }),
    ...(year && { day: String(year.year) }),
  };
  if (unstated) await reportsSilent(database, query);
  else {
    await pageOfFacts(database, query, 10, 0);
    await countFacts(database, query);
  }
  return asked;
}

/**
 * Prints how SQLite answers each statement of these queries.
 * @throws Error where one reads through all facts.
 */
export async function printPlans(file: string, queries: readonly OverQuery[]): Promise<void> {
  const database = await openDatabase(file, { readOnly: true });
  const plans = new Map<string, readonly string[]>();
  const statements = (await Promise.all(queries.map(statementsOf))).flat();
  for (const { sql, binds } of statements) {
    const plan = await database.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, ...binds);
    plans.set(
      sql.replace(/\s+/gu, ' ').replace(/SELECT .*? FROM/u, 'SELECT … FROM'),
      plan.map(({ detail }) => detail),
    );
  }
  await database.close();
  process.stdout.write('\nplans\n');
  for (const [sql, plan] of plans) process.stdout.write(`${sql}\n${plan.map((one) => `    ${one}\n`).join('')}`);
  const scanned = [...plans.values()].flat().filter((one) => /^SCAN [fo]\b/u.test(one));
  if (scanned.length > 0) throw new Error(`A statement reads through all facts: ${scanned.join('; ')}`);
}
