import type { Database } from '../database.js';

/** One concern of the bot's memory: its tables, and what it does when chats move, time passes or somebody wants to be forgotten. */
export interface StatePart {
  /** Under this name its version is kept. */
  readonly name: string;
  /** SQL of each version, the first one makes the tables; never edited once released, only added to. */
  readonly steps: readonly string[];
  /** A group became a supergroup: what is kept under `from` belongs to `to`. Runs inside a transaction. */
  moveChat?(db: Database, from: number, to: number): Promise<void>;
  /** Forgets what has had its time; `now` in milliseconds since the epoch. Runs inside a transaction. */
  prune?(db: Database, now: number): Promise<void>;
  /** Forgets everything kept of a user; `alias` stands for them where no id is kept. Runs inside a transaction. */
  forget?(db: Database, user: number, alias: string): Promise<void>;
}

/**
 * Brings the tables of each part up to its newest version, all in one transaction.
 * @throws Error when a part was written by a newer version of the program.
 */
export async function migrateParts(db: Database, parts: readonly StatePart[]): Promise<void> {
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

/** One statement as a transaction of its own, in the queue of writers. */
export async function write(db: Database, sql: string, ...binds: readonly (string | number)[]): Promise<void> {
  await db.transaction(() => db.run(sql, ...binds));
}
