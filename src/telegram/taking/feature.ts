import type { TableServices } from '../across/last-tables.js';
import type { Feature } from '../feature.js';
import { exportCommand } from './export.js';
import { freshCommand } from './fresh.js';

/** What is taken along as a file, and a conversation begun afresh. */
export const taking: Feature<TableServices> = { commands: [exportCommand, freshCommand] };
