import { attr, plainIntent } from '../intent.js';

/** Where the article stands: its title is quoted, the source line has the link. */
export const source = plainIntent('source', 'topic', { fit: (fact) => (attr(fact, 'from') === 'title' ? 1 : 0.5) });
