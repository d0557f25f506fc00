import type { TelegramMessage } from '@gramio/types';
import type { MessageKey } from './messages/messages.js';
import type { ChatRequest } from './request.js';

/** Whose menus show a command. A menu grants nothing: the command checks rights when it runs. */
export type Menu = 'everyone' | 'private' | 'groups' | 'admins' | 'none';

/** A command of the chat. `S`: the services it needs. */
export interface Command<S> {
  /** Letters a–z, digits and `_`, as Telegram requires. The first of each language appears in its menus. */
  readonly names: { readonly vi: readonly [string, ...string[]]; readonly en: readonly [string, ...string[]] };
  readonly menu: Menu;
  /** The text in the menu. */
  readonly describe: MessageKey;
  /** Runs it with the words after it. `message` is the one that contains it. */
  readonly run: (services: S, request: ChatRequest, argument: string, message: TelegramMessage) => Promise<void>;
}
