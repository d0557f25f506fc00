import type { FeatureButton } from './button.js';
import type { Command } from './command.js';

/** A feature of the chat: what people may type, and what they may tap. */
export interface Feature {
  readonly commands?: readonly Command[];
  readonly buttons?: readonly FeatureButton[];
}
