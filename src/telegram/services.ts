import type { App } from '../app.js';
import type { Log } from '../log.js';
import type { StateStore } from '../state/store.js';
import type { Clock } from './clock.js';
import type { Me } from './intake/boot.js';
import type { SmallWords } from './manners/small-words.js';
import type { Messages } from './messages/messages.js';
import type { Courier } from './outbox/courier.js';
import type { BotState } from './state.js';

/** What it takes to write to a chat. */
export interface Speaking {
  readonly courier: Courier;
  /** Keeps what the buttons do. */
  readonly state: BotState;
  readonly clock: Clock;
}

/** What every feature works with. What only some need is declared by these: `GroupServices`, `AdminServices`, … */
export interface Services extends Speaking {
  readonly app: App;
  /** What the features keep: settings, passages, misses, audit. */
  readonly store: StateStore;
  readonly messages: Messages;
  readonly log: Log;
  readonly me: Me;
  readonly smallWords: SmallWords;
}
