import { compareBodies } from '../text/bodies.js';
import { withProvince } from './body-match.js';
import type { ReportProfile } from './profile.js';
import type { ScoredReport } from './report-score.js';
import type { Understanding } from './understand.js';

/** A name that fits more reports than these singles none out. */
const MOST_OF_A_NAME = 3;

/**
 * The reports that a question names apart from one another ("X và Y mỗi nơi mấy đảng viên"), the likeliest of each name, in the
 * order of `scored`; fewer than two where it names one or none.
 */
export function targetsOf(asked: Understanding, scored: readonly ScoredReport[]): readonly ScoredReport[] {
  const names = namesIn(
    asked,
    scored.map(({ profile }) => profile),
  ).sort((a, b) => a.size - b.size);
  const chosen: ReadonlySet<string>[] = [];
  for (const name of names) {
    if (name.size === 0 || name.size > MOST_OF_A_NAME) continue;
    if (chosen.every((other) => [...name].every((id) => !other.has(id)))) chosen.push(name);
  }
  if (chosen.length < 2) return [];
  return chosen.flatMap((name) => scored.find(({ profile }) => name.has(profile.meta.id)) ?? []);
}

/** For each body, place and proper name of a question the reports that go by it. */
function namesIn({ bodies, scope }: Understanding, profiles: readonly ReportProfile[]): Set<string>[] {
  const ids = (fits: (report: ReportProfile) => boolean): Set<string> =>
    new Set(profiles.filter(fits).map(({ meta }) => meta.id));
  return [
    ...bodies
      .filter(({ kind, name, province }) => kind !== 'đơn vị' && (name.length > 0 || province !== undefined))
      .map((body) =>
        ids((report) =>
          report.bodies.some((own) => compareBodies(body, withProvince(own, report.meta.province)) === 'equal'),
        ),
      ),
    ...scope.places.map(({ province }) => ids(({ meta }) => meta.province === province.name)),
    // Two words that a body's name covers are part of that name.
    ...scope.proper
      .filter(({ at }) => !bodies.some(({ from, to }) => at < to && from <= at + 1))
      .map(({ reports }) => ids(({ meta }) => reports.includes(meta.id))),
  ];
}
