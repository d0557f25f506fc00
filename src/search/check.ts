import { stat } from 'node:fs/promises';
import { openDatabase } from '../storage/database.js';
import { passageTexts } from '../storage/search/passages.js';
import { reportAt, reportNumbers } from '../storage/search/reports.js';
import { isCurrent } from '../storage/search/schema.js';
import { faultIn } from '../storage/search/whole.js';
import { textOf } from './rows.js';

/**
 * Checks the whole index in `file`: its pages, its rows, its full-text index, and that every passage is a stretch of
 * its report. False when anything differs from what was written; true when there is no index, or one of another
 * version.
 */
export async function isWhole(file: string): Promise<boolean> {
  if (!(await stat(file).catch(() => undefined))) return true;
  const database = await openDatabase(file, { journal: 'rollback' }).catch(() => undefined);
  if (!database) return false;
  try {
    if (!(await isCurrent(database))) return true;
    if ((await faultIn(database)) !== undefined) return false;
    for (const num of (await reportNumbers(database)).values()) {
      const stored = await reportAt(database, num);
      if (!stored) return false;
      const text = textOf(stored);
      const passages = await passageTexts(database, num);
      if (passages.some((one) => !text.startsWith(one.text, one.start))) return false;
    }
    return true;
  } catch {
    return false;
  } finally {
    await database.close().catch(() => {});
  }
}
