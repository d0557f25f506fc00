import { rename, rm } from 'node:fs/promises';
import { type Database, isDamage } from '../database.js';
import { openStateDatabase } from './tables.js';

/**
 * The bot's memory, and whether its file was damaged. If so, the damaged file is kept beside it, and all readable data
 * was copied.
 */
export interface SoundState {
  readonly db: Database;
  readonly damaged: boolean;
}

/** Where a damaged memory is moved; an earlier one there is overwritten. */
const damagedFile = (file: string): string => `${file}.damaged`;

/**
 * Opens the bot's memory as `openStateDatabase` does; replaces a damaged one, so that the bot always starts.
 * @throws as `openStateDatabase`, except for damage.
 */
export async function openSoundState(file: string): Promise<SoundState> {
  const db = await openStateDatabase(file).catch((error: unknown) => {
    if (!isDamage(error)) throw error;
  });
  if (db && (await isSound(db))) return { db, damaged: false };
  await db?.close().catch(() => {});
  await putAside(file);
  const fresh = await openStateDatabase(file);
  await takeOver(fresh, damagedFile(file));
  return { db: fresh, damaged: true };
}

async function isSound(db: Database): Promise<boolean> {
  const rows = await db.all<{ quick_check: string }>('PRAGMA quick_check(1)').catch(() => []);
  return rows[0]?.quick_check === 'ok';
}

/** With its log, which belongs to this file only. */
async function putAside(file: string): Promise<void> {
  for (const end of ['', '-wal', '-shm']) {
    await rm(`${damagedFile(file)}${end}`, { force: true });
    await rename(`${file}${end}`, `${damagedFile(file)}${end}`).catch(() => {});
  }
}

/** Copies each table that is readable, and nothing of the others. */
async function takeOver(db: Database, damaged: string): Promise<void> {
  try {
    await db.run('ATTACH ? AS damaged', damaged);
  } catch {
    return;
  }
  for (const { name } of await tablesOf(db)) {
    const columns = await sharedColumns(db, name);
    const copy = `INSERT OR REPLACE INTO main.${name} (${columns}) SELECT ${columns} FROM damaged.${name}`;
    if (columns !== '') await db.transaction(() => db.run(copy)).catch(() => {});
  }
  await db.run('DETACH damaged').catch(() => {});
}

const tablesOf = (db: Database): Promise<{ name: string }[]> =>
  db.all<{ name: string }>(
    "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name != 'parts'",
  );

/** The columns that the damaged table has too: it may be of an older version. */
async function sharedColumns(db: Database, table: string): Promise<string> {
  const columnsOf = (schema: string): Promise<{ name: string }[]> =>
    db.all<{ name: string }>('SELECT name FROM pragma_table_info(?, ?)', table, schema).catch(() => []);
  const there = new Set((await columnsOf('damaged')).map(({ name }) => name));
  return (await columnsOf('main'))
    .filter(({ name }) => there.has(name))
    .map(({ name }) => name)
    .join(', ');
}
