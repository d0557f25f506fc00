import path from 'node:path';
import type { TelegramInlineKeyboardMarkup } from '@gramio/types';
import type { Courier } from '../../telegram/outbox/courier.js';
import type { Entity } from '../../telegram/rendering/rich.js';
import type { BotState } from '../../telegram/state.js';
import { fill } from '../messages.js';
import { writeBeside } from './files.js';
import { addressesIn, type Looks, paint } from './paint.js';
import { type Choice, choiceLines, choicesOf } from './screen.js';

/** The terminal in the place of Telegram: it shows what would be sent. */
export interface TerminalCourier extends Courier {
  /** The choices under the last message. */
  choices(): readonly Choice[];
  /** The full addresses in the last message. */
  addresses(): readonly string[];
}

export interface TerminalDeps {
  readonly state: Pick<BotState, 'buttons'>;
  readonly looks: () => Looks;
  /** What the number of a table row does. */
  readonly row: string;
  /** The text for a file that could not be written: `{path}`, `{reason}`. */
  readonly unwritten: string;
  write(text: string): void;
}

interface Sent {
  readonly text?: string;
  readonly caption?: string;
  readonly entities?: readonly Entity[];
  readonly reply_markup?: TelegramInlineKeyboardMarkup;
  readonly reaction?: readonly { readonly emoji?: string }[];
  readonly message_id?: number;
}

/** Shows messages, edits (as messages), notices of taps, and reactions, each in a line; ignores all other calls. */
export function createTerminalCourier({ state, looks, row, unwritten, write }: TerminalDeps): TerminalCourier {
  let messages = 0;
  let choices: readonly Choice[] = [];
  let addresses: readonly string[] = [];

  async function offer(markup: TelegramInlineKeyboardMarkup | undefined, message: number): Promise<void> {
    choices = await choicesOf(markup, message, state);
    if (choices.length > 0) write(`\n${choiceLines(choices, looks().width, row)}\n`);
  }

  async function deliver(method: string, sent: Sent): Promise<{ message_id: number } | undefined> {
    switch (method) {
      case 'sendMessage':
      case 'editMessageText': {
        const id = sent.message_id ?? ++messages;
        addresses = addressesIn(sent.entities ?? []);
        write(`\n${await paint({ text: sent.text ?? '', entities: sent.entities ?? [] }, looks())}\n`);
        await offer(sent.reply_markup, id);
        return { message_id: id };
      }
      case 'editMessageReplyMarkup':
        await offer(sent.reply_markup, sent.message_id ?? messages);
        return { message_id: sent.message_id ?? messages };
      case 'answerCallbackQuery':
        if (sent.text !== undefined) write(`${sent.text}\n`);
        return { message_id: 0 };
      case 'setMessageReaction':
        write(`${sent.reaction?.map(({ emoji }) => emoji ?? '').join('') ?? ''}\n`);
        return undefined;
      default:
        return undefined;
    }
  }

  return {
    choices: () => choices,
    addresses: () => addresses,
    // The terminal implements all methods at once and returns only what their callers read.
    deliver: ((method: string, params: object) => deliver(method, params as Sent)) as unknown as Courier['deliver'],
    deliverFile: async (method, { caption }, { bytes, name }) => {
      if (method !== 'sendDocument') return undefined;
      const written = await writeBeside(path.resolve(process.env['INIT_CWD'] ?? process.cwd(), name), bytes);
      const told = 'file' in written ? `→ ${written.file}` : `✗ ${fill(unwritten, written)}`;
      write(`\n${caption ?? ''}\n${told}\n`);
      return undefined;
    },
    welcome: async () => undefined,
    lose: async () => undefined,
    open: async () => undefined,
  };
}
