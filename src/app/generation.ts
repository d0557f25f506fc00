import { setImmediate } from 'node:timers/promises';
import type { Quote } from '../answers/answer.js';
import type { Model } from '../answers/model.js';
import { isSlice } from '../answers/quoting.js';
import type { Sources } from '../answers/sources.js';
import { bodyReader } from '../questions/bodies.js';
import type { Language } from '../questions/language.js';
import type { KnownPerson, ReportProfile } from '../questions/profile.js';
import { peopleOf, profiler } from '../questions/profiles.js';
import { type ScopeFinder, scopeFinder } from '../questions/scope.js';
import type { ReportMeta } from '../reports/report.js';
import { Lru } from '../search/lru.js';
import { type Index, openIndex } from '../search/store.js';
import { type Learned, learn } from './knowledge.js';
import { sourcesOf } from './sources.js';

/** One index with everything derived from it; replaced as a whole. */
export interface Generation {
  readonly index: Index;
  readonly profiles: readonly ReportProfile[];
  /** The knowledge that `profiles` and `people` were computed from, by report. */
  readonly learned: ReadonlyMap<string, Learned>;
  readonly scopes: ScopeFinder;
  /** The sources of answers. */
  readonly sources: Sources;
  /** All people in the reports, by key. */
  readonly people: ReadonlySet<string>;
  /** The last one and two words of their names, by which they are called. */
  readonly called: ReadonlySet<string>;
  /** By report id, the reports of the same news. */
  readonly twins: ReadonlyMap<string, readonly ReportMeta[]>;
  /** The same generation with only these reports: no other is searched, offered or known. */
  only(reports: readonly string[]): Generation;
}

/** How many selections of reports have their tables cached. */
const KEPT_NARROWED = 32;

/**
 * Opens the index in `file` and computes what questions need of it.
 * @param before knowledge of reports that may be unchanged: those are not read again.
 * @throws IndexError if there is none, or one of another version.
 */
export async function openGeneration(
  file: string,
  language: Language,
  model: Model,
  before: Generation['learned'] = new Map(),
): Promise<Generation> {
  const index = await openIndex(file, model.text, language.analyser);
  const [learned, twins] = await Promise.all([
    learn(index, profiler(language.lexicon.abbreviations, language.bodies), before),
    index.twins(),
  ]);
  // For thousands of reports each of these takes long enough to yield in between.
  await setImmediate();
  const people = peopleIn(learned);
  await setImmediate();
  return derived(index, learned, people, twins, language);
}

/** The last word of a multi-word name, and the last two of a longer one. */
const CALLED = [/(?<= )\S+$/u, /(?<= )\S+ \S+$/u];

const peopleIn = (learned: ReadonlyMap<string, Learned>): KnownPerson[] =>
  peopleOf([...learned].map(([id, { names }]) => [id, names]));

function derived(
  index: Index,
  learned: ReadonlyMap<string, Learned>,
  people: readonly KnownPerson[],
  twins: ReadonlyMap<string, readonly string[]>,
  language: Language,
): Generation {
  const profiles = [...learned.values()].map(({ profile }) => profile);
  const metas = new Map(profiles.map(({ meta }) => [meta.id, meta]));
  const narrowed = new Lru<string, Generation>(KEPT_NARROWED);
  return {
    index,
    learned,
    profiles,
    sources: sourcesOf(index, profiles),
    people: new Set(people.map((p) => p.key)),
    called: new Set(people.flatMap(({ key }) => CALLED.flatMap((last) => last.exec(key)?.[0] ?? []))),
    twins: new Map([...twins].map(([id, others]) => [id, others.flatMap((other) => metas.get(other) ?? [])])),
    scopes: scopeFinder(
      profiles,
      people,
      language.places,
      bodyReader(language.bodies, language.lexicon, profiles),
      (a, b) => language.words.pairCount(a, b) > 0,
    ),
    only(reports) {
      const ids = [...new Set(reports)].sort();
      const key = ids.join('\n');
      const kept = narrowed.get(key);
      if (kept) return kept;
      const own = new Map(ids.flatMap((id) => (learned.has(id) ? [[id, learned.get(id) as Learned]] : [])));
      const made = derived(indexOf(index, ids), own, peopleIn(own), twins, language);
      narrowed.set(key, made, 1);
      return made;
    },
  };
}

/** The index restricted to these reports, as far as answers use it. */
function indexOf(index: Index, ids: readonly string[]): Index {
  const among = (reports: readonly string[] | undefined): readonly string[] =>
    reports ? reports.filter((id) => ids.includes(id)) : ids;
  return {
    version: index.version,
    passages: index.passages,
    least: index.least,
    reports: async () => (await index.reports()).filter((meta) => ids.includes(meta.id)),
    report: async (id) => (ids.includes(id) ? index.report(id) : undefined),
    facts: (filter) => index.facts({ ...filter, reports: among(filter.reports) }),
    stating: (query, limit, offset) => index.stating({ ...query, reports: among(query.reports) }, limit, offset),
    silent: async (query) => new Set(among([...(await index.silent(query))])),
    holdersOf: (roles, reports) => index.holdersOf(roles, among(reports)),
    ofSurname: (surname, reports) => index.ofSurname(surname, among(reports)),
    hashes: async () => new Map([...(await index.hashes())].filter(([id]) => ids.includes(id))),
    described: (reports) => index.described(among(reports)),
    kinds: (reports) => index.kinds(reports),
    search: (request) => index.search({ ...request, reports: among(request.reports) }),
    prepare: (request) => index.prepare(request),
    reportScores: async (query, also, most) =>
      new Map([...(await index.reportScores(query, also, most))].filter(([id]) => ids.includes(id))),
    pool: (query, reports, most, favoured) => index.pool(query, among(reports), most, favoured),
    vocabulary: (tokens, known) => index.vocabulary(tokens, known),
    twins: async () =>
      new Map([...(await index.twins())].filter(([id]) => ids.includes(id)).map(([id, others]) => [id, among(others)])),
    leftOut: async (folded) => (await index.leftOut(folded)).filter((id) => ids.includes(id)),
    nearTo: async (report) => (await index.nearTo(report)).filter((meta) => ids.includes(meta.id)),
    close: () => index.close(),
  };
}

/** Do these quotes still match their reports? If not, they must not be shown. */
export async function allTrue({ index }: Generation, quotes: readonly Quote[]): Promise<boolean> {
  for (const quote of quotes) {
    const report = await index.report(quote.report.id);
    if (!report || !isSlice(report, quote)) return false;
  }
  return true;
}
