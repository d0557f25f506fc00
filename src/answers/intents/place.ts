import { plainIntent } from '../intent.js';

/** Where the meeting took place. */
export const place = plainIntent('place', 'place');
