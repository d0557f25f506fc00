import { plainIntent } from '../intent.js';

/** Who chaired; who spoke, attended or concluded is no answer. */
export const chair = plainIntent('chair', 'chair', { naming: 'decides' });
