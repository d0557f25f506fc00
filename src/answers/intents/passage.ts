import type { Intent } from '../intent.js';

/** Anything else: the passage that holds what is asked. */
export const passage: Intent = { name: 'passage', kinds: [], open: true, candidates: () => [] };
