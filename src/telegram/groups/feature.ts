import type { Feature } from '../feature.js';
import { modeButton, modeCommand } from './mode.js';
import { scopeButton, scopeCommand } from './scope.js';

/** What the administrators of a group settle. */
export const groups: Feature = {
  commands: [scopeCommand, modeCommand],
  buttons: [scopeButton, modeButton],
};
