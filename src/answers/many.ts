import { setImmediate } from 'node:timers/promises';
import { newest, type ReportProfile } from '../questions/profile.js';
import type { Operation } from '../questions/wants.js';
import type { Found } from './sources.js';

/** Up to so many reports each is asked; of more, a question that says nothing of which it means is put to the likely ones. */
const MANY = 200;
/** Besides those with a passage that holds its words, so many of the newest. */
const NEWEST = 60;
/** Reports whose facts are fetched at once. */
export const AT_ONCE = 200;
/** Milliseconds of work after which others have their turn. */
const LONG = 8;

/** The reports that a question is put to. Questions that compare go to all. */
export function worthAsking(
  profiles: readonly ReportProfile[],
  operation: Operation,
  found: readonly Found[],
): readonly ReportProfile[] {
  if (profiles.length <= MANY || operation !== 'one') return profiles;
  const ids = new Set([...found.map((f) => f.reportId), ...newest(profiles, NEWEST).map((p) => p.meta.id)]);
  return profiles.filter((p) => ids.has(p.meta.id));
}

/** Lets others have their turn when called after more than a moment's work. `now`: a clock in milliseconds. */
export function breather(now: () => number = () => performance.now()): () => Promise<void> {
  let since = now();
  return async () => {
    if (now() - since < LONG) return;
    await setImmediate();
    since = now();
  };
}
