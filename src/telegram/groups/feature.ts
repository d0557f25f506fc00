import type { Feature } from '../feature.js';
import { modeButton, modeCommand } from './mode.js';
import type { GroupServices } from './rights.js';
import { scopeButton, scopeCommand } from './scope.js';

/** Settings that the administrators of a group can change. */
export const groups: Feature<GroupServices> = {
  commands: [scopeCommand, modeCommand],
  buttons: [scopeButton, modeButton],
};
