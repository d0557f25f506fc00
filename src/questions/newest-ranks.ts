import { newest, type ReportProfile } from './profile.js';

const known = new WeakMap<readonly ReportProfile[], ReadonlyMap<string, number>>();

/** By report id the share of newer reports, 0 to 1; computed once for a list. */
export function newestRanks(profiles: readonly ReportProfile[]): ReadonlyMap<string, number> {
  const kept = known.get(profiles);
  if (kept) return kept;
  const made = new Map(newest(profiles, profiles.length).map(({ meta }, i) => [meta.id, i / profiles.length]));
  known.set(profiles, made);
  return made;
}
