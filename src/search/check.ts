import { stat } from 'node:fs/promises';
import { openDatabase } from '../storage/database.js';
import { type ReportRow, reportOf } from './rows.js';
import { isCurrent } from './schema.js';

/**
 * Looks through all of the index in `file`: its pages, its rows, its full-text index, and that every passage is a stretch of
 * its report. False where anything is not as it was written; true also where there is no index, or one of another version.
 */
export async function isWhole(file: string): Promise<boolean> {
  if (!(await stat(file).catch(() => undefined))) return true;
  const database = await openDatabase(file, { journal: 'rollback' }).catch(() => undefined);
  if (!database) return false;
  try {
    if (!(await isCurrent(database))) return true;
    const [row] = await database.all<{ quick_check: string }>('PRAGMA quick_check(1)');
    if (row?.quick_check !== 'ok') return false;
    await database.exec("INSERT INTO passage_words(passage_words) VALUES ('integrity-check')");
    const reports = await database.all<{ num: number }>('SELECT num FROM reports');
    for (const { num } of reports) {
      const stored = await database.get<ReportRow>(
        'SELECT meta, hash, blocks, text, original, left_out FROM reports WHERE num = ?',
        num,
      );
      if (!stored) return false;
      const { text } = reportOf(stored);
      const passages = await database.all<{ start: number; text: string }>(
        'SELECT start, text FROM passages WHERE report = ?',
        num,
      );
      if (passages.some((one) => !text.startsWith(one.text, one.start))) return false;
    }
    return true;
  } catch {
    return false;
  } finally {
    await database.close().catch(() => {});
  }
}
