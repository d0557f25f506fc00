import { plainIntent } from '../intent.js';

/** When the meeting took place; the day of publication is no answer. */
export const date = plainIntent('date', 'date');
