import type { Feature } from '../feature.js';
import { helpCommand, startCommand } from './welcome.js';

/** The first words, and help. */
export const welcome: Feature = { commands: [helpCommand, startCommand] };
