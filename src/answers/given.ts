import type { Answer } from './answer.js';
import { composeOne, type ReadingOf } from './compose.js';
import type { Engine } from './engine-input.js';
import { extendedSpan } from './extend.js';
import type { Intent } from './intent.js';
import { isSame, type RankedUnit } from './rank.js';
import { replyOf } from './reply.js';
import { preferredTo, type TwinsOf } from './twins.js';

/** The same words in a report of the same news that is to be preferred, else the unit itself. */
function preferredTwin(unit: RankedUnit, units: readonly RankedUnit[], twins: TwinsOf): RankedUnit {
  const others = new Set(twins(unit.evidence.report.id).map(({ id }) => id));
  if (others.size === 0) return unit;
  const same = units.filter((one) => others.has(one.evidence.report.id) && isSame(one, unit));
  return same.reduce(
    (best, one) => (preferredTo(one.evidence.found.profile.meta, best.evidence.found.profile.meta) ? one : best),
    unit,
  );
}

/** A unit as the answer. */
export async function given(
  best: RankedUnit,
  units: readonly RankedUnit[],
  engine: Engine,
  reading: ReadingOf,
  chance: number,
): Promise<Answer | undefined> {
  const unit = preferredTwin(best, units, engine.twins);
  const report = await engine.sources.report(unit.evidence.report.id);
  if (!report) return undefined;
  const intent = intentOf(unit, engine.intents);
  const reply = replyOf(unit, report, engine.markWeights, extendedSpan(units, unit, engine.policy.extend));
  return composeOne(reply, intent, unit.evidence.inquiry.asked, reading, chance);
}

/** The likeliest intent that a fact of the unit answers, else the likeliest that needs none. */
export function intentOf({ evidence }: RankedUnit, intents: readonly Intent[]): Intent {
  const { likely } = evidence.inquiry;
  const stated = likely.find((_, i) => (evidence.inside[i] as number) > 0);
  const passage = intents.find(({ kinds }) => kinds.length === 0);
  return (
    (stated ?? likely.find(({ intent }) => !intent.closed))?.intent ??
    passage ??
    (likely[0] as { intent: Intent }).intent
  );
}
