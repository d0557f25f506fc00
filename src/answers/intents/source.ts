import { attr, plainIntent } from '../intent.js';

/** Where the article is published: quotes its title; the source line has the link. */
export const source = plainIntent('source', 'topic', { fit: (fact) => (attr(fact, 'from') === 'title' ? 1 : 0.5) });
