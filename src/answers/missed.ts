import { nearestTo } from '../questions/nearest.js';
import type { Understanding } from '../questions/understand.js';
import type { Answer, MissReason } from './answer.js';
import type { ReadingOf } from './compose.js';
import type { Engine } from './engine-input.js';

/** Why nothing is found: there is no such report, else the question is outside of all. */
export function missOf(asked: Understanding, { profiles }: Engine): MissReason {
  const { missing } = asked.scope;
  if (missing === undefined) return { kind: 'outside' };
  return { kind: 'no_report', asked: missing, nearest: nearestTo(asked, profiles).map(({ meta }) => meta) };
}

/** `intent`: what was asked of the report that there is not, for a follow-up that names another. */
export function missed(reading: ReadingOf, reason: MissReason, intent = ''): Answer {
  return { status: 'no_match', reading: reading(reason.kind === 'no_report' ? intent : '', []), reason };
}
