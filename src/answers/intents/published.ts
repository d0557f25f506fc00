import { attr, type Intent } from '../intent.js';

/** When the article was published: its dateline, or, if only the catalog has it, its title with the source line. */
export const published: Intent = {
  name: 'published',
  kinds: ['published', 'topic'],
  closed: true,
  fit: (fact, { facts, profile }) => {
    if (fact.kind === 'published') return 1;
    const dated = facts.some((f) => f.kind === 'published');
    return !dated && profile.meta.published !== undefined && attr(fact, 'from') === 'title' ? 1 : 0;
  },
};
