import type { Clock } from '../clock.js';

/** Milliseconds of silence before the typed query is looked up. */
const PAUSE = 150;
/** Milliseconds after which an answer comes too late. */
const STALE = 10_000;
/** People whose typing is tracked at a time. */
const MOST = 200;

/** Every letter typed after the bot's name arrives as a query. Only the last one deserves an answer. */
export interface Keystrokes {
  /**
   * Answers only the last query of each person. Waits for a pause, and looks the query up only if no newer one came. Sends the results of
   * `look` only if they are still wanted and in time.
   */
  follow<T>(user: number, query: string, look: () => Promise<T>, send: (found: T) => Promise<void>): Promise<void>;
}

export function createKeystrokes(clock: Clock): Keystrokes {
  const last = new Map<number, string>();
  return {
    async follow(user, query, look, send) {
      if (last.size >= MOST && !last.has(user)) return;
      last.set(user, query);
      const begun = clock.now();
      try {
        await clock.sleep(PAUSE);
        if (last.get(user) !== query) return;
        const found = await look();
        if (last.get(user) === query && clock.now() - begun <= STALE) await send(found);
      } finally {
        if (last.get(user) === query) last.delete(user);
      }
    },
  };
}
