import type { Feature } from '../feature.js';
import { forgetButton, forgetCommand, optOutButton, privacyCommand } from './privacy.js';

/** What is kept of people, and their say in it. */
export const privacy: Feature = {
  commands: [privacyCommand, forgetCommand],
  buttons: [optOutButton, forgetButton],
};
