import type { AskingServices } from '../asking/reply.js';
import type { Feature } from '../feature.js';
import { realCommand } from './command.js';

/** Checks whether the reports contain a text. */
export const verifying: Feature<AskingServices> = { commands: [realCommand] };
