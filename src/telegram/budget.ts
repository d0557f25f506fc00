import type { Clock } from './clock.js';
import type { Address } from './request.js';

/** Who asks, and where. */
export type Asker = Pick<Address, 'chat' | 'private' | 'user'>;

/** The request limit: `burst` at once, and `perMinute` over time. */
interface Allowance {
  readonly burst: number;
  readonly perMinute: number;
}

const PERSON: Allowance = { burst: 30, perMinute: 20 };
const GROUP: Allowance = { burst: 60, perMinute: 40 };
/** After this many milliseconds of calm, exceeding the limit is announced again. */
const CALM = 60_000;
const MOST_KEPT = 20_000;

/** `ok`: go on. `notice`: over the limit, say so once. `silence`: over the limit, and already said. */
export type Verdict = 'ok' | 'notice' | 'silence';

/** Rate limits for people and groups, so that one flood does not slow down everybody. */
export interface Budgets {
  /** Takes one request from the budget of the person, and of the group if there is one. */
  take(asker: Asker): Verdict;
  /** More updates arrived than fit in the queue. Should the user hear of it? */
  over(asker: Asker): Exclude<Verdict, 'ok'>;
}

interface Bucket {
  tokens: number;
  at: number;
  /** When the bucket was last empty. */
  overAt: number;
}

/** Messages sent in a group's own name count for the group. */
function isGroup(asker: Asker): boolean {
  return asker.user === 0 || (!asker.private && asker.user === asker.chat);
}

/** Token buckets that refill over time. */
export function createBudgets(clock: Clock): Budgets {
  const buckets = new Map<number, Bucket>();

  /** The bucket of a user or, below 0, of a chat, refilled up to now. */
  function bucketOf(id: number, { burst, perMinute }: Allowance): Bucket {
    const now = clock.now();
    const bucket = buckets.get(id) ?? { tokens: burst, at: now, overAt: Number.NEGATIVE_INFINITY };
    bucket.tokens = Math.min(burst, bucket.tokens + (Math.max(0, now - bucket.at) * perMinute) / 60_000);
    bucket.at = now;
    buckets.set(id, bucket);
    if (buckets.size > MOST_KEPT) forget(now);
    return bucket;
  }

  function forget(now: number): void {
    for (const [id, { at }] of buckets) if (now - at > 10 * CALM) buckets.delete(id);
  }

  function over(bucket: Bucket): 'notice' | 'silence' {
    const said = clock.now() - bucket.overAt < CALM;
    bucket.overAt = clock.now();
    return said ? 'silence' : 'notice';
  }

  const bucketsOf = (asker: Asker): Bucket[] => [
    ...(isGroup(asker) ? [] : [bucketOf(asker.user, PERSON)]),
    ...(asker.private ? [] : [bucketOf(asker.chat, GROUP)]),
  ];

  return {
    take(asker) {
      const all = bucketsOf(asker);
      const empty = all.find(({ tokens }) => tokens < 1);
      if (empty) return over(empty);
      for (const bucket of all) bucket.tokens--;
      return 'ok';
    },
    over(asker) {
      const [bucket] = bucketsOf(asker);
      return bucket ? over(bucket) : 'silence';
    },
  };
}
