import { nearestTo } from '../questions/nearest.js';
import type { Understanding } from '../questions/understand.js';
import type { Answer, MissReason } from './answer.js';
import type { ReadingOf } from './compose.js';
import type { Engine } from './engine-input.js';

/** Why nothing is found: the report does not exist, or the question is outside all reports. */
export function missOf(asked: Understanding, { profiles }: Engine): MissReason {
  const { missing } = asked.scope;
  if (missing === undefined) return { kind: 'outside' };
  return { kind: 'no_report', asked: missing, nearest: nearestTo(asked, profiles).map(({ meta }) => meta) };
}

/** `intent`: what was asked of the missing report, for a follow-up that names another. */
export function missed(reading: ReadingOf, reason: MissReason, intent = ''): Answer {
  return { status: 'no_match', reading: reading(reason.kind === 'no_report' ? intent : '', []), reason };
}
