import { type Body, compareBodies } from '../text/bodies.js';
import { withProvince } from './body-match.js';
import { newestFirst, type ReportProfile } from './profile.js';
import { ofGroups } from './report-groups.js';
import type { ScoredReport } from './report-score.js';
import type { Understanding } from './understand.js';

/** A name that fits more reports than these singles none out. */
const MOST_OF_A_NAME = 3;
/** Reports asked at once, at most. */
export const MOST_TARGETS = 5;

/** A stretch of the question that names reports: words [from, to), and the ids of those that go by it. */
interface Name {
  readonly from: number;
  readonly to: number;
  readonly ids: ReadonlySet<string>;
  /** Only two words beside one another: no name by itself. */
  readonly bare?: boolean;
}

/**
 * The reports that a question names apart from one another ("X và Y mỗi nơi mấy đảng viên"), for each name the likeliest by `scored`,
 * else the newest; fewer than two where it names one or none. `joint`: does a word that joins two names stand at this position?
 */
export function targetsOf(
  asked: Understanding,
  profiles: readonly ReportProfile[],
  scored: readonly ScoredReport[],
  joint: (at: number) => boolean,
): readonly ReportProfile[] {
  const chosen: Name[] = [];
  for (const region of regionsIn(namesIn(asked, profiles), joint)) {
    if (region.ids.size === 0 || region.ids.size > MOST_OF_A_NAME) continue;
    if (chosen.every(({ ids }) => [...region.ids].every((id) => !ids.has(id)))) chosen.push(region);
  }
  if (chosen.length < 2) return [];
  const { years } = asked.scope;
  return chosen.slice(0, MOST_TARGETS).flatMap(({ ids }) => {
    const own = profiles.filter(({ meta }) => ids.has(meta.id)).sort(newestFirst);
    const ofYear = own.filter(({ year }) => year !== undefined && years.includes(year));
    const among = ofYear.length > 0 ? ofYear : own;
    return scored.find(({ profile }) => among.includes(profile))?.profile ?? among[0] ?? [];
  });
}

/** Names beside one another that some report goes by both of are one; a joining word between them, or nothing that fits both, parts them. */
function regionsIn(names: readonly Name[], joint: (at: number) => boolean): Name[] {
  const out: Name[] = [];
  for (const name of [...names].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = out.at(-1);
    const parted = last !== undefined && isParted(last.to, name.from, joint);
    const both = last ? new Set([...name.ids].filter((id) => last.ids.has(id))) : new Set<string>();
    if (last && !parted && (both.size > 0 || name.from < last.to))
      out[out.length - 1] = {
        from: last.from,
        to: Math.max(last.to, name.to),
        ids: both.size > 0 ? both : last.ids,
        bare: last.bare === true && name.bare === true,
      };
    else if (!last || parted || (name.from <= last.to && !name.bare && !last.bare)) out.push(name);
  }
  return out;
}

function isParted(from: number, to: number, joint: (at: number) => boolean): boolean {
  for (let at = from; at < to; at++) if (joint(at)) return true;
  return false;
}

/** For each body, place and proper name of a question the reports that go by it. */
function namesIn({ bodies, scope }: Understanding, profiles: readonly ReportProfile[]): Name[] {
  const ids = (fits: (report: ReportProfile) => boolean): Set<string> =>
    new Set(ofGroups(profiles, fits).map(({ meta }) => meta.id));
  const named = bodies.filter(
    ({ kind, name, province }) => kind !== 'đơn vị' && (name.length > 0 || province !== undefined),
  );
  if (named.length + scope.places.length + scope.proper.length < 2) return [];
  return [
    ...named.map((body) => ({ from: body.from, to: body.to, ids: ofBody(body, profiles, ids) })),
    ...scope.places.map(({ province, from, to }) => ({
      from,
      to,
      ids: ids(({ meta }) => meta.province === province.name),
    })),
    // Two words that a body's name covers are part of that name.
    ...scope.proper
      .filter(({ at }) => !bodies.some(({ from, to }) => at < to && from <= at + 1))
      .map(({ at, reports }) => ({ from: at, to: at + 2, ids: new Set(reports), bare: true })),
  ];
}

/** The reports of a body; where none is of just this one, those of its kind in its province, or whose own words hold its name. */
function ofBody(
  body: Body,
  profiles: readonly ReportProfile[],
  ids: (fits: (example: ReportProfile) => boolean) => Set<string>,
): ReadonlySet<string> {
  const equal = ids((report) =>
    report.bodies.some(
      (own) => own.kind === body.kind && compareBodies(body, withProvince(own, report.meta.province)) === 'equal',
    ),
  );
  if (equal.size > 0) return equal;
  if (body.province === undefined)
    return body.name.length < 2
      ? equal
      : new Set(
          ofGroups(profiles, ({ bodies }) => bodies.some(({ kind }) => kind === body.kind))
            .filter(({ bodyWords }) => body.name.every((word) => bodyWords.has(word)))
            .map(({ meta }) => meta.id),
        );
  return ids(({ meta, bodies }) => meta.province === body.province && bodies.some(({ kind }) => kind === body.kind));
}
