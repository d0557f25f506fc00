import type { Database } from '../database.js';
import { LIST, listed } from './list.js';

/** The number of passages with each of these terms; terms that do not occur are left out. */
export async function termCounts(database: Database, terms: Iterable<string>): Promise<Map<string, number>> {
  const rows = await database.all<{ term: string; passages: number }>(
    `SELECT term, passages FROM terms WHERE term IN ${LIST}`,
    listed(terms),
  );
  return new Map(rows.map(({ term, passages }) => [term, passages]));
}

/**
 * Counts all terms of the full-text index into an empty table. Each word is in one column only: a row of the vocabulary
 * is a term.
 */
export async function countTerms(database: Database): Promise<void> {
  await database.exec(`
CREATE VIRTUAL TABLE temp.counted USING fts5vocab(main, passage_words, row);
INSERT INTO terms(term, passages) SELECT term, doc FROM temp.counted;
DROP TABLE temp.counted;
`);
}

/** Terms per statement. */
const AT_ONCE = 5000;

/** Adds to the counts of terms, in order of the terms; removes terms that reach zero. */
export async function changeTerms(database: Database, changes: readonly (readonly [string, number])[]): Promise<void> {
  for (let i = 0; i < changes.length; i += AT_ONCE) {
    const part = changes.slice(i, i + AT_ONCE);
    const json = JSON.stringify(part);
    await database.run(
      `INSERT INTO terms(term, passages) SELECT value ->> 0, value ->> 1 FROM json_each(?) WHERE true
       ON CONFLICT(term) DO UPDATE SET passages = passages + excluded.passages`,
      json,
    );
    if (part.some(([, by]) => by < 0))
      await database.run(
        'DELETE FROM terms WHERE passages <= 0 AND term IN (SELECT value ->> 0 FROM json_each(?))',
        json,
      );
  }
}
