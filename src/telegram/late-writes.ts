import type { Log } from '../log.js';
import { isUnwritable } from '../state/unwritable.js';
import type { Clock } from './clock.js';

/** Writes that failed and will be retried. */
export interface LateWrites {
  /**
   * Writes now, or later if the disk refuses. The last write of a `key` wins. Resolves in both cases, with whether it is written.
   * @throws errors that are not about the disk.
   */
  write(key: string, work: () => Promise<unknown>): Promise<boolean>;
  /** Is a write of this key pending? */
  waits(key: string): boolean;
  /** Pending writes. */
  readonly size: number;
  /** Retries the pending writes at once. */
  flush(): Promise<void>;
  /** Retries the pending writes from time to time until the signal. */
  keepTrying(signal: AbortSignal): Promise<void>;
}

/** Milliseconds between two retries. */
const AGAIN = 10_000;
/** Maximum of pending writes; the oldest are dropped. */
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

  /** False if writing still fails. */
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
