import { attr, type Intent } from './intent.js';

/** An intent about the page of a report: its text states it, or, if only the page data has it, the title stands in for it. */
export const fromPage = (name: 'author' | 'published'): Intent => ({
  name,
  kinds: [name, 'topic'],
  closed: true,
  fit: (fact, { facts, profile }) => {
    if (fact.kind === name) return 1;
    const isStated = facts.some(({ kind }) => kind === name);
    return !isStated && profile.meta[name] !== undefined && attr(fact, 'from') === 'title' ? 1 : 0;
  },
});
