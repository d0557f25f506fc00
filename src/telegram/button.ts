import type { TelegramInlineKeyboardMarkup } from '@gramio/types';
import type { Action, ActionKind } from './action.js';
import type { MessageKey } from './messages/messages.js';
import type { ChatRequest } from './request.js';

/**
 * Who may tap a button: anyone who sees it, the user it was shown to, or the administrators of a group. Checked at every tap, because
 * anybody can send one.
 */
export type Right = 'anyone' | 'asker' | 'configurers';

/** The message that carries the tapped button. */
export interface Tap {
  /** Its id. Absent if it is too old for Telegram to let us edit it. */
  readonly message: number | undefined;
  /** Its current buttons. */
  readonly buttons: TelegramInlineKeyboardMarkup | undefined;
}

/** A kind of button, as the list of features holds it. */
export interface FeatureButton<S> {
  readonly name: string;
  /** False if it makes no sense in a terminal. */
  readonly terminal: boolean;
  /** What a tap does. Undefined if the stored action can no longer be read. */
  tapped(action: Action): Tapped<S> | undefined;
}

/** A tapped button with its parameters. */
export interface Tapped<S> {
  /** Who may tap it. */
  right(request: ChatRequest): Right;
  /** A notice that Telegram shows for a moment. */
  readonly word?: MessageKey | undefined;
  readonly run: (services: S, request: ChatRequest, tap: Tap) => Promise<void>;
}

/** How a feature defines a kind of button. */
interface Spec<S, T> {
  readonly right: Right | ((data: T, request: ChatRequest) => Right);
  readonly terminal?: boolean;
  word?(data: T): MessageKey;
  readonly run: (services: S, request: ChatRequest, data: T, tap: Tap) => Promise<void>;
}

/** A kind of button: its parameters, who may tap it, and what a tap does. */
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

/** A button that edits a message belongs to the user it was shown to; one that sends a new message belongs to anybody. */
export function ownerInPlace({ inPlace }: { readonly inPlace: boolean }): Right {
  return inPlace ? 'asker' : 'anyone';
}

/** The message to edit, if the button says so. */
export function edited({ inPlace }: { readonly inPlace: boolean }, { message }: Tap): number | undefined {
  return inPlace ? message : undefined;
}
