import type { Bind, Database } from '../../src/storage/database.js';

/** A recorded statement. */
export interface Asked {
  readonly sql: string;
  readonly binds: readonly Bind[];
}

/** An empty database that records the statements it gets. */
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
