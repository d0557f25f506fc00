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

/** The bot as Telegram knows it; `username` is always there for a bot. */
export interface Me {
  readonly id: number;
  readonly username: string;
  /** Is privacy mode off, so that groups let us hear everything? */
  readonly readsAll: boolean;
  /** Inline mode was switched on with BotFather. */
  readonly inline: boolean;
  /** May the bot be called in chats that it is not in? */
  readonly guests: boolean;
}

/**
 * Asks Telegram who we are, again and again until it answers. Throws `BotFailure` when the token is refused
 * (401, 404) and `CallFault` of kind `aborted` when the bot is stopped meanwhile.
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

/** A fault after which it makes sense to ask again; throws where it does not. */
function passing(error: unknown, signal: AbortSignal): CallFault {
  if (!(error instanceof CallFault)) throw error;
  if (error.kind === 'unauthorized' || error.kind === 'not_found') throw new BotFailure(TOKEN_REFUSED);
  if (error.kind === 'aborted' || signal.aborted) throw error;
  return error;
}

/** Milliseconds until a call that failed for the time being is made again: what Telegram asks for, or longer each time. */
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
