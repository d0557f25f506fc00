import { fromFacts, type Intent } from '../intent.js';

/** Who wrote the article: the line that says it, or, where only the page's own data tell, its title with the source line. */
export const author: Intent = {
  name: 'author',
  kinds: ['author'],
  fallback: ['topic'],
  open: false,
  candidates: ({ facts, profile }) => {
    const written = facts.filter((f) => f.kind === 'author');
    if (written.length > 0) return fromFacts(written, () => 1);
    const title = facts.filter((f) => f.attrs['from'] === 'title');
    return profile.meta.author === undefined ? [] : fromFacts(title, () => 1).map((c) => ({ ...c, marks: [] }));
  },
};
