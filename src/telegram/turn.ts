import type { TelegramMessage, TelegramUser } from '@gramio/types';
import { type Locale, localeOf } from './messages/messages.js';
import type { Conversation } from './state.js';

/** Where an answer goes and to whom. */
export interface Turn {
  readonly chat: number;
  readonly private: boolean;
  /** Forum topic; absent in the general one and outside forums. */
  readonly thread?: number;
  /** Who asks; 0 where Telegram does not say. Below 0: a group or channel in whose name somebody writes. */
  readonly user: number;
  /** The message that holds the question; absent for a tap. */
  readonly asking?: number;
  /** The message to reply to, in groups. */
  readonly message?: number;
  /** Words of a message that the answer points at, as a reply to it. */
  readonly pointing?: { readonly message: number; readonly quote: string };
  readonly locale: Locale;
  /** The update that began it. */
  readonly update?: number;
}

/** The turn that a message begins. */
export function turnOf(message: TelegramMessage): Turn {
  const isPrivate = message.chat.type === 'private';
  return {
    chat: message.chat.id,
    private: isPrivate,
    ...threadOf(message),
    user: (isPrivate ? undefined : message.sender_chat?.id) ?? message.from?.id ?? 0,
    asking: message.message_id,
    ...(isPrivate ? {} : { message: message.message_id }),
    locale: localeOf(message.from?.language_code),
  };
}

/** The turn that a tap on a button of `message` begins; nothing when the message tells no chat. */
export function turnOfTap(
  from: TelegramUser,
  message: { readonly chat: TelegramMessage['chat'] } | undefined,
): Turn | undefined {
  if (message === undefined) return undefined;
  return {
    chat: message.chat.id,
    private: message.chat.type === 'private',
    ...('message_thread_id' in message ? threadOf(message as TelegramMessage) : {}),
    user: from.id,
    locale: localeOf(from.language_code),
  };
}

/** Whose conversation a turn belongs to. */
export function conversationOf(turn: Turn): Conversation {
  return { chat: turn.chat, thread: turn.thread ?? 0, user: turn.user };
}

function threadOf(message: TelegramMessage): { readonly thread?: number } {
  const id = message.message_thread_id;
  return message.is_topic_message === true && id !== undefined && id !== 1 ? { thread: id } : {};
}
