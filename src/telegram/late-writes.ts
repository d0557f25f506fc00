import type { Log } from '../log.js';
import { isUnwritable } from '../state/unwritable.js';
import type { Clock } from './clock.js';

/** What could not be written down and is tried again. */
export interface LateWrites {
  /**
   * Writes, now or, where the disk takes nothing, later; the last write of a `key` counts. Resolves either way, with whether it is
   * written. @throws what has nothing to do with the disk.
   */
  write(key: string, work: () => Promise<unknown>): Promise<boolean>;
  /** Does a write of this key still wait? */
  waits(key: string): boolean;
  /** Writes that wait. */
  readonly size: number;
  /** Tries again what waits, at once. */
  flush(): Promise<void>;
  /** Tries again what waits, now and then until the signal. */
  keepTrying(signal: AbortSignal): Promise<void>;
}

/** Milliseconds between two tries. */
const AGAIN = 10_000;
/** Writes that wait at most; the oldest make room. */
const MOST = 5000;

/** `onTrouble` is called once an outage, with its first fault. */
export function createLateWrites(deps: { readonly clock: Clock; readonly log: Log; onTrouble(): void }): LateWrites {
  const waiting = new Map<string, () => Promise<unknown>>();
  let trouble = false;

  const putAside = (key: string, work: () => Promise<unknown>, error: unknown): void => {
    waiting.delete(key);
    waiting.set(key, work);
    const [oldest] = waiting.keys();
    if (waiting.size > MOST && oldest !== undefined) waiting.delete(oldest);
    if (trouble) return;
    trouble = true;
    deps.log.error('nothing can be written to the state folder; answers go on, writing is tried again', { error });
    deps.onTrouble();
  };

  /** False where nothing can be written still. */
  const tryOne = async (key: string, work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work();
    } catch (error) {
      if (isUnwritable(error)) return false;
      deps.log.error('a late write failed', { error });
    }
    if (waiting.get(key) === work) waiting.delete(key);
    return true;
  };

  const tryAll = async (): Promise<void> => {
    for (const [key, work] of [...waiting]) if (!(await tryOne(key, work))) return;
    if (trouble) deps.log.info('the state folder can be written again, and what waited is written');
    trouble = false;
  };

  return {
    async write(key, work) {
      try {
        await work();
        waiting.delete(key);
        return true;
      } catch (error) {
        if (!isUnwritable(error)) throw error;
        putAside(key, work, error);
        return false;
      }
    },
    flush: tryAll,
    waits: (key) => waiting.has(key),
    get size() {
      return waiting.size;
    },
    async keepTrying(signal) {
      while (!signal.aborted) {
        await deps.clock.sleep(AGAIN, signal);
        if (waiting.size > 0) await tryAll();
      }
    },
  };
}
