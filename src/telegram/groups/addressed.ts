import type { TelegramMessage, TelegramMessageEntity } from '@gramio/types';
import { NOBODY } from '../../config.js';
import type { Me } from '../intake/boot.js';

/** What the bot knows about itself, to recognise that it is addressed. */
export type Self = Pick<Me, 'id' | 'username'>;

/** What a message wants from the bot. */
export type Incoming =
  /** A command. `name` is in lower case without slash and bot name; `argument` is the text after it. */
  | { readonly kind: 'command'; readonly name: string; readonly argument: string }
  /** A text to treat as a question, without the bot's name. */
  | { readonly kind: 'question'; readonly text: string }
  /** A message without text: a picture, a voice message. */
  | { readonly kind: 'no_text' }
  /** Not addressed to the bot. `why` is for the log and for tests. `overheard`: a question among people. */
  | { readonly kind: 'silence'; readonly why: string; readonly overheard?: string };

const CONTENT = [
  'photo',
  'voice',
  'audio',
  'video',
  'video_note',
  'animation',
  'document',
  'sticker',
  'location',
  'contact',
  'poll',
] as const;

/**
 * Decides whether a message addresses the bot and what it wants. In a private chat every message of a person does. In a group only these
 * do: a command that names no other bot, a reply to the bot, and a mention of the bot as an entity. Messages of other bots, results of the
 * bot's own inline mode and automatic forwards never do.
 */
export function incomingOf(message: TelegramMessage, me: Self): Incoming {
  const origin = unwantedOrigin(message, me);
  if (origin !== undefined) return { kind: 'silence', why: origin };
  const text = message.text ?? message.caption ?? '';
  const entities = message.entities ?? message.caption_entities ?? [];
  const isPrivate = message.chat.type === 'private';
  const command = commandAt(text, entities);
  if (isForAnother(command, me)) return { kind: 'silence', why: 'command for another bot' };
  // A command in a picture's caption in a group may be meant for another reader, unless it names the bot.
  if (command && (message.text !== undefined || isPrivate || command.bot !== undefined)) return commandIn(command);
  const mention = mentionIn(text, entities, me);
  const addressed = isPrivate || mention !== undefined || message.reply_to_message?.from?.id === me.id;
  if (!addressed) return { kind: 'silence', why: 'not addressed', ...overheard(text, entities, command) };
  const asked = withoutMention(text, mention);
  if (asked !== '') return mentionedCommand(asked, mention, me) ?? { kind: 'question', text: asked };
  // The bot's name alone is a call: the bot asks what to do.
  return mention ? { kind: 'command', name: 'hoi', argument: '' } : withoutText(message);
}

/** The first mention of the bot's name outside code. */
const mentionIn = (
  text: string,
  entities: readonly TelegramMessageEntity[],
  me: Self,
): TelegramMessageEntity | undefined =>
  entities.find((entity) => mentions(entity, text, me) && !isCode(entity, entities));

const withoutMention = (text: string, mention: TelegramMessageEntity | undefined): string =>
  mention ? withoutStretch(text, mention) : text.trim();

const isForAnother = (command: Command | undefined, me: Self): boolean =>
  command?.bot !== undefined && !isMyName(command.bot, me);

const withoutText = (message: TelegramMessage): Incoming =>
  CONTENT.some((name) => message[name] !== undefined) ? { kind: 'no_text' } : { kind: 'silence', why: 'no content' };

/** The text of a message without the bot's name. */
export function questionOf(message: TelegramMessage, me: Self): string {
  const text = message.text ?? message.caption ?? '';
  const entities = message.entities ?? message.caption_entities ?? [];
  const mention = mentionIn(text, entities, me);
  return withoutMention(text, mention);
}

function unwantedOrigin(message: TelegramMessage, me: Self): string | undefined {
  if (message.via_bot?.id === me.id) return 'own inline result';
  if (message.is_automatic_forward) return 'automatic forward';
  if (message.chat.type === 'channel') return 'a channel';
  const { from, sender_chat: inTheNameOf } = message;
  const standsIn = inTheNameOf?.id === message.chat.id || (inTheNameOf !== undefined && NOBODY.has(from?.id ?? 0));
  if (from?.is_bot && !standsIn) return 'a bot';
  return undefined;
}

interface Command {
  readonly name: string;
  readonly bot: string | undefined;
  readonly argument: string;
}

function commandIn({ name, argument }: Command): Incoming {
  return { kind: 'command', name, argument };
}

function isMyName(name: string, me: Self): boolean {
  return name.toLowerCase() === me.username.toLowerCase();
}

function commandAt(text: string, entities: readonly TelegramMessageEntity[]): Command | undefined {
  if (entities.some((entity) => entity.offset === 0 && CODE.has(entity.type))) return undefined;
  const match = /^\/(\w{1,32})(?:@(\w+))?(?!\S)/u.exec(text);
  if (!match) return undefined;
  return { name: (match[1] ?? '').toLowerCase(), bot: match[2], argument: text.slice(match[0].length).trim() };
}

/** "@bot /hoi …": the command, if it comes first after the bot's name and names no other bot. */
function mentionedCommand(asked: string, mention: TelegramMessageEntity | undefined, me: Self): Incoming | undefined {
  const command = mention && commandAt(asked, []);
  if (!command || (command.bot !== undefined && !isMyName(command.bot, me))) return undefined;
  return commandIn(command);
}

/** A question to everybody, for chats whose administrators want every question answered. A question that mentions somebody is none. */
function overheard(
  text: string,
  entities: readonly TelegramMessageEntity[],
  command: Command | undefined,
): { readonly overheard?: string } {
  const asked = text.trim();
  const calls = entities.some(({ type }) => type === 'mention' || type === 'text_mention');
  return command === undefined && !calls && /[\p{L}\p{N}][^?？]*[?？]$/u.test(asked) ? { overheard: asked } : {};
}

const CODE: ReadonlySet<string> = new Set(['code', 'pre']);

/** Is the entity inside code? Names there address nobody. */
function isCode(entity: TelegramMessageEntity, entities: readonly TelegramMessageEntity[]): boolean {
  return entities.some(
    ({ type, offset, length }) =>
      CODE.has(type) && offset <= entity.offset && entity.offset + entity.length <= offset + length,
  );
}

function mentions(entity: TelegramMessageEntity, text: string, me: Self): boolean {
  if (entity.type === 'text_mention') return entity.user?.id === me.id;
  if (entity.type !== 'mention') return false;
  return text.slice(entity.offset, entity.offset + entity.length).toLowerCase() === `@${me.username.toLowerCase()}`;
}

function withoutStretch(text: string, entity: TelegramMessageEntity): string {
  const rest = `${text.slice(0, entity.offset)} ${text.slice(entity.offset + entity.length)}`;
  return rest
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,:;]+/u, '')
    .trim();
}
