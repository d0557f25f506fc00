import type { TelegramUpdate } from '@gramio/types';

const HOUR = 3_600_000;
/** Milliseconds after which a message is not answered any more: whoever wrote it has gone on. */
const MESSAGE_AGE = HOUR;
/** Telegram keeps updates for a day: a date before that is no age but a clock that is wrong. */
const KEPT = 25 * HOUR;
/** Milliseconds in hand after which a tap or an inline query can hardly be answered: Telegram refuses soon after. */
const QUERY_AGE = 25_000;

/** By which clocks age is judged. */
export interface Ages {
  /** When the update came in, and now, by this machine's clock: milliseconds since the epoch. */
  readonly received: number;
  readonly now: number;
  /** Now, by the clock that dates messages: Telegram's. */
  readonly telegramNow: number;
}

/**
 * Has the update lost its point? A message in a group by its date, a tap or an inline query by the time since it came in.
 * Who writes in private waits for an answer, however long; what tells of members and chats never loses its point.
 */
export function isStale(update: TelegramUpdate, { received, now, telegramNow }: Ages): boolean {
  if (update.callback_query || update.inline_query) return now - received > QUERY_AGE;
  const date = update.message?.date;
  if (date === undefined || update.message?.migrate_to_chat_id !== undefined) return false;
  if (update.message?.chat?.type === 'private') return false;
  return isOld(date, telegramNow) && update.message?.migrate_from_chat_id === undefined;
}

/** Is it a command in private that waited so long that it is said rather than done? What was to be loaded or removed then may be otherwise now. */
export function isLateCommand({ message }: TelegramUpdate, telegramNow: number): boolean {
  if (message?.chat?.type !== 'private' || message.text?.startsWith('/') !== true) return false;
  return isOld(message.date, telegramNow);
}

function isOld(date: number, telegramNow: number): boolean {
  const age = telegramNow - date * 1000;
  return age > MESSAGE_AGE && age < KEPT;
}
