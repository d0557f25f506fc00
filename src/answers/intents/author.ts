import { attr, type Intent } from '../intent.js';

/** Who wrote the article: its byline, or, if only the page data has it, the title with the source line. */
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
