import { open } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type * as Sqlite from 'sqlite3';
import { Connection, wrap } from './connection.js';
import { type Database, DatabaseError } from './types.js';

export { type Bind, type Database, DatabaseError, damagedRow, isDamage, type Row } from './types.js';

type Journal = 'wal' | 'rollback' | 'off';
const JOURNALS: Readonly<Record<Journal, string>> = {
  wal: 'PRAGMA journal_mode = WAL',
  rollback: 'PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL',
  off: 'PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF',
};

/**
 * 16 MB of pages (default 2): questions revisit the same leaves of the full-text index. Only pages that are read fill
 * it.
 */
const READERS_CACHE = 'PRAGMA cache_size = -16000';

/**
 * Opens `file`; creates it if missing, unless `readOnly`.
 * `journal`: `wal` for a file in constant use, `rollback` for one that is rarely written and may be replaced by another
 * (no files beside it), `off` for a file being built that is worthless until it is complete.
 * @throws DatabaseError when the driver or the file cannot be opened.
 */
export async function openDatabase(
  file: string,
  options: { readonly readOnly?: boolean; readonly journal?: Journal } = {},
): Promise<Database> {
  const driver = loadDriver();
  // The driver would create a world-readable file; its journals take the mode of the file.
  if (!options.readOnly)
    await open(file, 'a', 0o600).then(
      (made) => made.close(),
      () => {},
    );
  const mode = options.readOnly ? driver.OPEN_READONLY : driver.OPEN_READWRITE | driver.OPEN_CREATE;
  const handle = await new Promise<Sqlite.Database>((resolve, reject) => {
    const opened = new driver.Database(file, mode, (error) => {
      if (error) reject(wrap(error, `open ${file}`));
      else resolve(opened);
    });
  });
  // Without a listener a late error would end the process; every call reports its own failure.
  handle.on('error', () => {});
  handle.configure('busyTimeout', 5000);
  const database = new Connection(file, handle);
  try {
    await database.exec('PRAGMA foreign_keys = ON');
    await database.exec(options.readOnly ? READERS_CACHE : JOURNALS[options.journal ?? 'wal']);
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}

const require = createRequire(import.meta.url);

/** By `require`: importing such a package makes a start four times as expensive. */
function loadDriver(): typeof Sqlite {
  try {
    return require('sqlite3') as typeof Sqlite;
  } catch (error) {
    throw new DatabaseError(
      'The native part of sqlite3 is missing. Run "npm rebuild sqlite3" (it needs a C++ compiler and Python where no ' +
        'prebuilt file fits) and see that install scripts of sqlite3 are allowed.',
      'DRIVER_MISSING',
      { cause: error },
    );
  }
}
