interface Entry {
  readonly since: number;
  done: boolean;
}

/** Which updates are in hand, and how far Telegram may forget them. */
export interface Ledger {
  /** Notes an update as in hand; false when it already is (the server repeats what is not confirmed). */
  open(id: number, now: number): boolean;
  /** The update is handled. */
  close(id: number): void;
  /** The update is kept elsewhere: it may be confirmed before it is handled. */
  park(id: number): void;
  /** Ids in hand since before `time`, neither handled nor parked. */
  busySince(time: number): readonly number[];
  /**
   * The offset for the next poll: the first update of the last batches that is still in hand,
   * else one past the last one seen. Nothing when no update was seen. Forgets what lies before it.
   */
  offset(): number | undefined;
  /** Resolves when nothing is in hand, or after `wait` has resolved. */
  settled(wait: Promise<void>): Promise<void>;
}

/** An update is confirmed when it and all before it in its batch are handled or parked. */
export function createLedger(): Ledger {
  const entries = new Map<number, Entry>();
  const parked = new Set<number>();
  let past: number | undefined;
  let wake: (() => void) | undefined;

  const busy = () => [...entries].filter(([, entry]) => !entry.done);
  const settle = () => {
    if (wake && busy().length === 0) wake();
  };
  return {
    open(id, now) {
      if (entries.has(id) || parked.has(id)) return false;
      entries.set(id, { since: now, done: false });
      past = id + 1;
      return true;
    },
    close(id) {
      const entry = entries.get(id);
      if (entry) entry.done = true;
      parked.delete(id);
      settle();
    },
    park(id) {
      parked.add(id);
      entries.delete(id);
      settle();
    },
    busySince(time) {
      return busy().flatMap(([id, entry]) => (entry.since <= time ? [id] : []));
    },
    offset() {
      const first = busy().reduce((least, [id]) => Math.min(least, id), Number.POSITIVE_INFINITY);
      if (first === Number.POSITIVE_INFINITY) {
        entries.clear();
        return past;
      }
      for (const [id, entry] of entries) if (entry.done && id < first) entries.delete(id);
      return first;
    },
    async settled(wait) {
      if (busy().length === 0) return;
      await Promise.race([wait, new Promise<void>((resolve) => (wake = resolve))]);
      wake = undefined;
    },
  };
}
