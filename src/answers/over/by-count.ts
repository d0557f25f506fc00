import type { FactOfKind } from '../../facts/fact.js';
import type { ReportProfile } from '../../questions/profile.js';
import type { Quote } from '../answer.js';
import { quoteFact } from '../quoting.js';
import type { OverAsk } from './ask.js';
import { type Lines, PAGE, pageIn } from './list.js';

type WithCount = FactOfKind<'counted'> | FactOfKind<'members'>;

/** A fact with a count, and the report that states it. */
export interface CountLine<Stated extends WithCount = WithCount> {
  readonly profile: ReportProfile;
  readonly fact: Stated;
}

/** The page asked for of lines ordered by their counts: the highest first, or the lowest for a query for the least. */
export async function pageByCount({ query, engine, page }: OverAsk, lines: readonly CountLine[]): Promise<Lines> {
  const sign = query.order === 'least' ? 1 : -1;
  const ordered = [...lines].sort((a, b) => sign * (a.fact.attrs.count - b.fact.attrs.count));
  const total = query.limit === undefined ? ordered.length : Math.min(query.limit, ordered.length);
  const at = pageIn(page, total);
  const quotes: Quote[] = [];
  for (const { profile, fact } of ordered.slice(at * PAGE, Math.min(total, (at + 1) * PAGE))) {
    const report = await engine.sources.report(profile.meta.id);
    if (report) quotes.push(quoteFact(report, fact));
  }
  const first = ordered[0]?.fact.attrs.count;
  const tied = at === 0 ? ordered.filter(({ fact }) => fact.attrs.count === first).length : 1;
  return { quotes, total, page: at, tied };
}
