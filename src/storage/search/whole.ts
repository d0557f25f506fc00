import type { Database } from '../database.js';

/** Faults of the pages or the full-text index; empty if both are sound. */
export async function faultIn(database: Database): Promise<unknown> {
  const [row] = await database.all<{ quick_check: string }>('PRAGMA quick_check(1)');
  if (row?.quick_check !== 'ok') return row?.quick_check ?? 'no result';
  try {
    await database.exec("INSERT INTO passage_words(passage_words) VALUES ('integrity-check')");
  } catch (error) {
    return error;
  }
  return undefined;
}

/** The number of stored passages and of findable ones: equal if all is well. */
export async function countPassages(
  database: Database,
): Promise<{ readonly stored: number; readonly found: number } | undefined> {
  return database.get<{ stored: number; found: number }>(
    'SELECT (SELECT count(*) FROM passages) AS stored, (SELECT count(*) FROM passage_words_docsize) AS found',
  );
}
