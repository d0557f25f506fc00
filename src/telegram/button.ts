import type { TelegramInlineKeyboardMarkup } from '@gramio/types';
import type { Action, ActionKind } from './action.js';
import type { MessageKey } from './messages/messages.js';
import type { ChatRequest } from './request.js';

/**
 * Who may tap a button: anyone who sees it, the one to whom it was shown, or in a group its administrators. Checked at every tap,
 * for anybody can send one.
 */
export type Right = 'anyone' | 'asker' | 'configurers';

/** The message under which a button was tapped. */
export interface Tap {
  /** Its id; absent where it is too old for Telegram to let us change it. */
  readonly message: number | undefined;
  /** Its buttons, as they stand. */
  readonly buttons: TelegramInlineKeyboardMarkup | undefined;
}

/** A kind of button as the list of features holds it. */
export interface FeatureButton<S> {
  readonly name: string;
  /** False where it makes no sense in a terminal. */
  readonly terminal: boolean;
  /** What a tap on it does; nothing where what was kept of it cannot be read any more. */
  tapped(action: Action): Tapped<S> | undefined;
}

/** A button that was tapped, with what it carries. */
export interface Tapped<S> {
  /** Who may tap it. */
  right(request: ChatRequest): Right;
  /** A word that Telegram shows for a moment. */
  readonly word?: MessageKey | undefined;
  readonly run: (services: S, request: ChatRequest, tap: Tap) => Promise<void>;
}

/** What a feature says of a kind of button. */
interface Spec<S, T> {
  readonly right: Right | ((data: T, request: ChatRequest) => Right);
  readonly terminal?: boolean;
  word?(data: T): MessageKey;
  readonly run: (services: S, request: ChatRequest, data: T, tap: Tap) => Promise<void>;
}

/** A kind of button: what it carries, who may tap it, and what a tap does. */
export function button<S, T>(kind: ActionKind<T>, spec: Spec<S, T>): ActionKind<T> & FeatureButton<S> {
  return {
    ...kind,
    terminal: spec.terminal ?? true,
    tapped(action) {
      const data = kind.read(action);
      return (
        data && {
          right: (request) => (typeof spec.right === 'function' ? spec.right(data, request) : spec.right),
          word: spec.word?.(data),
          run: (services, request, tap) => spec.run(services, request, data, tap),
        }
      );
    },
  };
}

/** What changes a message is for the one to whom it was shown; what answers with a new one is for anybody. */
export function ownerInPlace({ inPlace }: { readonly inPlace: boolean }): Right {
  return inPlace ? 'asker' : 'anyone';
}

/** The message to edit, where the button says so. */
export function edited({ inPlace }: { readonly inPlace: boolean }, { message }: Tap): number | undefined {
  return inPlace ? message : undefined;
}
