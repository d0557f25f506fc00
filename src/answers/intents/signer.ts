import { attr, plainIntent } from '../intent.js';

/** Who signed the paper; merely named people did not. */
export const signer = plainIntent('signer', 'paper', {
  naming: 'decides',
  fit: (fact) => (attr(fact, 'what') === 'signer' ? 1 : -1),
});
