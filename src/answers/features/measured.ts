import type { AskKind } from '../../text/ask.js';
import type { Evidence } from '../evidence.js';
import { type Beside, flag } from '../feature.js';
import type { Inquiry } from '../inquiry.js';

/** The sum over likely intents of probability × value. */
export function byIntent({ evidence }: Beside, values: ArrayLike<number>): number {
  const { likely } = evidence.inquiry;
  let sum = 0;
  for (let i = 0; i < likely.length; i++) sum += (likely[i]?.chance ?? 0) * (values[i] as number);
  return sum;
}

/** The summed probability of the likely intents for which `holds`. */
export function chanceThat(beside: Beside, holds: (beside: Beside, i: number) => boolean): number {
  const { likely } = beside.evidence.inquiry;
  let sum = 0;
  for (let i = 0; i < likely.length; i++) if (holds(beside, i)) sum += likely[i]?.chance ?? 0;
  return sum;
}

/** Share, by rarity, of the question's own terms for which `holds` is true. */
export function shareOf(evidence: Evidence, holds: (term: number, unit: Evidence['found']['unit']) => boolean): number {
  const { found, inquiry } = evidence;
  const { totals } = found.view;
  let sum = 0;
  let all = 0;
  for (let i = 0; i < totals.termIdf.length; i++) {
    if (inquiry.claimed[i]) continue;
    const weight = totals.termIdf[i] as number;
    all += weight;
    if (holds(i, found.unit)) sum += weight;
  }
  return all === 0 ? 0 : sum / all;
}

/** Does a unit contain the term, or a synonym? */
export const holdsAlike = (term: number, { found, similar }: Evidence['found']['unit']): boolean =>
  found[term] !== 0 || similar[term] !== 0;

/** 1 if the question asks for a kind of answer. */
export const asks = ({ evidence }: Beside, kind: AskKind): number => flag(evidence.inquiry.asked.ask.kinds.has(kind));

/** The kind of the unit's block. */
export const role = ({ evidence }: Beside): string => evidence.found.view.passage.role;

/** The probability of an intent, by name. */
export const chance = ({ evidence }: Beside, intent: string): number => evidence.inquiry.chances.get(intent) ?? 0;

/** The probability that only a fact is meant. */
export function closed({ evidence }: Beside): number {
  let sum = 0;
  for (const { intent, chance: p } of evidence.inquiry.likely) if (intent.closed) sum += p;
  return sum;
}

/** For questions that ask for a kind of answer. */
export const asking =
  (kind: AskKind) =>
  ({ asked }: Inquiry): boolean =>
    asked.ask.kinds.has(kind);

/** The share of the set places of `mask` (or of `of`) for which `holds`. */
export function share(mask: Uint8Array, holds: (i: number) => boolean, of?: number): number {
  let count = 0;
  let all = 0;
  for (let i = 0; i < mask.length; i++) {
    if (!mask[i]) continue;
    all++;
    if (holds(i)) count++;
  }
  const whole = of ?? all;
  return whole === 0 ? 0 : count / whole;
}
