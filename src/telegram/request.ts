import type { TelegramMessage, TelegramUser } from '@gramio/types';
import { type Reach, reachOf } from './groups/limits.js';
import { type Locale, localeOf, type Phrases } from './messages/messages.js';
import type { Services } from './services.js';
import type { Conversation } from './state.js';

/** Where an answer goes, and to whom. */
export interface Address {
  readonly chat: number;
  readonly private: boolean;
  /** Forum topic; absent in the general topic and outside forums. */
  readonly thread?: number;
  /** The asker's id. 0 if Telegram does not say; below 0 for a group or channel that somebody writes as. */
  readonly user: number;
  /** The message with the question; absent for a tap. */
  readonly asking?: number;
  /** The message to reply to, in groups. */
  readonly message?: number;
  /** Words of a message that the answer points at, as a reply to it. */
  readonly pointing?: { readonly message: number; readonly quote: string };
  readonly locale: Locale;
  /** The update that started it. */
  readonly update?: number;
}

/** One request to the bot: who and where, in their language, with the reports they may see there. */
export interface ChatRequest extends Address {
  readonly phrases: Phrases;
  /** The reports that the chat draws on. Loaded once a request, on first use. */
  reach(): Promise<Reach>;
}

/** A request for this address; without an asker, for a message of the bot's own. */
export function requestTo(services: Pick<Services, 'app' | 'store' | 'messages'>, address: Address): ChatRequest {
  let reach: Promise<Reach> | undefined;
  return {
    ...address,
    phrases: services.messages[address.locale],
    reach() {
      reach ??= reachOf(services, address);
      return reach;
    },
  };
}

/** The request of a message. `update`: the id of its update. */
export function requestOf(services: Services, message: TelegramMessage, update?: number): ChatRequest {
  const isPrivate = message.chat.type === 'private';
  return requestTo(services, {
    chat: message.chat.id,
    private: isPrivate,
    ...threadOf(message),
    user: (isPrivate ? undefined : message.sender_chat?.id) ?? message.from?.id ?? 0,
    asking: message.message_id,
    ...(isPrivate ? {} : { message: message.message_id }),
    locale: localeOf(message.from?.language_code),
    ...(update !== undefined && { update }),
  });
}

/** The request of a tap on a button of `message`. Undefined if the message has no chat. */
export function requestOfTap(
  services: Services,
  from: TelegramUser,
  message: { readonly chat: TelegramMessage['chat'] } | undefined,
  update: number,
): ChatRequest | undefined {
  if (message === undefined) return undefined;
  return requestTo(services, {
    chat: message.chat.id,
    private: message.chat.type === 'private',
    ...('message_thread_id' in message ? threadOf(message as TelegramMessage) : {}),
    user: from.id,
    locale: localeOf(from.language_code),
    update,
  });
}

/** The conversation that a request belongs to. */
export function conversationOf({ chat, thread = 0, user }: Address): Conversation {
  return { chat, thread, user };
}

function threadOf(message: TelegramMessage): { readonly thread?: number } {
  const id = message.message_thread_id;
  return message.is_topic_message === true && id !== undefined && id !== 1 ? { thread: id } : {};
}
