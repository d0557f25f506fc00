import { fromFacts, type Intent } from '../intent.js';

/** When the article was published: its dateline, or, where only the catalog knows, its title with the source line. */
export const published: Intent = {
  name: 'published',
  kinds: ['published', 'topic'],
  open: false,
  candidates: ({ facts, profile }) => {
    const dated = facts.filter((f) => f.kind === 'published');
    if (dated.length > 0) return fromFacts(dated, () => 1);
    const title = facts.filter((f) => f.attrs['from'] === 'title');
    return profile.meta.published === undefined ? [] : fromFacts(title, () => 1).map((c) => ({ ...c, marks: [] }));
  },
};
