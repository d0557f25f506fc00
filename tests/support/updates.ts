import type { Message } from './bot-api-world.js';
import { BOT_USER } from './bot-api-world.js';

export interface Person {
  readonly id: number;
  readonly language?: string;
}

export const BEN: Person = { id: 5002, language: 'en-GB' };
export const ADMIN: Person = { id: 9001, language: 'vi' };
export const GROUP = { id: -1001234567890, type: 'supergroup', title: 'Nhóm thử' } as const;

let messageIds = 100_000;
let people = 20_000;

/** A new user with their own chat, so that no rate limit is shared. */
export function someone(language = 'vi'): Person {
  return { id: people++, language };
}

/** Someone writes in the private chat. */
export function privateText(
  person: Person,
  text: string,
  more: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  return { message: messageOf(person, { id: person.id, type: 'private', first_name: 'Người thử' }, text, more) };
}

/** Someone writes in the group. */
export function groupText(
  person: Person,
  text: string,
  more: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  return { message: messageOf(person, GROUP, text, more) };
}

let groups = -1_009_000_000_000;

/** A new group with its own rate limit. */
export function newGroup(): { readonly id: number; readonly type: 'supergroup'; readonly title: string } {
  return { ...GROUP, id: groups-- };
}

/** Someone writes anonymously, in the name of the group. */
export function anonymously(group: { readonly id: number }): Readonly<Record<string, unknown>> {
  return {
    chat: group,
    from: { id: 1087968824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' },
    sender_chat: group,
  };
}

/** The bot's membership of a chat has changed. */
export function membership(
  chat: object,
  from: Person,
  before: string,
  now: string,
  more: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  return {
    my_chat_member: {
      chat,
      from: userOf(from),
      date: Math.floor(Date.now() / 1000),
      old_chat_member: { status: before, user: BOT_USER },
      new_chat_member: { status: now, user: BOT_USER, ...more },
    },
  };
}

/** Someone taps a button of the bot, found by its label (or a part of it). */
export function tapOn(person: Person, message: Message, label: string): Record<string, unknown> {
  const buttons = message.reply_markup?.inline_keyboard?.flat() ?? [];
  const button = buttons.find(({ text }) => text.includes(label));
  if (!button) throw new Error(`no button "${label}" among: ${buttons.map(({ text }) => text).join(' | ')}`);
  return tapWith(person, message, button.callback_data ?? '');
}

/** Someone's client sends a tap with this data. */
export function tapWith(person: Person, message: Message, data: string): Record<string, unknown> {
  const chat = message.chat.id < 0 ? { ...GROUP, id: message.chat.id } : { id: message.chat.id, type: 'private' };
  return {
    callback_query: {
      id: `tap${messageIds++}`,
      from: userOf(person),
      chat_instance: '1',
      data,
      message: { ...message, chat, date: Math.floor(Date.now() / 1000), from: BOT_USER },
    },
  };
}

/** Someone sets these reactions on one of the bot's messages, replacing the earlier ones. */
export function reactionTo(person: Person, message: Message, ...emoji: readonly string[]) {
  const chat = message.chat.id < 0 ? { ...GROUP, id: message.chat.id } : { id: message.chat.id, type: 'private' };
  return {
    message_reaction: {
      chat,
      message_id: message.message_id,
      user: userOf(person),
      date: Math.floor(Date.now() / 1000),
      old_reaction: [],
      new_reaction: emoji.map((one) => ({ type: 'emoji', emoji: one })),
    },
  };
}

let queries = 700_000;

/** Someone types after the bot's name, in any chat. */
export function inlineQuery(person: Person, query: string): { readonly inline_query: { readonly id: string } } {
  const id = String(queries++);
  return {
    inline_query: { id, from: userOf(person), query, offset: '', chat_type: 'group' } as { readonly id: string },
  };
}

export function userOf(person: Person): Record<string, unknown> {
  return {
    id: person.id,
    is_bot: false,
    first_name: 'Người thử',
    ...(person.language ? { language_code: person.language } : {}),
  };
}

function messageOf(
  person: Person,
  chat: object,
  text: string,
  more: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const entities = entitiesOf(text);
  return {
    message_id: messageIds++,
    from: userOf(person),
    chat,
    date: Math.floor(Date.now() / 1000),
    text,
    ...(entities.length > 0 ? { entities } : {}),
    ...more,
  };
}

/** Commands and mentions, as Telegram's server marks them. */
export function entitiesOf(text: string): { type: string; offset: number; length: number }[] {
  const found = [
    ...[...text.matchAll(/(?<!\S)\/\w{1,32}(?:@\w+)?/gu)].map((match) => ({
      type: 'bot_command',
      offset: match.index,
      length: match[0].length,
    })),
    ...[...text.matchAll(/(?<![\w/.])@\w{5,32}/gu)].map((match) => ({
      type: 'mention',
      offset: match.index,
      length: match[0].length,
    })),
  ];
  return found.sort((a, b) => a.offset - b.offset);
}
