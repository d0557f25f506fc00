import type { AskingServices } from '../asking/reply.js';
import type { AdminServices } from '../dataset/guard.js';
import type { Feature } from '../feature.js';
import { helpCommand, startCommand } from './welcome.js';

/** Greeting and help. */
export const welcome: Feature<AskingServices & AdminServices> = { commands: [helpCommand, startCommand] };
