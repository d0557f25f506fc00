/** A rate: one in `every` milliseconds, of which the first `burst` may go at once. */
interface Rate {
  readonly every: number;
  readonly burst: number;
}

/** One a second to a person. */
const PRIVATE: Rate = { every: 1000, burst: 3 };
/** At most 20 a minute to a group: 8 at once for a lively chat, and 12 in the 60 seconds after. */
const GROUP: Rate = { every: 4640, burst: 8 };
/** Messages a second in total, with a small burst: never more than 30 in any second. */
const PER_SECOND = 25;
const BURST = 5;

export interface Pace {
  /**
   * Reserves the next free moment for a message to `chat` (none: a call that belongs to no chat). Returns it in milliseconds since the
   * epoch, not before `now`. Moments of one chat are in order.
   */
  reserve(chat: number | undefined, now: number): number;
}

/**
 * Keeps Telegram's pace: stores for each chat when its rate is used up. `perSecond`: the total rate; only a self-hosted Bot API server
 * takes more than the default.
 */
export function createPace(perSecond = PER_SECOND): Pace {
  const overall: Rate = { every: 1000 / perSecond, burst: BURST };
  const used = new Map<number, number>();
  let usedOverall = 0;
  let reserved = 0;
  return {
    reserve(chat, now) {
      let at = earliest(usedOverall, overall, now);
      if (chat === undefined) {
        usedOverall = Math.max(usedOverall, at) + overall.every;
        return at;
      }
      const rate = chat < 0 ? GROUP : PRIVATE;
      at = Math.max(at, earliest(used.get(chat) ?? 0, rate, now));
      used.set(chat, Math.max(used.get(chat) ?? 0, at) + rate.every);
      usedOverall = Math.max(usedOverall + overall.every, now);
      reserved++;
      if (reserved % 500 === 0) forget(used, now);
      return at;
    },
  };
}

function earliest(usedUntil: number, rate: Rate, now: number): number {
  return Math.max(now, usedUntil - (rate.burst - 1) * rate.every);
}

function forget(used: Map<number, number>, now: number): void {
  for (const [chat, until] of used) if (until <= now) used.delete(chat);
}
