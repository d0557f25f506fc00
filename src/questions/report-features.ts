import type { Body, BodyMatch } from '../text/bodies.js';
import { tells } from './bodies.js';
import { bestMatch } from './body-match.js';
import { fallsOn } from './named-days.js';
import { newestRanks } from './newest-ranks.js';
import { otherPeriods, periodsIn } from './periods.js';
import type { ReportProfile } from './profile.js';
import type { Understanding } from './understand.js';

/** Shared by all reports when scoring them for a question; computed once per question. */
export interface ReportContext {
  readonly asked: Understanding;
  /** By report id how well its best passage matches the question's words. */
  readonly texts: ReadonlyMap<string, number>;
  readonly bestText: number;
  /** Rarity of a folded word among the names of reports, 0 (every report has it) to 1. */
  readonly rarity: (folded: string) => number;
  /** Share of newer reports, by id. */
  readonly newer: ReadonlyMap<string, number>;
  readonly places: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
  /** The bodies named with words of their own, and all words of the question; each word with its weight. */
  readonly named: readonly (readonly Weighed[])[];
  readonly words: readonly Weighed[];
  /** Some report is about a body that is named. */
  readonly bodied: boolean;
  /** Is the report of another period, while one of the same bodies is of the period named? */
  readonly ofOtherPeriod: (report: ReportProfile) => boolean;
}

/** A folded word with its rarity among the names of reports. */
interface Weighed {
  readonly word: string;
  readonly rarity: number;
}

/** One measure of whether a report is meant; values are mostly between 0 and 1. */
export interface ReportFeature {
  readonly name: string;
  readonly value: (report: ReportProfile, context: ReportContext) => number;
  /** The questions for which it can be other than 0; all if absent. */
  readonly when?: (context: ReportContext) => boolean;
}

const flag = (value: boolean): number => (value ? 1 : 0);

/** The share, weighted by rarity, of the words of `names` in the report's own name. */
function nameShare(report: ReportProfile, words: readonly Weighed[]): number {
  let sum = 0;
  let all = 0;
  for (const { word, rarity } of words) {
    const weight = 0.1 + rarity;
    all += weight;
    if (report.bodyWords.has(word)) sum += weight;
  }
  return all === 0 ? 0 : sum / all;
}

/** How each body in the question relates to the report's own; empty if either names none. */
export function matchOf(report: ReportProfile, { bodies }: Pick<Understanding, 'bodies'>): readonly BodyMatch[] {
  if (bodies.length === 0 || report.bodies.length === 0) return NONE;
  return bodies.filter(({ kind }) => kind !== 'đơn vị').map((body) => bestMatch(report, body));
}

const NONE: readonly BodyMatch[] = [];

const naming = ({ named }: ReportContext): boolean => named.length > 0;
const comparing = ({ asked }: ReportContext): boolean => asked.bodies.length > 0;
const dating = ({ asked }: ReportContext): boolean => asked.scope.years.length > 0;
/** How likely the conversation is about a report, from 0 to 1. */
const inheritedBy = ({ inherited, perhaps }: Understanding, id: string): number =>
  perhaps ? (perhaps.get(id) ?? 0) : flag(inherited?.includes(id) === true);

const goingOn = ({ asked }: ReportContext): boolean => (asked.inherited?.length ?? 0) > 0;
const narrowing = ({ asked }: ReportContext): boolean => asked.scope.reports.length > 0;

/** The table. `data/ranking/answers.json` has the weights, by name. */
export const REPORT_FEATURES: readonly ReportFeature[] = [
  {
    name: 'place',
    when: ({ places }) => places.size > 0,
    value: ({ meta }, { places }) => flag(meta.province !== undefined && places.has(meta.province)),
  },
  {
    name: 'body',
    when: naming,
    value: (report, { named }) =>
      named.length === 0 ? 0 : named.reduce((sum, name) => sum + nameShare(report, name), 0) / named.length,
  },
  {
    name: 'body-whole',
    when: naming,
    value: (report, { named }) => flag(named.some((name) => name.every(({ word }) => report.bodyWords.has(word)))),
  },
  {
    name: 'body-strange',
    when: naming,
    value: (report, { named }) => flag(named.some((name) => !name.some(({ word }) => report.bodyWords.has(word)))),
  },
  {
    name: 'body-kind',
    when: ({ asked }) => asked.scope.bodies.length > 0,
    value: (report, { asked }) => {
      const heads = asked.scope.bodies.filter(({ head }) => head.length > 0);
      return heads.length === 0
        ? 0
        : heads.filter(({ head }) => head.every((w) => report.bodyWords.has(w))).length / heads.length;
    },
  },
  { name: 'body-equal', when: comparing, value: (report, { asked }) => flag(matchOf(report, asked).includes('equal')) },
  {
    name: 'body-contained',
    when: comparing,
    value: (report, { asked }) => flag(matchOf(report, asked).includes('contained')),
  },
  {
    name: 'body-clash',
    when: comparing,
    value: (report, { asked }) => {
      const matches = matchOf(report, asked);
      return flag(matches.length > 0 && matches.every((one) => one === 'clash'));
    },
  },
  {
    name: 'body-clashes',
    when: comparing,
    value: (report, { asked }) => flag(matchOf(report, asked).includes('clash')),
  },
  {
    name: 'proper',
    when: ({ asked }) => asked.scope.proper.length > 0,
    value: ({ meta }, { asked }) => flag(asked.scope.proper.some((one) => one.reports.includes(meta.id))),
  },
  {
    name: 'day',
    when: ({ asked }) => asked.scope.days.length > 0,
    value: ({ day }, { asked }) => flag(fallsOn(day, asked.scope.days)),
  },
  {
    name: 'year',
    when: dating,
    value: (report, { asked }) => flag(asked.scope.years.some((year) => report.own.has(year))),
  },
  {
    name: 'year-mentioned',
    when: dating,
    value: (report, { asked }) => flag(asked.scope.years.some((year) => report.years.has(year))),
  },
  {
    name: 'year-strange',
    when: dating,
    value: (report, { asked }) =>
      flag(asked.scope.years.length > 0 && !asked.scope.years.some((year) => report.years.has(year))),
  },
  {
    name: 'meeting',
    when: ({ asked }) => asked.scope.meetings.size > 0,
    value: (report, { asked }) => {
      const kinds = [...asked.scope.meetings].filter((kind) => kind !== 'conference');
      return kinds.length === 0 ? 0 : kinds.filter((kind) => report.meetings.has(kind)).length / kinds.length;
    },
  },
  {
    name: 'congress',
    when: ({ asked }) => asked.scope.meetings.size > 0,
    value: (report, { asked }) =>
      asked.scope.meetings.has('conference') === asked.scope.meetings.has('congress')
        ? 0
        : flag(report.meetings.has('congress') === asked.scope.meetings.has('congress')),
  },
  {
    name: 'person',
    when: ({ asked }) => asked.scope.persons.length > 0,
    value: ({ meta }, { asked }) =>
      flag(asked.scope.persons.some((p) => p.people.some((who) => who.reports.includes(meta.id)))),
  },
  {
    name: 'inherited',
    when: goingOn,
    value: ({ meta }, { asked }) => inheritedBy(asked, meta.id),
  },
  {
    name: 'inherited-alone',
    when: goingOn,
    value: ({ meta }, { asked }) => flag(asked.inherited?.length === 1) * inheritedBy(asked, meta.id),
  },
  {
    name: 'inherited-anchored',
    when: goingOn,
    value: ({ meta }, { asked }) => flag(asked.scope.anchored) * inheritedBy(asked, meta.id),
  },
  {
    name: 'before',
    when: ({ asked }) => asked.before.length > 0,
    value: ({ meta }, { asked }) => flag(asked.before.includes(meta.id)),
  },
  {
    name: 'before-named',
    when: ({ asked }) => asked.before.length > 0,
    value: ({ meta }, { asked }) =>
      flag((asked.scope.named || asked.scope.bodies.length > 0) && asked.before.includes(meta.id)),
  },
  {
    name: 'name-words',
    value: (report, { words }) => nameShare(report, words),
  },
  {
    name: 'name-pairs',
    value: ({ bodyWords }, { words }) => {
      let sum = 0;
      for (let i = 0; i + 1 < words.length; i++) {
        const a = words[i] as Weighed;
        const b = words[i + 1] as Weighed;
        if (bodyWords.has(a.word) && bodyWords.has(b.word)) sum += a.rarity + b.rarity;
      }
      return Math.min(3, sum) / 3;
    },
  },
  {
    name: 'text',
    value: ({ meta }, { texts, bestText }) => (bestText === 0 ? 0 : (texts.get(meta.id) ?? 0) / bestText),
  },
  {
    name: 'text-best',
    value: ({ meta }, { texts, bestText }) => flag(bestText > 0 && texts.get(meta.id) === bestText),
  },
  { name: 'text-none', value: ({ meta }, { texts }) => flag(!texts.has(meta.id)) },
  {
    name: 'narrowed',
    when: narrowing,
    value: ({ meta }, { asked }) => flag(asked.scope.named && asked.scope.reports.some((p) => p.meta.id === meta.id)),
  },
  {
    name: 'narrowed-anchored',
    when: narrowing,
    value: ({ meta }, { asked }) =>
      flag(asked.scope.anchored && asked.scope.reports.some((p) => p.meta.id === meta.id)),
  },
  { name: 'plain', value: (report) => flag(report.plain) },
  { name: 'newer', value: ({ meta }, { newer }) => newer.get(meta.id) ?? 0 },
];

/** The features of a report, in the order of the table. */
export function reportRow(report: ReportProfile, context: ReportContext): Float64Array {
  const row = new Float64Array(REPORT_FEATURES.length);
  for (let i = 0; i < row.length; i++) row[i] = REPORT_FEATURES[i]?.value(report, context) ?? 0;
  return row;
}

/** Shared by all reports of one folder. */
export function reportContext(
  asked: Understanding,
  texts: ReadonlyMap<string, number>,
  profiles: readonly ReportProfile[],
  rarity: (folded: string) => number,
): ReportContext {
  const telling = asked.bodies.filter(tells);
  const weighed = (words: readonly string[]): Weighed[] => words.map((word) => ({ word, rarity: rarity(word) }));
  const places = new Set([
    ...asked.scope.places.map(({ province }) => province.name),
    ...(asked.scope.merger?.since && !asked.scope.merger.own ? asked.scope.merger.others : []),
  ]);
  return {
    asked,
    texts,
    bestText: Math.max(0, ...texts.values()),
    rarity,
    newer: newestRanks(profiles),
    places,
    people: new Set(asked.scope.persons.flatMap((p) => p.people.map((who) => who.key))),
    named: asked.scope.bodies.flatMap(({ name }) => (name.length > 0 ? [weighed(name)] : [])),
    words: weighed(asked.utterance.words.map((w) => w.folded)),
    bodied: isAnyOf(profiles, places, telling),
    ofOtherPeriod: otherPeriods(periodsIn(asked.utterance.words.map((w) => w.folded)), profiles),
  };
}

/**
 * Is some report about one of the bodies? If a body is named apart from the places: about this one there, if they have
 * reports.
 */
function isAnyOf(profiles: readonly ReportProfile[], places: ReadonlySet<string>, bodies: readonly Body[]): boolean {
  const placed = bodies.filter(({ province }) => province !== undefined);
  const own = places.size === 0 ? [] : profiles.filter(({ meta }) => places.has(meta.province ?? ''));
  if (own.length === 0 || placed.length === bodies.length) return profiles.some((report) => isOf(report, bodies));
  return profiles.some((report) => isOf(report, placed)) || own.some((report) => isOf(report, bodies));
}

const isOf = (report: ReportProfile, bodies: readonly Body[]): boolean =>
  matchOf(report, { bodies }).some((one) => one === 'equal' || one === 'contained');
