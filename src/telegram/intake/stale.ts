import type { TelegramUpdate } from '@gramio/types';

const HOUR = 3_600_000;
/** Milliseconds after which a message is not answered any more: whoever wrote it has gone on. */
const MESSAGE_AGE = HOUR;
/** Telegram keeps updates for a day: a date before that is no age but a clock that is wrong. */
const KEPT = 25 * HOUR;
/** Milliseconds in hand after which a tap or an inline query can hardly be answered: Telegram refuses soon after. */
const QUERY_AGE = 25_000;

/**
 * Has the update lost its point? A message by its date, a tap or an inline query by the time since it came in
 * (`received`, in milliseconds since the epoch). What tells of members and chats never has.
 */
export function isStale(update: TelegramUpdate, received: number, now: number): boolean {
  if (update.callback_query || update.inline_query) return now - received > QUERY_AGE;
  const date = update.message?.date;
  if (date === undefined || update.message?.migrate_to_chat_id !== undefined) return false;
  const age = now - date * 1000;
  return update.message?.migrate_from_chat_id === undefined && age > MESSAGE_AGE && age < KEPT;
}
