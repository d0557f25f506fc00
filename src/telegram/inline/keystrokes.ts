import type { Clock } from '../clock.js';

/** Milliseconds without a further letter after which what was typed is looked up. */
const PAUSE = 150;
/** Milliseconds after which nobody waits for an answer any more. */
const STALE = 10_000;
/** People whose typing is followed at a time. */
const MOST = 200;

/** Every letter typed after the bot's name arrives as a query of its own; only the last one is worth an answer. */
export interface Keystrokes {
  /**
   * Sees to it that of the queries of one person the last is answered: waits for a pause, and looks the query up only when no
   * other came meanwhile; what `look` gives is sent only when none came then either, and in time.
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
