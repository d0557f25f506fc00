import type { AskingServices } from '../asking/reply.js';
import type { Feature } from '../feature.js';
import { realCommand } from './command.js';

/** Does a text stand in the reports? */
export const verifying: Feature<AskingServices> = { commands: [realCommand] };
