import { plainIntent } from '../intent.js';

/** Who chaired. Who spoke, attended or concluded is no answer. */
export const chair = plainIntent('chair', 'chair', { naming: 'decides' });
