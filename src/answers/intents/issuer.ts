import { attr, plainIntent } from '../intent.js';

/** Which body issued the paper; whoever signed it did so in its name, which says less. */
export const issuer = plainIntent('issuer', 'paper', {
  fit: (fact) => ({ issuer: 1, signer: 0.3 })[attr(fact, 'what')] ?? -1,
});
