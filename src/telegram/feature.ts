import type { FeatureButton } from './button.js';
import type { Command } from './command.js';

/** A feature of the chat: its commands and buttons. `S`: the services it needs. */
export interface Feature<S> {
  readonly commands?: readonly Command<S>[];
  readonly buttons?: readonly FeatureButton<S>[];
}
