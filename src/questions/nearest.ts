import { bestMatch } from './body-match.js';
import { newestFirst, type ReportProfile } from './profile.js';
import type { Understanding } from './understand.js';

/** Reports offered when none is about what was named. */
const MOST_OFFERED = 3;
const WORTH = { place: 4, merged: 3, equal: 2, contained: 1, before: 0.5 };

/**
 * The reports nearest to what was named: of the same place, of the same body elsewhere, of the conversation; empty if
 * nothing is near.
 */
export function nearestTo(
  { scope, before }: Pick<Understanding, 'scope' | 'before'>,
  profiles: readonly ReportProfile[],
): readonly ReportProfile[] {
  const anywhere = scope.canonical.map(({ province: _, parent: __, ...body }) => body);
  const worth = (report: ReportProfile): number => {
    const { id, province } = report.meta;
    const places = scope.places.map((place) => place.province);
    const match = anywhere.map((body) => bestMatch(report, body));
    const contained = match.includes('contained') ? WORTH.contained : 0;
    return (
      (places.some(({ name }) => name === province) ? WORTH.place : 0) +
      (places.some(({ present }) => present === province) ? WORTH.merged : 0) +
      (match.includes('equal') ? WORTH.equal : contained) +
      (before.includes(id) ? WORTH.before : 0)
    );
  };
  const near = profiles.map((report) => ({ report, own: worth(report) })).filter(({ own }) => own > 0);
  return near
    .sort((a, b) => b.own - a.own || newestFirst(a.report, b.report))
    .slice(0, MOST_OFFERED)
    .map(({ report }) => report);
}
