import type { Bind, Database } from '../../src/storage/database.js';

/** A statement as the database is asked it. */
export interface Asked {
  readonly sql: string;
  readonly binds: readonly Bind[];
}

/** A database that holds nothing, and writes down what it is asked. */
export function recordingDatabase(): { readonly database: Database; readonly asked: readonly Asked[] } {
  const asked: Asked[] = [];
  const database = {
    all: async (sql: string, ...binds: readonly Bind[]) => {
      asked.push({ sql, binds });
      return [];
    },
    get: async (sql: string, ...binds: readonly Bind[]) => void asked.push({ sql, binds }),
  } as unknown as Database;
  return { database, asked };
}
