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
  /** The kinds of update that `handle` knows; no others are requested from Telegram. */
  readonly kinds: readonly string[];
}

/** Seconds that Telegram may hold a poll open. */
const POLL_SECONDS = 25;
/** Milliseconds after which a silent poll is abandoned: the connection is dead. */
const SILENCE = (POLL_SECONDS + 10) * 1000;
const BATCH = 100;
/** With more updates than this in progress, no more are taken. */
export const MAX_IN_HAND = 1000;
/** Updates in progress for longer than this (ms) are stored, so that others need not wait for them. */
const PARK_AFTER = 10_000;

/**
 * Polls updates until it is stopped and has each handled once: in order within a chat, in parallel otherwise. Confirms an update to
 * Telegram only after it was handled or stored. Resolves when stopped and running work has ended. Throws `BotFailure` if polling makes no
 * sense any more.
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
      // An update that cannot be stored is not confirmed before it is handled.
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
  /** Polls once, hands the updates over, and waits until the next poll is due. */
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

/** Confirms the handled updates to Telegram. What it sends back meanwhile waits for the next start. */
async function confirm(client: ApiClient, offset: number | undefined): Promise<void> {
  if (offset === undefined) return;
  await client.call('getUpdates', { offset, limit: 1, timeout: 0 }, { timeout: 3000 }).catch(() => undefined);
}

/** Removes a webhook, which would block polling, and keeps its pending updates. Returns whether it is gone. */
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
