import type { Intent } from '../intent.js';

/** Anything else that a report says: no fact of its own. */
export const passage: Intent = { name: 'passage', kinds: [], closed: false, fit: () => 0 };
