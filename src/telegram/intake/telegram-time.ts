import type { TelegramUpdate } from '@gramio/types';
import type { Log } from '../../log.js';
import type { Clock } from '../clock.js';

/** Telegram's clock, as well as it can be known. This machine's clock may be hours off, or jump. */
export interface TelegramTime {
  /** Milliseconds since the epoch by Telegram's clock. */
  now(): number;
  /** Milliseconds that this machine's clock is ahead of Telegram's; 0 while unknown. */
  skew(): number;
  /** An update arrived: its date is not in the future. */
  saw(update: TelegramUpdate): void;
  /** Asks Telegram's server for its time, repeatedly until the signal. Waits a few seconds for the first answer. */
  follow(signal: AbortSignal): Promise<void>;
}

export interface TelegramTimeDeps {
  /** Address of the Bot API. */
  readonly root: string;
  readonly clock: Clock;
  readonly log: Log;
  /** A monotonic clock in milliseconds; the machine's own by default. */
  readonly monotonic?: () => number;
}

const ASK_EVERY = 10 * 60_000;
const PATIENCE = 3000;
/** Milliseconds that a message's date may be ahead of the server's time. */
const AHEAD_AT_MOST = 5 * 60_000;
/** Milliseconds of skew worth reporting; less is the age of an answer. */
export const WORTH_TELLING = 60_000;

export function createTelegramTime(deps: TelegramTimeDeps): TelegramTime {
  const { root, clock, log, monotonic = () => performance.now() } = deps;
  /** Telegram's time at a moment of the monotonic clock. */
  let known: { readonly time: number; readonly at: number } | undefined;
  let newest = 0;
  let told = 0;

  const now = (): number => Math.max(known ? known.time + monotonic() - known.at : clock.now(), newest);
  const skew = (): number => clock.now() - now();

  const ask = async (signal: AbortSignal): Promise<void> => {
    const before = monotonic();
    const time = await serverTime(root, signal);
    if (time === undefined) return;
    const at = monotonic();
    // The header has whole seconds, written at some moment between request and response.
    known = { time: time + 500 + (at - before) / 2, at };
    const off = Math.round(skew() / 1000);
    if (Math.abs(skew() - told) < WORTH_TELLING) return;
    told = skew();
    if (Math.abs(told) < WORTH_TELLING) log.info("this machine's clock agrees with Telegram's again");
    else log.warn("this machine's clock is not Telegram's; ages are judged by Telegram's", { seconds_ahead: off });
  };

  return {
    now,
    skew,
    saw(update) {
      const date = update.message?.date;
      if (typeof date !== 'number' || !Number.isSafeInteger(date)) return;
      // A date beyond the server's time is not Telegram's. Accepting it would make all later updates look old.
      if (known === undefined || date * 1000 <= known.time + monotonic() - known.at + AHEAD_AT_MOST)
        newest = Math.max(newest, date * 1000);
    },
    async follow(signal) {
      const asking = async (): Promise<void> => {
        while (!signal.aborted) {
          await clock.sleep(ASK_EVERY, signal);
          if (!signal.aborted) await ask(signal);
        }
      };
      await ask(signal);
      void asking();
    },
  };
}

/** The server's `Date` header, in milliseconds since the epoch. Undefined if it does not arrive in time. */
async function serverTime(root: string, signal: AbortSignal): Promise<number | undefined> {
  try {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]);
    const answer = await fetch(root, { method: 'HEAD', redirect: 'manual', signal: limit });
    const time = Date.parse(answer.headers.get('date') ?? '');
    return Number.isNaN(time) ? undefined : time;
  } catch {
    return undefined;
  }
}
