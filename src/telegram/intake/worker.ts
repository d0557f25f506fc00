import type { TelegramUpdate } from '@gramio/types';
import type { Log } from '../../log.js';
import { CallFault } from '../api/fault.js';
import type { Clock } from '../clock.js';
import type { Vitals } from '../operation/vitals.js';
import type { BotState } from '../state.js';
import { isStale } from './stale.js';
import type { TelegramTime } from './telegram-time.js';

/** Attempts after which an update that never finishes is set aside. */
const MAX_ATTEMPTS = 2;
/** Time limit for one update, in milliseconds. */
const DEADLINE = 120_000;

export interface WorkerDeps {
  readonly state: BotState;
  readonly log: Log;
  readonly clock: Clock;
  readonly vitals: Vitals;
  readonly time: TelegramTime;
  /** The update is given up for good. Only its origin may be looked at. */
  onSetAside?(update: TelegramUpdate): void;
  /** Handles one update. `attempt` counts from 1, over restarts. May throw. */
  handle(update: TelegramUpdate, attempt: number): Promise<void>;
  /** Aborted when the bot stops. */
  readonly signal: AbortSignal;
}

/**
 * Makes the function that handles one update; `received` is its time of arrival. It never throws and returns whether the update is
 * finished: handled, failed, out of date, or set aside. False means that the bot stopped meanwhile and the update will come again.
 */
export function createWorker(deps: WorkerDeps): (update: TelegramUpdate, received: number) => Promise<boolean> {
  const { state, log, clock, vitals } = deps;

  async function attempt(update: TelegramUpdate, received: number): Promise<void> {
    if (await state.isHandled(update.update_id)) return vitals.count('update_again');
    const ages = { received, now: clock.now(), telegramNow: deps.time.now() };
    if (isStale(update, ages)) return vitals.count('update_stale');
    const attempts = await state.countAttempt(update.update_id, clock.now());
    if (attempts > MAX_ATTEMPTS) {
      vitals.count('update_set_aside');
      log.error('update set aside, it never came to an end', { update: update.update_id, attempts });
      deps.onSetAside?.(update);
      return;
    }
    const begun = clock.now();
    await withDeadline(deps.handle(update, attempts), update.update_id);
    vitals.took('handling', clock.now() - begun);
  }

  async function withDeadline(work: Promise<void>, update: number): Promise<void> {
    const over = new AbortController();
    const late = clock.sleep(DEADLINE, over.signal).then(() => {
      if (!over.signal.aborted) log.error('update takes too long, going on without it', { update });
    });
    await Promise.race([work, late]).finally(() => over.abort());
    work.catch(() => undefined);
  }

  return async (update, received) => {
    try {
      await attempt(update, received);
    } catch (error) {
      if (deps.signal.aborted && error instanceof CallFault && error.kind === 'aborted') return false;
      const fault = error instanceof Error ? error.message : 'unknown';
      vitals.count('update_failed');
      log.error('update failed', { update: update.update_id, fault });
    }
    await state.markHandled(update.update_id, clock.now()).catch((error: unknown) => {
      log.error('update could not be noted as handled', { update: update.update_id, fault: String(error) });
    });
    return true;
  };
}
