import type { TelegramMessage, TelegramMessageEntity } from '@gramio/types';
import type { Me } from '../intake/boot.js';

/** What a message wants of the bot. */
export type Wish =
  /** A command; `name` in lower case without slash and bot name, `argument` what follows it. */
  | { readonly kind: 'command'; readonly name: string; readonly argument: string }
  /** A text to be taken as a question; our own name is left out of it. */
  | { readonly kind: 'question'; readonly text: string }
  /** Something without text, sent to us: a picture, a voice message. */
  | { readonly kind: 'no_text' }
  /** Not for us. `why` is for the log and for tests. */
  | { readonly kind: 'silence'; readonly why: string };

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
 * Decides whether a message is for us and what it wants. In a private chat everything a person writes is.
 * In a group only: a command (one that names no other bot), a reply to our message, a mention of our name
 * as an entity. Never: other bots, our own inline results, automatic forwards.
 */
export function wishOf(message: TelegramMessage, me: Me): Wish {
  const origin = unwantedOrigin(message, me);
  if (origin !== undefined) return { kind: 'silence', why: origin };
  const text = message.text ?? message.caption ?? '';
  const entities = message.entities ?? message.caption_entities ?? [];
  const isPrivate = message.chat.type === 'private';
  const command = message.text === undefined ? undefined : commandOf(text, entities);
  if (command) {
    if (command.bot !== undefined && command.bot.toLowerCase() !== me.username.toLowerCase()) {
      return { kind: 'silence', why: 'command for another bot' };
    }
    return { kind: 'command', name: command.name, argument: command.argument };
  }
  const mention = entities.find((entity) => mentions(entity, text, me));
  const addressed = isPrivate || mention !== undefined || message.reply_to_message?.from?.id === me.id;
  if (!addressed) return { kind: 'silence', why: 'not addressed' };
  if (text.trim() !== '') return { kind: 'question', text: mention ? withoutStretch(text, mention) : text };
  const hasContent = CONTENT.some((name) => message[name] !== undefined) && message.media_group_id === undefined;
  return hasContent ? { kind: 'no_text' } : { kind: 'silence', why: 'no content' };
}

function unwantedOrigin(message: TelegramMessage, me: Me): string | undefined {
  if (message.via_bot?.id === me.id) return 'own inline result';
  if (message.is_automatic_forward) return 'automatic forward';
  // An anonymous administrator writes through a bot account, with `sender_chat` set: a person all the same.
  if (message.from?.is_bot && message.sender_chat === undefined) return 'a bot';
  if (message.chat.type === 'channel') return 'a channel';
  return undefined;
}

interface Command {
  readonly name: string;
  readonly bot: string | undefined;
  readonly argument: string;
}

function commandOf(text: string, entities: readonly TelegramMessageEntity[]): Command | undefined {
  const match = /^\/(\w{1,32})(?:@(\w+))?(?!\S)/u.exec(text);
  if (!match) return undefined;
  const first = entities.find((entity) => entity.offset === 0);
  if (first && first.type !== 'bot_command' && (first.type === 'code' || first.type === 'pre')) return undefined;
  return { name: (match[1] ?? '').toLowerCase(), bot: match[2], argument: text.slice(match[0].length).trim() };
}

function mentions(entity: TelegramMessageEntity, text: string, me: Me): boolean {
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
