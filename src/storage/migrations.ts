import type { Database } from './database.js';

/** Tables that belong together and have their own version. */
export interface VersionedPart {
  /** The key of the stored version. */
  readonly name: string;
  /** SQL of each version, the first one creates the tables; append only, never edited after a release. */
  readonly steps: readonly string[];
}

/**
 * Migrates the tables of each part to its newest version, in one transaction.
 * @throws Error when a newer version of the program wrote a part.
 */
export async function migrateParts(db: Database, parts: readonly VersionedPart[]): Promise<void> {
  await db.transaction(async () => {
    await db.run('CREATE TABLE IF NOT EXISTS parts (name TEXT PRIMARY KEY, version INTEGER NOT NULL)');
    for (const part of parts) {
      const row = await db.get<{ version: number }>('SELECT version FROM parts WHERE name = ?', part.name);
      const version = row?.version ?? 0;
      if (version > part.steps.length)
        throw new Error(`The bot state in ${db.file} was written by a newer version of the program`);
      for (const step of part.steps.slice(version)) await db.exec(step);
      await db.run(
        'INSERT INTO parts (name, version) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET version = excluded.version',
        part.name,
        part.steps.length,
      );
    }
  });
}
