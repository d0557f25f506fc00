import type { Feature } from '../feature.js';
import type { Services } from '../services.js';
import { realCommand } from './real.js';

/** Does a text stand in the reports? */
export const verifying: Feature<Services> = { commands: [realCommand] };
