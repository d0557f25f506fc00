import type { Database } from '../database.js';
import { type StatePart, write } from './part.js';

/** Milliseconds that effects are remembered: as long as an update might come again. */
const KEEP = 60 * 24 * 3600 * 1000;

/** Work started by an update that outlasts it: done once, and finished after a restart. */
export const effectsPart: StatePart = {
  name: 'effects',
  steps: [
    `
  CREATE TABLE effects (
    update_id INTEGER PRIMARY KEY, chat INTEGER NOT NULL, user INTEGER NOT NULL, locale TEXT NOT NULL,
    body TEXT NOT NULL, audit INTEGER NOT NULL, message INTEGER, open INTEGER NOT NULL, at INTEGER NOT NULL
  );
`,
    'ALTER TABLE effects ADD COLUMN tries INTEGER NOT NULL DEFAULT 1',
  ],
  async prune(db, now) {
    await db.run('DELETE FROM effects WHERE at < ?', now - KEEP);
  },
  async forget(db, user) {
    await db.run('DELETE FROM effects WHERE user = ? AND open = 0', user);
  },
};

/** Work started by an update. */
export interface Effect {
  readonly update: number;
  readonly chat: number;
  readonly user: number;
  readonly locale: string;
  /** What it is, as JSON. */
  readonly body: string;
  /** Number of its entry in the audit. */
  readonly audit: number;
  /** The message that shows its progress, once there is one. */
  readonly message?: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

export interface EffectStore {
  /** Records an effect before it begins; false if this update already has one. */
  beginEffect(effect: Effect): Promise<boolean>;
  noteEffect(update: number, message: number): Promise<void>;
  endEffect(update: number): Promise<void>;
  /** Records another start; returns the number of starts, including this one. */
  countTry(update: number): Promise<number>;
  /** Effects that were begun and not ended, in order. */
  openEffects(): Promise<readonly Effect[]>;
}

type EffectRow = Omit<Effect, 'message'> & { readonly message: number | null } & Record<string, unknown>;

/** The effects in a database that has the tables. */
export function openEffectStore(db: Database): EffectStore {
  return {
    beginEffect: ({ update, chat, user, locale, body, audit, message, at }) =>
      db.transaction(async () => {
        const rows = await db.run(
          'INSERT INTO effects (update_id, chat, user, locale, body, audit, message, open, at) VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?) ON CONFLICT (update_id) DO NOTHING',
          update,
          chat,
          user,
          locale,
          body,
          audit,
          message ?? null,
          at,
        );
        return rows > 0;
      }),
    noteEffect: (update, message) => write(db, 'UPDATE effects SET message = ? WHERE update_id = ?', message, update),
    endEffect: (update) => write(db, 'UPDATE effects SET open = 0 WHERE update_id = ?', update),
    countTry: (update) =>
      db.transaction(async () => {
        const row = await db.get<{ tries: number }>(
          'UPDATE effects SET tries = tries + 1 WHERE update_id = ? RETURNING tries',
          update,
        );
        return row?.tries ?? 1;
      }),
    openEffects: async () => {
      const rows = await db.all<EffectRow>(
        'SELECT update_id AS "update", chat, user, locale, body, audit, message, at FROM effects WHERE open = 1 ORDER BY at, rowid',
      );
      return rows.map(({ message, ...rest }) => ({ ...rest, ...(message !== null && { message }) }));
    },
  };
}
