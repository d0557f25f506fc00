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

/** The bot's persistent memory, in one SQLite file. One writer; calls may be concurrent. */
export interface StateStore
  extends CoreStore,
    AuditStore,
    EffectStore,
    SettingsStore,
    PassageStore,
    MissStore,
    FollowStore,
    PinStore {
  /** Files that were damaged at opening; each is kept with `.damaged` after its name. */
  readonly damaged: readonly string[];
  /** Moves everything stored under the group `from` to the supergroup `to`, in one transaction. */
  moveChat(from: number, to: number): Promise<void>;
  /** Deletes expired data. `now` in milliseconds since the epoch. */
  prune(now: number): Promise<void>;
  /** Deletes all data of a user, without a trace in the file or its log. */
  forget(user: number): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the state in `file`, and creates it if it is missing. Sets a damaged file aside and keeps what can be read of it.
 * @throws DatabaseError if it cannot be opened; Error if a newer version of the program wrote it.
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
