import type { Intent } from '../intent.js';

/** Anything else that a report says, without a fact kind of its own. */
export const passage: Intent = { name: 'passage', kinds: [], closed: false, fit: () => 0 };
