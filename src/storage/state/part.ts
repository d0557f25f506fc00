import type { Database } from '../database.js';
import type { VersionedPart } from '../migrations.js';

/** Stands for a user where it need not be known who it was: the same for the same user, and of no use without the key. */
export type AliasOf = (user: number) => string;

/** One concern of the bot's memory: its tables, and what it does when chats move, time passes or somebody wants to be forgotten. */
export interface StatePart extends VersionedPart {
  /** A group became a supergroup: what is kept under `from` belongs to `to`. Runs inside a transaction. */
  moveChat?(db: Database, from: number, to: number): Promise<void>;
  /** Forgets what has had its time; `now` in milliseconds since the epoch. Runs inside a transaction. */
  prune?(db: Database, now: number): Promise<void>;
  /** Forgets everything kept of a user; `alias` replaces the id in what is kept without one. Runs inside a transaction. */
  forget?(db: Database, user: number, alias: string): Promise<void>;
}

/** One statement as a transaction of its own, in the queue of writers. */
export async function write(db: Database, sql: string, ...binds: readonly (string | number)[]): Promise<void> {
  await db.transaction(() => db.run(sql, ...binds));
}
