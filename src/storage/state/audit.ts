import type { Database } from '../database.js';
import { type StatePart, write } from './part.js';

/** Milliseconds that entries are kept: two years. */
const KEEP = 730 * 24 * 3600 * 1000;

/** What admins did, and which others tried to. */
export const auditPart: StatePart = {
  name: 'audit',
  steps: [
    `
  CREATE TABLE audit (
    id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, user INTEGER NOT NULL,
    action TEXT NOT NULL, outcome TEXT NOT NULL, detail TEXT NOT NULL
  );
`,
    'ALTER TABLE audit ADD COLUMN update_id INTEGER NOT NULL DEFAULT 0',
  ],
  async prune(db, now) {
    await db.run('DELETE FROM audit WHERE at < ?', now - KEEP);
  },
  // Actions stay on record; mere refusals need not.
  async forget(db, user) {
    await db.run("UPDATE audit SET user = 0 WHERE user = ? AND outcome = 'denied'", user);
  },
};

/** `begun`: under way, or cut off when the program ended. */
export type Outcome = 'begun' | 'done' | 'failed' | 'held' | 'denied';

/** An admin action, or an attempt at one. */
export interface AuditEntry {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** The update that asked for it; 0 if there was none. */
  readonly update?: number;
  /** Telegram's id of the asker; 0 when unknown. */
  readonly user: number;
  /** The command. */
  readonly action: string;
  readonly outcome: Outcome;
  /** Its subject or outcome: a short line, or empty. */
  readonly detail: string;
}

export interface AuditStore {
  /** Writes an entry and returns its number. */
  writeAudit(entry: AuditEntry): Promise<number>;
  /** Did this update begin this action before, since `after`? Updates may come twice; admin work is done once. */
  wasBegun(update: number, action: string, after: number): Promise<boolean>;
  /** Recorded refusals of a user after a time. */
  countDenied(user: number, after: number): Promise<number>;
  /** The outcome of an entry. */
  closeAudit(id: number, outcome: Outcome, detail: string): Promise<void>;
  /** The last `count` entries, newest first. */
  lastAudit(count: number): Promise<readonly AuditEntry[]>;
}

/** The audit in a database that has the tables. */
export function openAudit(db: Database): AuditStore {
  return {
    writeAudit: ({ at, update = 0, user, action, outcome, detail }) =>
      db.transaction(async () => {
        const row = await db.get<{ id: number }>(
          'INSERT INTO audit (at, update_id, user, action, outcome, detail) VALUES (?, ?, ?, ?, ?, ?) RETURNING id',
          at,
          update,
          user,
          action,
          outcome,
          detail,
        );
        return row?.id ?? 0;
      }),
    wasBegun: async (update, action, after) =>
      (await db.get(
        "SELECT 1 FROM audit WHERE update_id = ? AND action = ? AND at > ? AND outcome != 'denied'",
        update,
        action,
        after,
      )) !== undefined,
    countDenied: async (user, after) =>
      (
        await db.get<{ count: number }>(
          "SELECT count(*) AS count FROM audit WHERE user = ? AND outcome = 'denied' AND at > ?",
          user,
          after,
        )
      )?.count ?? 0,
    closeAudit: (id, outcome, detail) =>
      write(db, 'UPDATE audit SET outcome = ?, detail = ? WHERE id = ?', outcome, detail, id),
    lastAudit: (count) =>
      db.all<AuditEntry & Record<string, unknown>>(
        'SELECT at, user, action, outcome, detail FROM audit ORDER BY id DESC LIMIT ?',
        count,
      ),
  };
}
