import type { TelegramUpdate } from '@gramio/types';
import type { ApiClient, Params } from '../api/client.js';
import { CallFault } from '../api/fault.js';
import type { Random } from '../clock.js';
import { createLedger } from './ledger.js';
import { createQueue, parkedUpdates, type QueueDeps } from './queue.js';
import { createRecovery } from './recovery.js';

export interface IntakeDeps extends QueueDeps {
  readonly client: ApiClient;
  readonly random: Random;
  /** The kinds of update that `handle` knows; Telegram is asked for these and no others. */
  readonly kinds: readonly string[];
}

/** Seconds that Telegram may hold a poll open. */
const POLL_SECONDS = 25;
/** Milliseconds after which a silent poll is given up: the connection has died without a word. */
const SILENCE = (POLL_SECONDS + 10) * 1000;
const BATCH = 100;
/** Above this many updates in hand no more are taken. */
export const MAX_IN_HAND = 1000;
/** Updates in hand for longer than this (ms) are kept in the state, so that others need not wait for them. */
const PARK_AFTER = 10_000;

/**
 * Fetches updates until it is stopped, and has each handled once: in order within a chat, side by side otherwise.
 * An update is confirmed to Telegram only after it was handled, or is kept in the state until it is.
 * Resolves when stopped and what had begun is over; throws `BotFailure` when polling makes no sense any more.
 */
export async function runIntake(deps: IntakeDeps): Promise<void> {
  const { client, state, log, clock, signal, vitals } = deps;
  const queue = createQueue(deps);
  const ledger = createLedger();
  const recovery = createRecovery(deps.random);

  const accept = (update: TelegramUpdate, received?: number) =>
    queue.accept(update, () => ledger.close(update.update_id), received);

  const park = async (ids: readonly number[]) => {
    for (const id of ids) {
      const update = queue.inHand(id);
      if (!update) continue;
      const parked = await state.park({ id, body: JSON.stringify(update), at: clock.now() }).then(
        () => true,
        () => false,
      );
      // What cannot be written down is not confirmed to Telegram before it is handled.
      if (!parked) continue;
      if (queue.inHand(id)) ledger.park(id);
      else await state.markHandled(id, clock.now());
    }
  };

  const poll = async (wait: number): Promise<readonly TelegramUpdate[]> => {
    const offset = ledger.offset();
    const params: Params<'getUpdates'> = {
      ...(offset === undefined ? {} : { offset }),
      limit: BATCH,
      timeout: wait,
      allowed_updates: [...deps.kinds] as NonNullable<Params<'getUpdates'>['allowed_updates']>,
    };
    return checkUpdates(await client.call('getUpdates', params, { signal, timeout: SILENCE }));
  };

  for (const { update, at } of await parkedUpdates(state)) {
    ledger.park(update.update_id);
    accept(update, at);
  }

  let patience = 50;
  /** Fetches once, hands over what came, and waits until it is time to fetch again. */
  const fetchOnce = async () => {
    while (queue.size > MAX_IN_HAND && !signal.aborted) await clock.sleep(100, signal);
    const updates = await poll(POLL_SECONDS);
    vitals.heard();
    const failed = recovery.success();
    if (failed > 0) log.info('polling works again', { failed });
    const fresh = updates.filter((update) => ledger.open(update.update_id, clock.now()));
    for (const update of fresh) accept(update);
    patience = fresh.length > 0 ? 50 : Math.min(patience * 2, 1000);
    await settledOr(patience);
    const crowded = updates.length >= BATCH && fresh.length === 0;
    await park(ledger.busySince(clock.now() - (crowded ? 0 : PARK_AFTER)));
  };
  const settledOr = async (milliseconds: number) => {
    const rest = new AbortController();
    const end = () => rest.abort();
    signal.addEventListener('abort', end, { once: true });
    await ledger.settled(clock.sleep(milliseconds, rest.signal));
    signal.removeEventListener('abort', end);
    end();
  };
  const afterFault = async (error: unknown) => {
    vitals.unheard(error instanceof CallFault ? error.kind : 'other');
    const wait = recovery.after(error);
    if (recovery.fresh) log.warn('polling fails, trying again', { fault: faultText(error) });
    const blocked = error instanceof CallFault && /webhook/i.test(error.description);
    const freed = blocked && (await dropWebhook(client, signal));
    await clock.sleep(freed ? 500 : wait, signal);
  };
  try {
    while (!signal.aborted)
      await fetchOnce().catch((error: unknown) => (signal.aborted ? undefined : afterFault(error)));
  } finally {
    await queue.close();
  }
  await confirm(client, ledger.offset());
}

/** Tells Telegram how far we got; what it sends back meanwhile is left for the next start. */
async function confirm(client: ApiClient, offset: number | undefined): Promise<void> {
  if (offset === undefined) return;
  await client.call('getUpdates', { offset, limit: 1, timeout: 0 }, { timeout: 3000 }).catch(() => undefined);
}

/** A webhook that is still set keeps polls from working; what waits for it is kept. Tells whether it is gone. */
function dropWebhook(client: ApiClient, signal: AbortSignal): Promise<boolean> {
  return client.call('deleteWebhook', { drop_pending_updates: false }, { signal }).catch(() => false);
}

function checkUpdates(updates: unknown): readonly TelegramUpdate[] {
  const isUpdate = (value: unknown): value is TelegramUpdate =>
    typeof value === 'object' && value !== null && 'update_id' in value && Number.isSafeInteger(value.update_id);
  if (Array.isArray(updates)) return updates.filter(isUpdate);
  throw new CallFault({ kind: 'network', method: 'getUpdates', description: 'the answer holds no updates' });
}

function faultText(error: unknown): string {
  return error instanceof CallFault ? error.description : 'internal error';
}
