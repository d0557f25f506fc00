import type { FeatureButton } from './button.js';
import type { Command } from './command.js';

/** A feature of the chat: what people may type, and what they may tap; `S`: what it works with. */
export interface Feature<S> {
  readonly commands?: readonly Command<S>[];
  readonly buttons?: readonly FeatureButton<S>[];
}
