interface Entry {
  readonly since: number;
  done: boolean;
}

/** Tracks the updates in progress, and how far Telegram may forget them. */
export interface Ledger {
  /** Records an update as in progress. Returns false if it already is: the server repeats unconfirmed updates. */
  open(id: number, now: number): boolean;
  /** The update was handled. */
  close(id: number): void;
  /** The update is stored elsewhere and may be confirmed before it is handled. */
  park(id: number): void;
  /** Ids in progress since before `time`, neither handled nor stored. */
  busySince(time: number): readonly number[];
  /**
   * The offset for the next poll: the first update still in progress, else one past the last one seen. Undefined if no update was seen.
   * Forgets the updates before the offset.
   */
  offset(): number | undefined;
  /** Resolves when nothing is in progress, or after `wait` has resolved. */
  settled(wait: Promise<void>): Promise<void>;
}

/** An update can be confirmed when it and all before it in its batch are handled or stored. */
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
