import type { TelegramMessage } from '@gramio/types';
import type { MessageKey } from './messages/messages.js';
import type { ChatRequest } from './request.js';

/** In whose menus a command is shown. What it may do is decided when it runs: a menu is no permission. */
export type Menu = 'everyone' | 'private' | 'groups' | 'admins' | 'none';

/** A command of the chat; `S`: what it works with. */
export interface Command<S> {
  /** Letters a–z, digits and `_`, as Telegram demands; the first of each language stands in its menus. */
  readonly names: { readonly vi: readonly [string, ...string[]]; readonly en: readonly [string, ...string[]] };
  readonly menu: Menu;
  /** Text of the menu. */
  readonly describe: MessageKey;
  /** Runs it with the words that follow it; `message` is the one that holds it. */
  readonly run: (services: S, request: ChatRequest, argument: string, message: TelegramMessage) => Promise<void>;
}
