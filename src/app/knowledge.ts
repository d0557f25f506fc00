import type { FactKind } from '../facts/fact.js';
import type { ReportProfile } from '../questions/profile.js';
import { namesIn, type Profiler } from '../questions/profiles.js';
import type { Index } from '../search/store.js';

/** What questions need to know about one report, with the hash of its indexed content. */
export interface Learned {
  readonly hash: string;
  readonly profile: ReportProfile;
  /** The people in it: the name as written, and its key. */
  readonly names: readonly { readonly name: string; readonly key: string }[];
}

const PEOPLE_KINDS: readonly FactKind[] = [
  'role',
  'chair',
  'speaker',
  'attendees',
  'personnel-change',
  'election',
  'mention',
];
/** Reports whose facts are read in one batch, before other tasks get a turn. */
const AT_ONCE = 100;
/** Reports whose bodies may be parsed while a question waits. */
const FEW = 20;

/** The knowledge of each report, by id, in order. For unchanged reports it comes from `before`. */
export async function learn(
  index: Index,
  profile: Profiler,
  before: ReadonlyMap<string, Learned>,
): Promise<ReadonlyMap<string, Learned>> {
  const hashes = await index.hashes();
  const fresh = [...hashes].filter(([id, hash]) => before.get(id)?.hash !== hash).map(([id]) => id);
  const learned = new Map<string, Learned>();
  for (let i = 0; i < fresh.length; i += AT_ONCE) {
    const reports = fresh.slice(i, i + AT_ONCE);
    const [metas, stated, profileFacts, peopleFacts] = await Promise.all([
      index.described(reports),
      index.kinds(reports),
      index.facts({ reports, kinds: ['profile'] }),
      index.facts({ reports, kinds: PEOPLE_KINDS }),
    ]);
    const names = namesIn(peopleFacts);
    const attrs = new Map(profileFacts.map(({ reportId, fact }) => [reportId, fact.attrs]));
    for (const meta of metas) {
      const { id } = meta;
      const own = profile(meta, attrs.get(id) ?? {}, stated.get(id) ?? new Set());
      // Otherwise the first question would wait for many reports.
      if (fresh.length > FEW) void own.bodies;
      learned.set(id, { hash: hashes.get(id) ?? '', profile: own, names: names.get(id) ?? [] });
    }
  }
  return new Map(
    [...hashes.keys()].flatMap((id) => {
      const one = learned.get(id) ?? before.get(id);
      return one ? [[id, one] as const] : [];
    }),
  );
}
