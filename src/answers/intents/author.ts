import { attr, type Intent } from '../intent.js';

/** Who wrote the article: the line that says it, or, where only the page's own data tell, its title with the source line. */
export const author: Intent = {
  name: 'author',
  kinds: ['author', 'topic'],
  closed: true,
  fit: (fact, { facts, profile }) => {
    if (fact.kind === 'author') return 1;
    const written = facts.some((f) => f.kind === 'author');
    return !written && profile.meta.author !== undefined && attr(fact, 'from') === 'title' ? 1 : 0;
  },
};
