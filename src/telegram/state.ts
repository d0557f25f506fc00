import type { Reading } from '../answers/answer.js';
import type { StateStore } from '../state/store.js';
import type { Action } from './action.js';

/** The conversation of a follow-up. Integers up to 52 bits; `thread` is 0 outside forum topics. */
export interface Conversation {
  readonly chat: number;
  readonly thread: number;
  readonly user: number;
}

/** Where buttons were shown, and to whom; 0: anywhere, anybody. */
export interface Shown {
  readonly chat: number;
  readonly user: number;
}

/** The actions of a message's buttons. */
export interface KeptButtons extends Shown {
  readonly actions: readonly Action[];
}

/** An update that was confirmed to Telegram before it was handled. `body` is its JSON. */
export interface ParkedUpdate {
  readonly id: number;
  readonly body: string;
  /** When it was stored. */
  readonly at: number;
}

/** The stored form of the value. */
type AsStored = Pick<
  StateStore,
  'isHandled' | 'markHandled' | 'countAttempt' | 'parked' | 'dropContext' | 'inactiveChats' | 'setActive' | 'moveChat'
>;

/**
 * What the bot remembers over restarts. When the promise of a change resolves, the change has reached the disk, or at least the operating
 * system, and survives `kill -9`. Times are milliseconds since the epoch. All methods may be called concurrently.
 */
export interface BotState extends AsStored {
  /** Stores an update that is confirmed before it is handled. Storing it twice keeps one copy. */
  park(update: ParkedUpdate): Promise<void>;

  /** The reading of the last question of a conversation. */
  context(of: Conversation): Promise<Reading | undefined>;
  setContext(of: Conversation, reading: Reading, at: number): Promise<void>;

  /** Stores the actions of a message's buttons. Without `shown` anybody may tap them anywhere. */
  keepButtons(key: string, actions: readonly Action[], at: number, shown?: Shown): Promise<void>;
  /** The stored value. Undefined if the key is unknown or expired. */
  buttons(key: string): Promise<KeptButtons | undefined>;
}
