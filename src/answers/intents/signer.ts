import { attr, plainIntent } from '../intent.js';

/** Who signed the paper; somebody who only is named in it did not. */
export const signer = plainIntent('signer', 'paper', {
  naming: 'decides',
  fit: (fact) => (attr(fact, 'what') === 'signer' ? 1 : -1),
});
