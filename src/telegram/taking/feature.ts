import type { TableServices } from '../across/last-tables.js';
import type { Feature } from '../feature.js';
import { exportCommand } from './export.js';
import { freshCommand } from './fresh.js';

/** Downloads, and starting a new conversation. */
export const taking: Feature<TableServices> = { commands: [exportCommand, freshCommand] };
