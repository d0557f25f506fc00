import type { Bind, Database } from '../database.js';
import { LIST, listed } from './list.js';
import { TableWriter } from './table-writer.js';

/** A term as a string of the full-text query language: nothing in it is an operator. */
export function quoteTerm(term: string): string {
  return `"${term.replaceAll('"', '""')}"`;
}

/** For each of these terms the ids of its passages, ascending. */
export async function passagesWith(
  database: Database,
  terms: readonly string[],
): Promise<ReadonlyMap<string, Uint32Array>> {
  if (terms.length === 0) return new Map();
  const each = terms.map(
    () => 'SELECT ? AS term, group_concat(rowid) AS ids FROM passage_words WHERE passage_words MATCH ?',
  );
  const binds: Bind[] = terms.flatMap((term) => [term, quoteTerm(term)]);
  const rows = await database.all<{ term: string; ids: string | null }>(each.join(' UNION ALL '), ...binds);
  return new Map(rows.map(({ term, ids }) => [term, Uint32Array.from(ids === null ? [] : ids.split(','), Number)]));
}

/** A term with its weight. */
export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
}

/**
 * Ids of the passages of these reports (by number) with the highest weight of terms, best first; the lower id wins a
 * tie.
 */
export async function heaviestPassages(
  database: Database,
  terms: readonly WeightedTerm[],
  limit: number,
  reports: readonly number[],
): Promise<number[]> {
  if (terms.length === 0) return [];
  const found = terms.map(() => 'SELECT rowid AS id, ? AS w FROM passage_words WHERE passage_words MATCH ?');
  const binds: Bind[] = terms.flatMap(({ term, weight }) => [weight, quoteTerm(term)]);
  // Find and sum first: queried per passage of many reports, the full-text index takes seconds.
  const rows = await database.all<{ id: number }>(
    `WITH found(id, w) AS MATERIALIZED (${found.join(' UNION ALL ')}),
       best(id, w) AS MATERIALIZED (SELECT id, sum(w) FROM found GROUP BY id)
     SELECT id FROM best JOIN passages USING (id) WHERE report IN ${LIST} ORDER BY w DESC, id LIMIT ?`,
    ...binds,
    listed(reports),
    limit,
  );
  return rows.map(({ id }) => id);
}

const COLUMNS = ['rowid', 'accented', 'folded', 'pairs'] as const;

/** Writes rows of the full-text index: words separated by spaces; `rowid` is the id of the passage. */
export function wordWriter(database: Database): TableWriter<(typeof COLUMNS)[number]> {
  return new TableWriter(database, 'passage_words', COLUMNS);
}
