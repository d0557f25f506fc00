import type { App } from '../app.js';
import type { Log } from '../log.js';
import type { StateStore } from '../state/store.js';
import type { Clock } from './clock.js';
import type { Me } from './intake/boot.js';
import type { SmallWords } from './manners/small-words.js';
import type { Messages } from './messages/messages.js';
import type { Courier } from './outbox/courier.js';
import type { BotState } from './state.js';

/** What is needed to write to a chat. */
export interface Speaking {
  readonly courier: Courier;
  /** Stores the actions of the buttons. */
  readonly state: BotState;
  readonly clock: Clock;
}

/** The services of every feature. Services that only some need are declared there: `GroupServices`, `AdminServices`, … */
export interface Services extends Speaking {
  readonly app: App;
  /** The features' own storage: settings, passages, misses, audit. */
  readonly store: StateStore;
  readonly messages: Messages;
  readonly log: Log;
  readonly me: Me;
  readonly smallWords: SmallWords;
}
