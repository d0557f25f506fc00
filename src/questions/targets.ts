import { type Body, compareBodies } from '../text/bodies.js';
import { withProvince } from './body-match.js';
import { isTitle, type PersonQuery } from './persons.js';
import { newestFirst, type ReportProfile } from './profile.js';
import { ofGroups } from './report-groups.js';
import type { ScoredReport } from './report-score.js';
import type { Understanding } from './understand.js';
import type { QuestionWord } from './utterance.js';

/** A name that fits more reports than this selects none. */
const MOST_OF_A_NAME = 3;
/** Most reports asked at once. */
export const MOST_TARGETS = 5;

/** A stretch of the question that names reports: words [from, to), and the ids of the matching ones. */
interface Name {
  readonly from: number;
  readonly to: number;
  readonly ids: ReadonlySet<string>;
  /** A person, or a body with a proper name: one report may contain two of them. */
  readonly own?: boolean;
  /** Only two neighbouring words: no name by itself. */
  readonly bare?: boolean;
}

/** A report that a question names separately, and the words [from, to) of its name. */
export interface Target {
  readonly profile: ReportProfile;
  readonly from: number;
  readonly to: number;
}

/**
 * The reports that a question names separately ("X và Y mỗi nơi mấy đảng viên"), in the order of their names, for each
 * name the most likely by `scored`, else the newest; fewer than two if it names one or none. `joint`: is the word at
 * this position one that joins names?
 */
export function targetsOf(
  asked: Understanding,
  profiles: readonly ReportProfile[],
  scored: readonly ScoredReport[],
  joint: (at: number) => boolean,
): readonly Target[] {
  const { words } = asked.utterance;
  const chosen: Name[] = [];
  for (const region of regionsIn(namesIn(asked, profiles), parting(words, joint))) {
    if (region.ids.size === 0 || region.ids.size > MOST_OF_A_NAME) continue;
    if (chosen.every((one) => isOther(one, region))) chosen.push(region);
  }
  if (chosen.length < 2) return [];
  const { years } = asked.scope;
  return chosen.slice(0, MOST_TARGETS).flatMap(({ ids, from, to }) => {
    const own = profiles.filter(({ meta }) => ids.has(meta.id)).sort(newestFirst);
    const ofYear = own.filter(({ year }) => year !== undefined && years.includes(year));
    const among = ofYear.length > 0 ? ofYear : own;
    const profile = scored.find((one) => among.includes(one.profile))?.profile ?? among[0];
    return profile ? { profile, from, to } : [];
  });
}

/** Does it have other reports, or is it another name in the same ones: "phường A với phường B" of one report? */
const isOther = (one: Name, other: Name): boolean =>
  (one.own === true && other.own === true) || [...other.ids].every((id) => !one.ids.has(id));

/** A joining word or a comma between two names separates them. */
type Parting = (last: Name, next: Name) => boolean;

const parting =
  (words: readonly QuestionWord[], joint: (at: number) => boolean): Parting =>
  (last, next) => {
    // A name may have been read across the joining word after it.
    for (let at = Math.max(last.from + 1, last.to - 1); at < next.from; at++) if (joint(at)) return true;
    for (let at = last.to; at <= next.from; at++) if (words[at]?.breaks) return true;
    return false;
  };

/** Weight of two neighbouring words for a report, beside a body or place. */
const BARE = 1;
const WHOLE = 2;

/**
 * Names that nothing separates are one, for the report that most of them match; two neighbouring bodies or places are
 * two.
 */
function regionsIn(names: readonly Name[], parts: Parting): Name[] {
  const runs: Name[][] = [];
  for (const name of [...names].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (!run || !last || parts(last, name) || isAnother(run, name)) runs.push([name]);
    else run.push(name);
  }
  return runs.map(elected);
}

/** A body or place directly after others, with none of their reports. */
const isAnother = (run: readonly Name[], name: Name): boolean =>
  !name.bare &&
  name.ids.size > 0 &&
  run.some(({ bare, ids, to }) => !bare && ids.size > 0 && name.from <= to) &&
  run.every(({ bare, ids }) => bare || [...ids].every((id) => !name.ids.has(id)));

/**
 * The reports that most of these names match (bodies and places weigh more than word pairs), and the words of the
 * matching ones.
 */
function elected(run: readonly Name[]): Name {
  const votes = new Map<string, number>();
  for (const { ids, bare } of run) for (const id of ids) votes.set(id, (votes.get(id) ?? 0) + (bare ? BARE : WHOLE));
  const most = Math.max(0, ...votes.values());
  const ids = new Set([...votes].filter(([, count]) => count === most).map(([id]) => id));
  const own = run.filter((name) => [...name.ids].some((id) => ids.has(id)));
  const of = own.length > 0 ? own : run;
  return {
    from: Math.min(...of.map(({ from }) => from)),
    to: Math.max(...of.map(({ to }) => to)),
    ids,
    ...(of.every(({ bare }) => bare) && { bare: true }),
    ...(of.some((name) => name.own) && { own: true }),
  };
}

/** For each body, place and proper name of a question the matching reports. */
function namesIn({ bodies, scope, utterance }: Understanding, profiles: readonly ReportProfile[]): Name[] {
  const ids = (fits: (report: ReportProfile) => boolean): Set<string> =>
    new Set(ofGroups(profiles, fits).map(({ meta }) => meta.id));
  const named = bodies.filter(
    ({ kind, name, province }) => kind !== 'đơn vị' && (name.length > 0 || province !== undefined),
  );
  const people = besideOneAnother(scope.persons);
  if (named.length + scope.places.length + scope.proper.length + people.length < 2) return [];
  const known = named.map((body) => ({
    from: body.from,
    to: body.to,
    ids: ofBody(body, profiles, ids),
    ...(body.name.length > 0 && { own: true }),
  }));
  // Two words inside the name of a body with reports belong to that name.
  const covering = [...known.filter((one) => one.ids.size > 0), ...bodies.filter((one) => !named.includes(one))];
  return [
    ...known,
    ...people.map((person) => ({
      from: titleOf(person, utterance.words),
      to: person.to,
      ids: new Set(person.people.length === 1 ? person.people[0]?.reports : []),
      own: true,
    })),
    ...scope.places.map(({ province, from, to }) => ({
      from,
      to,
      ids: ids(({ meta }) => meta.province === province.name),
    })),
    ...scope.proper
      .filter(({ at }) => !covering.some(({ from, to }) => at < to && from <= at + 1))
      .map(({ at, reports }) => ({ from: at, to: at + 2, ids: new Set(reports), bare: true })),
  ];
}

/** "Mai Sơn nói thẳng ở hội nghị": the report's body is unknown, but its name matches. */
const ofNameAlone = ({ name }: Body, profiles: readonly ReportProfile[]): readonly ReportProfile[] =>
  profiles.filter(({ bodies, names }) => bodies.length === 0 && names.has(name.slice(0, 2).join('_')));

/** Most words between two people named together, as in "và đồng chí": "ông A hứa gì với bà B" asks about one. */
const MOST_BETWEEN = 3;

/** The people named in a question, if all are next to each other. */
const besideOneAnother = (persons: readonly PersonQuery[]): readonly PersonQuery[] =>
  persons.length > 1 && persons.every(({ from }, i) => from - (persons[i - 1]?.to ?? from) <= MOST_BETWEEN)
    ? persons
    : [];

/** "bà Lò Thị Ánh Dương": the form of address belongs to the name. */
function titleOf({ from }: PersonQuery, words: readonly QuestionWord[]): number {
  const before = words[from - 1];
  return before && isTitle(before) ? from - 1 : from;
}

/**
 * The reports of a body; if there is none of exactly this one, those of its kind in its province, or whose name
 * contains its name.
 */
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
  // "Trường Sông Phó" may be a "Trường THPT Sông Phó".
  const isOfKind = ({ kind }: Body): boolean => `${kind} `.startsWith(`${body.kind} `);
  if (body.province === undefined) {
    if (body.name.length < 2) return equal;
    const like = ofGroups(profiles, ({ bodies }) => bodies.some(isOfKind)).filter(({ bodyWords }) =>
      body.name.every((word) => bodyWords.has(word)),
    );
    return new Set((like.length > 0 ? like : ofNameAlone(body, profiles)).map(({ meta }) => meta.id));
  }
  return ids(({ meta, bodies }) => meta.province === body.province && bodies.some(isOfKind));
}
