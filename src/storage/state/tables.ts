import { type Database, openDatabase } from '../database.js';
import { migrateParts } from '../migrations.js';
import { auditPart } from './audit.js';
import { corePart } from './core.js';
import { effectsPart } from './effects.js';
import { followsPart } from './follows.js';
import { missesPart } from './misses.js';
import type { StatePart } from './part.js';
import { passagesPart } from './passages.js';
import { pinsPart } from './pins.js';
import { settingsPart } from './settings.js';

/** Everything the bot remembers; each part has its own tables. */
export const STATE_PARTS: readonly StatePart[] = [
  corePart,
  auditPart,
  effectsPart,
  settingsPart,
  passagesPart,
  missesPart,
  followsPart,
  pinsPart,
];

/**
 * Opens the database of the bot's memory, and migrates all parts. Deleted rows are overwritten.
 * @throws DatabaseError when it cannot be opened; Error when a newer version of the program wrote it.
 */
export async function openStateDatabase(file: string): Promise<Database> {
  const db = await openDatabase(file);
  try {
    await db.exec('PRAGMA secure_delete = ON');
    await migrateParts(db, STATE_PARTS);
  } catch (error) {
    await db.close().catch(() => {});
    throw error;
  }
  return db;
}

/** Empties the write-ahead log, so that no file contains deleted data. */
export async function emptyLog(db: Database): Promise<void> {
  await db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
}
