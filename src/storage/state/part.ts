import type { Database } from '../database.js';
import type { VersionedPart } from '../migrations.js';

/** An alias for a user whose identity does not matter: always the same for a user, and useless without the key. */
export type AliasOf = (user: number) => string;

/**
 * One part of the bot's memory: its tables, and what it does when a chat moves, time passes or a user asks to be
 * forgotten.
 */
export interface StatePart extends VersionedPart {
  /** A group became a supergroup: records of `from` move to `to`. Runs inside a transaction. */
  moveChat?(db: Database, from: number, to: number): Promise<void>;
  /** Forgets what has expired; `now` in milliseconds since the epoch. Runs inside a transaction. */
  prune?(db: Database, now: number): Promise<void>;
  /**
   * Forgets everything kept about a user; `alias` replaces the id in records kept without one. Runs inside a
   * transaction.
   */
  forget?(db: Database, user: number, alias: string): Promise<void>;
}

/** One statement as its own transaction, in the queue of writers. */
export async function write(db: Database, sql: string, ...binds: readonly (string | number)[]): Promise<void> {
  await db.transaction(() => db.run(sql, ...binds));
}
