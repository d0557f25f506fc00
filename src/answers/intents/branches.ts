import { contradicting } from '../conflicts.js';
import { plainIntent } from '../intent.js';

/** How many branches belong to the body. */
export const branches = plainIntent('branches', 'branches', {
  also: (to, best) => contradicting(to, to.facts, best),
});
