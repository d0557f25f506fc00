import type { AdminServices } from '../dataset/guard.js';
import type { Feature } from '../feature.js';
import { forgetButton, forgetCommand, optOutButton, privacyCommand } from './privacy.js';

/** What the bot stores about people, and their control over it. */
export const privacy: Feature<AdminServices> = {
  commands: [privacyCommand, forgetCommand],
  buttons: [optOutButton, forgetButton],
};
