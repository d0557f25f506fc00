import type { FaultKind } from '../api/fault.js';
import type { Clock } from '../clock.js';

/** Counters since the start. No name ever contains a person, a chat or a word of a question. */
export type Count =
  | `update.${string}`
  | 'update_again'
  | 'update_failed'
  | 'update_set_aside'
  | 'update_stale'
  | 'queue_full'
  | 'poll_failed'
  | 'poll_conflict'
  | 'call'
  | `call_failed.${FaultKind}`
  | 'flood'
  | 'flood_wait_ms'
  | 'inline_answered'
  | 'inline_nothing'
  | 'inline_chosen'
  | 'webhook_refused';
/** Timers, in milliseconds. */
export type Timed = 'handling' | 'search' | 'reload';
/** Gauges, read on request. */
export type Gauge = 'queue' | 'index_age_ms' | 'clock_skew_ms';

/** Durations of the last few hundred events. */
export interface Spread {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

/** The state of the bot. Durations in milliseconds, moments since the epoch. */
export interface Signs {
  readonly uptime: number;
  /** Last contact with Telegram: a successful poll, or a reachable webhook. */
  readonly lastHeard?: number;
  /** Polls that failed since then. */
  readonly failures: number;
  /** Another instance or a webhook blocks polling (409). */
  readonly conflict: boolean;
  readonly counts: Readonly<Record<string, number>>;
  readonly times: Readonly<Record<string, Spread>>;
  readonly gauges: Readonly<Record<string, number>>;
}

/** Records the state of the bot and reports it. */
export interface Vitals {
  count(what: Count, by?: number): void;
  took(what: Timed, milliseconds: number): void;
  gauge(what: Gauge, look: () => number): void;
  /** Records contact with Telegram. */
  heard(): void;
  /** Records a failed poll. */
  unheard(kind: FaultKind | 'other'): void;
  read(): Signs;
}

/** Samples kept of each timer. */
const KEPT = 500;

export function createVitals(clock: Pick<Clock, 'now'>): Vitals {
  const started = clock.now();
  const counts = new Map<string, number>();
  const times = new Map<string, { count: number; readonly last: number[] }>();
  const gauges = new Map<string, () => number>();
  let lastHeard: number | undefined;
  let failures = 0;
  let conflict = false;

  const count = (what: Count, by = 1): void => void counts.set(what, (counts.get(what) ?? 0) + by);
  return {
    count,
    took(what, milliseconds) {
      const kept = times.get(what) ?? { count: 0, last: [] };
      times.set(what, kept);
      kept.last[kept.count++ % KEPT] = milliseconds;
    },
    gauge: (what, look) => void gauges.set(what, look),
    heard() {
      lastHeard = clock.now();
      failures = 0;
      conflict = false;
    },
    unheard(kind) {
      failures++;
      conflict = kind === 'conflict';
      count('poll_failed');
      if (conflict) count('poll_conflict');
    },
    read: () => ({
      uptime: clock.now() - started,
      ...(lastHeard === undefined ? {} : { lastHeard }),
      failures,
      conflict,
      counts: Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1))),
      times: Object.fromEntries([...times].map(([name, kept]) => [name, spreadOf(kept.count, kept.last)])),
      gauges: Object.fromEntries([...gauges].map(([name, look]) => [name, look()])),
    }),
  };
}

function spreadOf(count: number, last: readonly number[]): Spread {
  const sorted = [...last].sort((a, b) => a - b);
  const at = (share: number): number =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { count, p50: at(0.5), p95: at(0.95), max: at(1) };
}
