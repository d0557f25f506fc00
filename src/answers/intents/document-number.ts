import { attr, plainIntent } from '../intent.js';

/** The number of the paper itself, not of one that it names. */
export const documentNumber = plainIntent('document-number', 'paper', {
  fit: (fact) => (attr(fact, 'what') === 'number' ? 1 : -1),
});
