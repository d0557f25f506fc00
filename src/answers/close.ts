import type { Understanding } from '../questions/understand.js';
import { overlaps } from '../text/span.js';
import type { Answer, Choice } from './answer.js';
import type { ReadingOf } from './compose.js';
import type { Reply } from './reply.js';

/** A reading is as good as another from this share of its chance on. */
const AS_LIKELY = 0.93;
/** Above this chance a reading is taken as it is. */
const CLEAR = 0.5;
/** Readings offered. */
const MOST = 3;

/** An intent with its chance and what the only report asked has to say under it. */
export interface Tried {
  readonly intent: string;
  readonly probability: number;
  readonly reply: Reply;
}

/** Is a second reading as good as the first, so that it is worth looking at what it would answer? */
export function isClose(
  first: { readonly intent: string; readonly probability: number },
  second: { readonly intent: string; readonly probability: number } | undefined,
  { cued }: Understanding,
): boolean {
  return (
    second !== undefined &&
    first.probability < CLEAR &&
    second.probability >= first.probability * AS_LIKELY &&
    cued.has(first.intent) === cued.has(second.intent)
  );
}

/** The choice among readings that are about as likely and answer with different words; nothing where one will do. */
export function closeReadings(tried: readonly Tried[], reading: ReadingOf): Answer | undefined {
  const apart: Tried[] = [];
  for (const one of tried) if (!apart.some((other) => overlaps(other.reply.quote, one.reply.quote))) apart.push(one);
  if (apart.length < 2) return undefined;
  const choices = apart.slice(0, MOST).map(
    ({ intent, reply }): Choice => ({
      report: reply.profile.meta,
      reading: reading(intent, [reply.profile.meta.id]),
    }),
  );
  return { status: 'ambiguous', reading: reading('', choices.map((c) => c.report.id).slice(0, 1)), choices };
}
