import type { TelegramUser } from '@gramio/types';
import type { Log } from '../../log.js';
import type { ApiClient } from '../api/client.js';
import { CallFault } from '../api/fault.js';
import { backoff, type Clock, type Random } from '../clock.js';
import { BotFailure, TOKEN_REFUSED } from './recovery.js';

export interface BootDeps {
  readonly client: ApiClient;
  readonly log: Log;
  readonly clock: Clock;
  readonly random: Random;
  readonly signal: AbortSignal;
}

/** The bot as Telegram describes it. A bot always has a `username`. */
export interface Me {
  readonly id: number;
  readonly username: string;
  /** Is privacy mode off, so that the bot receives all group messages? */
  readonly readsAll: boolean;
  /** Inline mode is enabled in BotFather. */
  readonly inline: boolean;
  /** May chats call the bot without adding it? */
  readonly guests: boolean;
}

/**
 * Asks Telegram who the bot is until it answers. Throws `BotFailure` if the token is refused (401, 404) and `CallFault` of kind `aborted`
 * if the bot is stopped meanwhile.
 */
export async function whoAmI({ client, log, clock, random, signal }: BootDeps): Promise<Me> {
  for (let attempt = 0; ; attempt++) {
    try {
      return toMe(await client.call('getMe', {}, { signal, timeout: 15_000 }));
    } catch (error) {
      const fault = passing(error, signal);
      if (attempt === 0) log.warn('Telegram does not answer, trying again', { fault: fault.description });
      await clock.sleep(retryWait(fault, attempt, random), signal);
    }
  }
}

/** A fault that is worth a retry; throws any other. */
function passing(error: unknown, signal: AbortSignal): CallFault {
  if (!(error instanceof CallFault)) throw error;
  if (error.kind === 'unauthorized' || error.kind === 'not_found') throw new BotFailure(TOKEN_REFUSED);
  if (error.kind === 'aborted' || signal.aborted) throw error;
  return error;
}

/** Milliseconds before a retry: what Telegram asks for, or longer each time. */
export function retryWait({ retryAfter }: CallFault, attempt: number, random: Random): number {
  return Math.min(retryAfter === undefined ? backoff(attempt, random) : retryAfter * 1000 + 500, 60_000);
}

function toMe(user: TelegramUser): Me {
  return {
    id: user.id,
    username: user.username ?? '',
    readsAll: user.can_read_all_group_messages === true,
    inline: user.supports_inline_queries === true,
    guests: user.supports_guest_queries === true,
  };
}
