import type { AdminServices } from '../dataset/guard.js';
import type { Feature } from '../feature.js';
import { pinButton, pinCommand } from './pins.js';

/** Answers that admins pinned to questions. */
export const pins: Feature<AdminServices> = { commands: [pinCommand], buttons: [pinButton] };
