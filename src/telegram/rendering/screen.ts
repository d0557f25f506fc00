import type {
  TelegramInlineKeyboardButton,
  TelegramInlineKeyboardMarkup,
  TelegramLinkPreviewOptions,
} from '@gramio/types';
import type { Action } from '../action.js';
import type { Entity, Rich } from './rich.js';

/** A button that runs an action, opens a page, copies a text (at most 256 units), or starts an inline query in another chat. */
export type Button =
  | { readonly label: string; readonly action: Action; readonly style?: 'primary' | 'success' | 'danger' }
  | { readonly label: string; readonly url: string }
  | { readonly label: string; readonly copy: string }
  | { readonly label: string; readonly share: string };

/** The longest text that a button can copy, in UTF-16 units. */
export const COPY_LIMIT = 256;

/** What the chat shows: one text or its parts, the buttons under the last part, and the page to preview. */
export interface Screen {
  readonly parts: readonly Rich[];
  readonly rows: readonly (readonly Button[])[];
  /** Address for a small preview; no preview without one. */
  readonly preview?: string;
}

/** One message in the form of the Bot API. */
export interface Body {
  readonly text: string;
  readonly entities: Entity[];
  readonly link_preview_options: TelegramLinkPreviewOptions;
  readonly reply_markup?: TelegramInlineKeyboardMarkup;
}

export interface Composed {
  readonly bodies: readonly Body[];
  /** The actions of the buttons, in the order of their numbers, stored under `key` so that taps can be resolved. */
  readonly actions: readonly Action[];
}

const LABEL_LIMIT = 60;

/** A screen with a single part. */
export function screen(text: Rich, rows: readonly (readonly Button[])[] = [], preview?: string): Screen {
  return { parts: [text], rows, ...(preview === undefined ? {} : { preview }) };
}

/** A screen as messages. Buttons carry `key.number`, at most 64 bytes, never their content: the bot stores what a number means. */
export function compose(view: Screen, key: string): Composed {
  const actions: Action[] = [];
  const keyboard = view.rows
    .map((row) => row.map((button) => toTelegram(button, key, actions)))
    .filter((row) => row.length > 0);
  const last = view.parts.length - 1;
  const bodies = view.parts.map((part, index): Body => {
    const preview = view.preview !== undefined && index === last;
    return {
      text: part.text,
      entities: [...part.entities],
      link_preview_options: preview ? { url: view.preview ?? '', prefer_small_media: true } : { is_disabled: true },
      ...(index === last && keyboard.length > 0 ? { reply_markup: { inline_keyboard: keyboard } } : {}),
    };
  });
  return { bodies, actions };
}

function toTelegram(button: Button, key: string, actions: Action[]): TelegramInlineKeyboardButton {
  const text = clip(button.label, LABEL_LIMIT);
  if ('url' in button) return { text, url: button.url };
  if ('copy' in button) return { text, copy_text: { text: button.copy } };
  if ('share' in button)
    return {
      text,
      switch_inline_query_chosen_chat: {
        query: button.share,
        allow_user_chats: true,
        allow_group_chats: true,
        allow_channel_chats: true,
      },
    };
  actions.push(button.action);
  const style = button.style === undefined ? {} : { style: button.style };
  return { text, callback_data: `${key}.${actions.length - 1}`, ...style };
}

/** Splits the data of a tapped button. Undefined if it is not one of ours. */
export function readTap(data: string): { readonly key: string; readonly index: number } | undefined {
  const match = /^([\w-]{4,32})\.(\d{1,3})$/u.exec(data);
  return match ? { key: match[1] ?? '', index: Number(match[2]) } : undefined;
}

/** Cuts a text to `limit` code units on one line, after a word if possible, and adds "…". */
export function clip(text: string, limit: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= limit) return line;
  const cut = line.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/u, '');
  const word = cut.lastIndexOf(' ');
  return `${(word > limit / 2 ? cut.slice(0, word) : cut).trimEnd()}…`;
}
