import type { TelegramUpdate } from '@gramio/types';

const HOUR = 3_600_000;
/** Milliseconds after which a message is too old for an answer. */
const MESSAGE_AGE = HOUR;
/** Telegram keeps updates for a day. An older date means that a clock is wrong. */
const KEPT = 25 * HOUR;
/** Milliseconds after which a tap or inline query can hardly be answered: Telegram refuses soon after. */
const QUERY_AGE = 25_000;

/** The clocks that age is measured by. */
export interface Ages {
  /** Arrival of the update, and now, by this machine's clock: milliseconds since the epoch. */
  readonly received: number;
  readonly now: number;
  /** Now, by Telegram's clock, which dates messages. */
  readonly telegramNow: number;
}

/**
 * Is an update too old to handle? A group message is judged by its date, a tap or inline query by the time since its arrival. A private
 * message never is, because its writer waits for an answer; nor is a change of members or chats.
 */
export function isStale(update: TelegramUpdate, { received, now, telegramNow }: Ages): boolean {
  if (update.callback_query || update.inline_query) return now - received > QUERY_AGE;
  const date = update.message?.date;
  if (date === undefined || update.message?.migrate_to_chat_id !== undefined) return false;
  if (update.message?.chat?.type === 'private') return false;
  return isOld(date, telegramNow) && update.message?.migrate_from_chat_id === undefined;
}

/** Is it a private command that waited so long that it is reported, not run? The reports to load or remove may have changed. */
export function isLateCommand({ message }: TelegramUpdate, telegramNow: number): boolean {
  if (message?.chat?.type !== 'private' || message.text?.startsWith('/') !== true) return false;
  return isOld(message.date, telegramNow);
}

function isOld(date: number, telegramNow: number): boolean {
  const age = telegramNow - date * 1000;
  return age > MESSAGE_AGE && age < KEPT;
}
