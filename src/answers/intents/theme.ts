import { plainIntent } from '../intent.js';

/** The theme or motto. */
export const theme = plainIntent('theme', 'theme');
