import type { FactKind } from '../facts/fact.js';
import type { ReportProfile } from '../questions/profile.js';
import { namesIn, type Profiler } from '../questions/profiles.js';
import type { Index } from '../search/store.js';

/** What questions need to know of one report, with the hash that it was indexed with. */
export interface Learned {
  readonly hash: string;
  readonly profile: ReportProfile;
  /** Whom it names: as written, and the key to compare by. */
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
/** Reports whose facts are read at once: others have their turn in between. */
const AT_ONCE = 100;
/** Reports whose bodies may be read while a question waits. */
const FEW = 20;

/** What answers need to know of each report, by id, in their order. For reports that have not changed it comes from `before`. */
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
      // The first question would have to wait for those of many reports.
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
