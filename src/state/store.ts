import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { openDatabase } from '../storage/database.js';
import { migrateParts } from '../storage/migrations.js';
import { openAliases } from './alias.js';
import { type AuditStore, auditPart, openAudit } from './audit.js';
import { type CoreStore, corePart, openCore } from './core.js';
import { type EffectStore, effectsPart, openEffectStore } from './effects.js';
import { type FollowStore, followsPart, openFollows } from './follows.js';
import { type MissStore, missesPart, openMisses } from './misses.js';
import type { StatePart } from './part.js';
import { openPassages, type PassageStore, passagesPart } from './passages.js';
import { openPins, type PinStore, pinsPart } from './pins.js';
import { openSettings, type SettingsStore, settingsPart } from './settings.js';

export { KEPT_DAYS } from './misses.js';

/** Everything that is kept, each part with its own tables. */
const PARTS: readonly StatePart[] = [
  corePart,
  auditPart,
  effectsPart,
  settingsPart,
  passagesPart,
  missesPart,
  followsPart,
  pinsPart,
];

/** What a bot remembers over restarts, in one SQLite file. One writer; calls may come at the same time. */
export interface StateStore
  extends CoreStore,
    AuditStore,
    EffectStore,
    SettingsStore,
    PassageStore,
    MissStore,
    FollowStore,
    PinStore {
  /** Everything kept under `from` belongs to `to` now. */
  moveChat(from: number, to: number): Promise<void>;
  /** Forgets what has had its time; `now` in milliseconds since the epoch. */
  prune(now: number): Promise<void>;
  /** Forgets everything kept of a user, and leaves no trace of it in the file or its log. */
  forget(user: number): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the state in `file`, making it where there is none.
 * @throws DatabaseError when it cannot be opened; Error when it was written by a newer version of the program.
 */
export async function openStateStore(file: string): Promise<StateStore> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const aliasOf = await openAliases(path.dirname(file));
  const db = await openDatabase(file);
  try {
    await db.exec('PRAGMA secure_delete = ON');
    await migrateParts(db, PARTS);
  } catch (error) {
    await db.close().catch(() => {});
    throw error;
  }
  return {
    ...openCore(db),
    ...openAudit(db),
    ...openEffectStore(db),
    ...openSettings(db),
    ...openMisses(db, aliasOf),
    ...openPassages(db),
    ...openFollows(db),
    ...openPins(db),
    moveChat: (from, to) =>
      db.transaction(async () => {
        for (const part of PARTS) await part.moveChat?.(db, from, to);
      }),
    prune: (now) =>
      db.transaction(async () => {
        for (const part of PARTS) await part.prune?.(db, now);
      }),
    forget: async (user) => {
      await db.transaction(async () => {
        for (const part of PARTS) await part.forget?.(db, user, aliasOf(user));
      });
      await db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    },
    close: () => db.close(),
  };
}
