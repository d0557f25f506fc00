import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { type AuditStore, openAudit } from '../storage/state/audit.js';
import { type CoreStore, openCore } from '../storage/state/core.js';
import { type EffectStore, openEffectStore } from '../storage/state/effects.js';
import { type FollowStore, openFollows } from '../storage/state/follows.js';
import { type MissStore, openMisses } from '../storage/state/misses.js';
import { openPassages, type PassageStore } from '../storage/state/passages.js';
import { openPins, type PinStore } from '../storage/state/pins.js';
import { openSoundState } from '../storage/state/salvage.js';
import { openSettings, type SettingsStore } from '../storage/state/settings.js';
import { emptyLog, STATE_PARTS } from '../storage/state/tables.js';
import { openAliases } from './alias.js';

export type { AuditEntry, Outcome } from '../storage/state/audit.js';
export type { Effect } from '../storage/state/effects.js';
export { KEPT_DAYS, type Miss, type StoredMiss } from '../storage/state/misses.js';
export type { Pin } from '../storage/state/pins.js';

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
  /** Names of files of the state that were damaged when it was opened: each lies beside, with `.damaged` behind its name. */
  readonly damaged: readonly string[];
  /** A group became a supergroup: everything kept under `from` belongs to `to` now, in one transaction. */
  moveChat(from: number, to: number): Promise<void>;
  /** Forgets what has had its time; `now` in milliseconds since the epoch. */
  prune(now: number): Promise<void>;
  /** Forgets everything kept of a user, and leaves no trace of it in the file or its log. */
  forget(user: number): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the state in `file`, making it where there is none. What is damaged is put aside, and what can be read of it kept.
 * @throws DatabaseError when it cannot be opened; Error when it was written by a newer version of the program.
 */
export async function openStateStore(file: string): Promise<StateStore> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const aliases = await openAliases(path.dirname(file));
  const { db, damaged } = await openSoundState(file);
  const { aliasOf } = aliases;
  return {
    damaged: [...(damaged ? [path.basename(file)] : []), ...(aliases.damaged ? ['alias.key'] : [])],
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
        for (const part of STATE_PARTS) await part.moveChat?.(db, from, to);
      }),
    prune: (now) =>
      db.transaction(async () => {
        for (const part of STATE_PARTS) await part.prune?.(db, now);
      }),
    forget: async (user) => {
      await db.transaction(async () => {
        for (const part of STATE_PARTS) await part.forget?.(db, user, aliasOf(user));
      });
      await emptyLog(db);
    },
    close: () => db.close(),
  };
}
