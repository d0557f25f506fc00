import { type Body, type BodyMatch, compareBodies } from '../text/bodies.js';
import { foldedWords } from '../text/tokens.js';
import type { ReportProfile } from './profile.js';

const ORDER: readonly BodyMatch[] = ['equal', 'contained', 'unknown', 'clash'];
/** Of thousands of reports many share a body: the match with a question's body is computed once. */
const known = new WeakMap<Body, Map<string, BodyMatch>>();
const groups = new WeakMap<ReportProfile, string>();

/** How a body named in a question relates to the nearest of the report's own; unknown if the report names none. */
export function bestMatch(report: ReportProfile, body: Body): BodyMatch {
  if (body.kind === 'đơn vị' || report.bodies.length === 0) return 'unknown';
  const met = known.get(body) ?? new Map<string, BodyMatch>();
  known.set(body, met);
  const group = groupOf(report);
  const kept = met.get(group);
  if (kept !== undefined) return kept;
  const matches = report.bodies.map((own) => compareBodies(body, withProvince(own, report.meta.province)));
  const best = ORDER.find((one) => matches.includes(one)) ?? 'unknown';
  met.set(group, best);
  return best;
}

/** The body with the report's province if it names none itself. */
export const withProvince = (body: Body, province: string | undefined): Body =>
  body.province !== undefined || province === undefined ? body : { ...body, province };

/** The same for all reports of the same bodies in the same province. */
export function groupOf(report: ReportProfile): string {
  const kept = groups.get(report);
  if (kept !== undefined) return kept;
  const group = JSON.stringify([report.meta.province, ...report.bodies.map(withoutPlace)]);
  groups.set(report, group);
  return group;
}

const withoutPlace = ({ from: _, to: __, parent, ...rest }: Body): object => ({
  ...rest,
  ...(parent && { parent: withoutPlace(parent) }),
});

/** Joins parts of a name, and has no content itself. */
const CONNECTING: ReadonlySet<string> = new Set(['va', 'cua', 'cac', 'tinh']);
/** A match of this many words is no coincidence. */
const FEWEST = 4;

/**
 * Does the organisation of a report contain all words of a body as the question writes it, however the two are read
 * ("Trung tâm Thông tin và Thống kê" is one centre)? `words`: the question's, without marks. Names of few words are not
 * compared this way.
 */
export function writtenAlike(
  report: ReportProfile,
  words: readonly string[],
  { from, to }: Pick<Body, 'from' | 'to'>,
): boolean {
  const place = foldedWords(report.meta.province ?? '');
  const own = words.slice(from, to).filter((word) => !CONNECTING.has(word) && !place.includes(word));
  return own.length >= FEWEST && own.every((word) => report.organisation.has(word));
}
