import { attr, plainIntent } from '../intent.js';

/** The number of the paper itself, not of a paper it cites. */
export const documentNumber = plainIntent('document-number', 'paper', {
  fit: (fact) => (attr(fact, 'what') === 'number' ? 1 : -1),
});
