import type { Reading } from '../answers/answer.js';
import type { StateStore } from '../state/store.js';
import type { Action } from './action.js';

/** Whose conversation a follow-up belongs to. Integers up to 52 bits; `thread` is 0 outside forum topics. */
export interface Conversation {
  readonly chat: number;
  readonly thread: number;
  readonly user: number;
}

/** Where buttons were shown, and for whom; 0: anywhere, anybody. */
export interface Shown {
  readonly chat: number;
  readonly user: number;
}

/** What the buttons of a message do. */
export interface KeptButtons extends Shown {
  readonly actions: readonly Action[];
}

/** An update that was confirmed to Telegram before it was handled; `body` is its JSON. */
export interface ParkedUpdate {
  readonly id: number;
  readonly body: string;
  /** When it was parked. */
  readonly at: number;
}

/** What is kept as the store keeps it. */
type AsStored = Pick<
  StateStore,
  'isHandled' | 'markHandled' | 'countAttempt' | 'parked' | 'dropContext' | 'inactiveChats' | 'setActive' | 'moveChat'
>;

/**
 * What the bot remembers over restarts. A change has reached the disk (or at least the operating system,
 * so that it survives `kill -9`) when its promise resolves. Times are milliseconds since the epoch.
 * Every method may be called concurrently.
 */
export interface BotState extends AsStored {
  /** Keeps an update that is confirmed before it is handled. Parking it twice keeps one. */
  park(update: ParkedUpdate): Promise<void>;

  /** The reading of the last question of a conversation. */
  context(of: Conversation): Promise<Reading | undefined>;
  setContext(of: Conversation, reading: Reading, at: number): Promise<void>;

  /** Keeps what the buttons of one message do; without `shown` they may be tapped anywhere by anybody. */
  keepButtons(key: string, actions: readonly Action[], at: number, shown?: Shown): Promise<void>;
  /** What is kept, or nothing when the key is unknown or its time is over. */
  buttons(key: string): Promise<KeptButtons | undefined>;
}
