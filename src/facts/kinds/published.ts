import { findDates, isoDate } from '../../text/dates.js';
import type { FactExtractor } from '../kind.js';
import { at } from '../view.js';

/** When the article was published: the date in its dateline. */
export const published: FactExtractor = {
  kind: 'published',
  extract: (view) =>
    view.sentences
      .filter((s) => s.role === 'dateline')
      .flatMap((s) =>
        findDates(s.text)
          .filter((d) => d.day !== undefined)
          .map((d) => ({
            kind: 'published' as const,
            value: at(s, d.span.start, d.span.end - d.span.start),
            evidence: s.span,
            certainty: 'certain' as const,
            attrs: { iso: isoDate(d) ?? '' },
          })),
      ),
};
