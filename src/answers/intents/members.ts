import { fold } from '../../text/fold.js';
import { contradicting } from '../conflicts.js';
import { attr, fromFacts, type Intent } from '../intent.js';

/** How many members: the total, or the part that the question names. */
export const members: Intent = {
  name: 'members',
  kinds: ['members'],
  open: false,
  also: (query, best) =>
    contradicting(
      query,
      query.facts.filter((f) => attr(f, 'group') === 'total'),
      best,
    ),
  candidates: ({ facts, folded, covers }) => {
    const group = /chinh thuc/u.test(folded)
      ? 'official'
      : /du bi/u.test(folded)
        ? 'probationary'
        : /(?:nu|nam gioi|cong chuc|vien chuc|hop dong|lao dong|cao tuoi|nguoi dan toc)(?![a-z])/u.test(folded)
          ? 'other'
          : 'total';
    if (group === 'total') {
      const totals = facts.filter((f) => attr(f, 'group') === 'total');
      return fromFacts(totals, (f) => 1 + covers(f.evidence) - totals.indexOf(f) * 0.1).map((c) => ({
        ...c,
        marks: c.marks.slice(0, 1),
      }));
    }
    const parts = facts.filter(
      (f) =>
        attr(f, 'group') === group &&
        (group !== 'other' ||
          /(?:nu|cong chuc|vien chuc|hop dong|lao dong|cao tuoi|dan toc|nam)/u.exec(fold(attr(f, 'noun'))) !== null),
    );
    if (group !== 'other') return fromFacts(parts, () => 1);
    const asked = folded.match(/(?:nu|cong chuc|vien chuc|hop dong|lao dong|cao tuoi|dan toc)(?![a-z])/gu) ?? [];
    return fromFacts(
      parts.filter((f) =>
        asked.some((word) => new RegExp(`(?<![a-z])${word}(?![a-z])`, 'u').test(fold(attr(f, 'noun')))),
      ),
      () => 1,
    );
  },
};
