import type { TelegramUpdate } from '@gramio/types';
import type { WebhookConfig } from '../../config.js';
import type { Params } from '../api/client.js';
import { CallFault } from '../api/fault.js';
import { retryWait } from './boot.js';
import { type IntakeDeps, MAX_IN_HAND } from './intake.js';
import { createQueue, parkedUpdates } from './queue.js';
import { BotFailure, TOKEN_REFUSED } from './recovery.js';
import { startWebhookServer, type WebhookServer } from './webhook-server.js';

/** Milliseconds between two checks of the webhook. */
const WATCH_EVERY = 30_000;
/** Seconds for which an error on Telegram's side is worth a report. */
const FRESH_ERROR = 90;

/**
 * Takes updates by webhook until it is stopped. Each is stored before its request is answered, then handled like a polled one. The webhook
 * stays set at the end, so that later updates are not lost. Throws `BotFailure` if the port is not available, or if Telegram refuses the
 * token or the address.
 */
export async function runWebhook(deps: IntakeDeps, webhook: WebhookConfig): Promise<void> {
  const { state, log, clock, signal, vitals } = deps;
  const queue = createQueue(deps);
  const arriving = new Map<number, Promise<boolean>>();

  const keep = async (update: TelegramUpdate): Promise<boolean> => {
    const id = update.update_id;
    if (await state.isHandled(id)) {
      vitals.count('update_again');
      return true;
    }
    if (queue.size > MAX_IN_HAND || signal.aborted) return false;
    await state.park({ id, body: JSON.stringify(update), at: clock.now() });
    queue.accept(update, () => undefined);
    return true;
  };

  /** The same update may arrive twice, even at the same time, and is taken once. */
  const take = (update: TelegramUpdate): Promise<boolean> => {
    const id = update.update_id;
    if (queue.inHand(id)) return Promise.resolve(true);
    const coming = arriving.get(id) ?? keep(update).finally(() => arriving.delete(id));
    arriving.set(id, coming);
    return coming;
  };

  for (const { update, at } of await parkedUpdates(state)) queue.accept(update, () => undefined, at);
  const server = await listen(webhook, take, (status) => {
    vitals.count('webhook_refused');
    log.debug('request turned away', { status });
  });
  try {
    await register(deps, webhook);
    log.info('waiting for updates by webhook', { port: server.port });
    while (!signal.aborted) {
      await clock.sleep(WATCH_EVERY, signal);
      if (!signal.aborted) await watch(deps, webhook);
    }
  } finally {
    await server.close();
    await queue.close();
  }
}

async function listen(
  { url, secret, port, host }: WebhookConfig,
  take: (update: TelegramUpdate) => Promise<boolean>,
  onRefused: (status: number) => void,
): Promise<WebhookServer> {
  try {
    return await startWebhookServer({ host, port, path: new URL(url).pathname, secret, take, onRefused });
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unknown';
    throw new BotFailure(`WEBHOOK_PORT ${port} cannot be used: ${why}`);
  }
}

/** Sets the webhook, with retries until Telegram accepts it. */
async function register(deps: IntakeDeps, { url, secret }: WebhookConfig): Promise<void> {
  const { client, log, clock, random, signal, vitals, kinds } = deps;
  const params: Params<'setWebhook'> = {
    url,
    secret_token: secret,
    allowed_updates: [...kinds] as NonNullable<Params<'setWebhook'>['allowed_updates']>,
    drop_pending_updates: false,
  };
  for (let attempt = 0; !signal.aborted; attempt++) {
    try {
      await client.call('setWebhook', params, { signal });
      vitals.heard();
      return;
    } catch (error) {
      if (signal.aborted) throw error;
      const fault = passing(error);
      vitals.unheard(fault.kind);
      if (attempt === 0) log.warn('webhook not set, trying again', { fault: fault.description });
      await clock.sleep(retryWait(fault, attempt, random), signal);
    }
  }
}

/** A fault that is worth a retry; throws any other. */
function passing(error: unknown): CallFault {
  if (!(error instanceof CallFault)) throw error;
  if (error.kind === 'unauthorized') throw new BotFailure(TOKEN_REFUSED);
  if (error.kind === 'rejected') throw new BotFailure(`Telegram does not take WEBHOOK_URL: ${error.description}`);
  return error;
}

/** Does Telegram still reach the webhook? */
async function watch(deps: IntakeDeps, webhook: WebhookConfig): Promise<void> {
  const { client, log, clock, signal, vitals } = deps;
  try {
    const info = await client.call('getWebhookInfo', {}, { signal });
    if (info.url !== webhook.url) {
      log.error('the webhook was changed by someone else; setting it again');
      vitals.unheard('conflict');
      return await register(deps, webhook);
    }
    const failedAt = info.last_error_date ?? 0;
    if (clock.now() / 1000 - failedAt > FRESH_ERROR) return vitals.heard();
    if (vitals.read().failures === 0)
      log.warn('Telegram does not get through to the webhook', { fault: info.last_error_message ?? '' });
    vitals.unheard('network');
  } catch (error) {
    if (error instanceof BotFailure || !(error instanceof CallFault)) throw error;
    if (!signal.aborted) vitals.unheard(error.kind);
  }
}
