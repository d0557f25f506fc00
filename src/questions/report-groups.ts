import { groupOf } from './body-match.js';
import type { ReportProfile } from './profile.js';

/** Reports of the same bodies in the same province: a name matches all of them or none. */
export interface ReportGroups {
  /** By position in the list the number of the report's group. */
  readonly of: Uint32Array;
  /** One report of each group. */
  readonly examples: readonly ReportProfile[];
}

const known = new WeakMap<readonly ReportProfile[], ReportGroups>();

/** The groups of a list of reports; computed once per list. */
export function groupsOf(profiles: readonly ReportProfile[]): ReportGroups {
  const kept = known.get(profiles);
  if (kept) return kept;
  const numbers = new Map<string, number>();
  const examples: ReportProfile[] = [];
  const of = Uint32Array.from(profiles, (profile) => {
    const key = groupOf(profile);
    const number = numbers.get(key) ?? examples.length;
    if (number === examples.length) {
      numbers.set(key, number);
      examples.push(profile);
    }
    return number;
  });
  const made = { of, examples };
  known.set(profiles, made);
  return made;
}

/** The reports whose group fits; each group is tested once. */
export function ofGroups(
  profiles: readonly ReportProfile[],
  fits: (example: ReportProfile) => boolean,
): readonly ReportProfile[] {
  const { of, examples } = groupsOf(profiles);
  const fitting = examples.map(fits);
  return fitting.includes(true) ? profiles.filter((_, i) => fitting[of[i] as number]) : [];
}
