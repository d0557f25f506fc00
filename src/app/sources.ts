import type { Sources } from '../answers/sources.js';
import type { Fact, FactKind } from '../facts/fact.js';
import { newest, type ReportProfile } from '../questions/profile.js';
import type { Understanding } from '../questions/understand.js';
import { Lru } from '../search/lru.js';
import type { Index, ReportFact } from '../search/store.js';

/** Facts cached, of the latest reports. */
const KEPT_FACTS = 60_000;

/** What answers need of one index. */
export function sourcesOf(index: Index, profiles: readonly ReportProfile[]): Sources {
  const kept = new Lru<string, readonly Fact[]>(KEPT_FACTS);
  const byId = new Map(profiles.map((profile) => [profile.meta.id, profile]));
  const holders = holdersOf(profiles);
  const most = Math.log(1 + profiles.length);

  const keep = async (reports: readonly string[]): Promise<void> => {
    if (reports.length === 0) return;
    const found = byReport(await index.facts({ reports }));
    for (const id of reports) {
      const own = found.get(id) ?? [];
      kept.set(id, own, own.length + 1);
    }
  };
  const facts = async (
    reports: readonly string[],
    kinds: readonly FactKind[],
  ): Promise<ReadonlyMap<string, readonly Fact[]>> => {
    const missing = reports.filter((id) => kept.get(id) === undefined);
    if (missing.length > FEW) return byReport(await index.facts({ reports, kinds }));
    await keep(missing);
    const wanted = new Set(kinds);
    const own = reports.map((id) => [id, (kept.get(id) ?? []).filter(({ kind }) => wanted.has(kind))] as const);
    return new Map(own.filter(([, list]) => list.length > 0));
  };

  return {
    report: (id) => index.report(id),
    facts,
    stating: (query, limit, offset) => index.stating(query, limit, offset),
    silent: (query) => index.silent(query),
    holdersOf: (roles, reports) => index.holdersOf(roles, reports),
    ofSurname: (surname, reports) => index.ofSurname(surname, reports),
    prepare: (tokens, aside, ask, spare) =>
      index.prepare({ tokens, aside, limit: 1, ...(ask && { ask }), ...(spare && { spare }) }),
    reportScores: (query, also, most) => index.reportScores(query, also, most),
    pool: (query, reports, limit, favoured) => index.pool(query, reports, limit, favoured),
    rarity: (folded) => 1 - Math.log(1 + (holders.get(folded)?.length ?? 0)) / (most || 1),
    provinces: new Set(profiles.flatMap(({ meta }) => meta.province ?? [])),
    total: index.passages,
    reportsOf(asked, texts, limit) {
      const chosen = new Map<string, ReportProfile>();
      const add = (some: Iterable<ReportProfile>): void => {
        for (const one of some) {
          if (chosen.size >= limit) return;
          chosen.set(one.meta.id, one);
        }
      };
      const named = (ids: Iterable<string>): ReportProfile[] => [...ids].flatMap((id) => byId.get(id) ?? []);
      add(named([...(asked.inherited ?? []), ...(asked.perhaps?.keys() ?? []), ...asked.before]));
      if (asked.scope.named) add(newest(asked.scope.reports, limit / 2));
      add(named(asked.scope.persons.flatMap((p) => p.people.flatMap((who) => who.reports)).slice(0, limit / 4)));
      add(named(texts.keys()));
      add(rarest(asked, holders, limit / 4));
      add(newest(profiles, limit));
      return [...chosen.values()];
    },
  };
}

function byReport(facts: readonly ReportFact[]): ReadonlyMap<string, readonly Fact[]> {
  const out = new Map<string, Fact[]>();
  for (const { reportId, fact } of facts) {
    const own = out.get(reportId);
    if (own) own.push(fact);
    else out.set(reportId, [fact]);
  }
  return out;
}

/** Facts of up to this many reports are cached; with more, only the wanted kinds are read. */
const FEW = 8;

function holdersOf(profiles: readonly ReportProfile[]): ReadonlyMap<string, readonly ReportProfile[]> {
  const out = new Map<string, ReportProfile[]>();
  for (const profile of profiles)
    for (const word of profile.bodyWords) {
      const known = out.get(word);
      if (known) known.push(profile);
      else out.set(word, [profile]);
    }
  return out;
}

/** The reports whose names contain the rarest of the question's words. */
function rarest(
  { utterance: { words } }: Understanding,
  holders: ReadonlyMap<string, readonly ReportProfile[]>,
  limit: number,
): ReportProfile[] {
  return words
    .flatMap(({ folded }) => {
      const own = holders.get(folded);
      return own ? [own] : [];
    })
    .sort((a, b) => a.length - b.length)
    .flatMap((own) => own.slice(0, limit))
    .slice(0, limit);
}
