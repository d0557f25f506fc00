import { attr, plainIntent } from '../intent.js';

/** Which body issued the paper. The signer acted in its name, which fits less. */
export const issuer = plainIntent('issuer', 'paper', {
  fit: (fact) => ({ issuer: 1, signer: 0.3 })[attr(fact, 'what')] ?? -1,
});
