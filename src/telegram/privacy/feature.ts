import type { AdminServices } from '../dataset/guard.js';
import type { Feature } from '../feature.js';
import { forgetButton, forgetCommand, optOutButton, privacyCommand } from './privacy.js';

/** What is kept of people, and their say in it. */
export const privacy: Feature<AdminServices> = {
  commands: [privacyCommand, forgetCommand],
  buttons: [optOutButton, forgetButton],
};
