import { type Stated, statedBy } from './across.js';
import type { Answer, Choice } from './answer.js';
import type { ReadingOf } from './compose.js';
import type { Engine } from './engine-input.js';
import type { Inquiry } from './inquiry.js';
import type { Looked } from './look.js';
import { sharesHeld } from './over/holding.js';
import { isScoped } from './scoped.js';

/**
 * The choice between reports, if the question names none and several state the answer. `lost`: no passage answers well enough; a question
 * with nothing but its kind ("kết quả thế nào?") then becomes a choice among all that state it.
 */
export async function choicesOf(
  { inquiry, scored }: Looked,
  engine: Engine,
  reading: ReadingOf,
  lost: boolean,
): Promise<Answer | undefined> {
  const { asked, likely } = inquiry;
  const [top] = likely;
  if (!top || top.intent.kinds.length === 0 || !asked.cued.has(top.intent.name)) return undefined;
  // A conversation about several reports may mean any of them.
  const these = lost && !asked.scope.named && (asked.inherited ?? []).length > 1 ? new Set(asked.inherited) : undefined;
  if (!these && isScoped(asked)) return undefined;
  const profiles = scored.map(({ profile }) => profile).filter(({ meta }) => these?.has(meta.id) ?? true);
  const all = await statedBy(top.intent, inquiry, profiles, engine);
  const { name, closed } = top.intent;
  const told = new Set(engine.over(asked, { name, closed, stated: true, counted: false }).told);
  // A question that says more than its kind means a report that contains these words: statements without them are no choice.
  const stated = told.size === 0 ? all : tellingOf(all, inquiry, told);
  if (stated.length < 2) return undefined;
  const choices = stated.map(
    ({ profile }): Choice => ({ report: profile.meta, reading: reading(top.intent.name, [profile.meta.id]) }),
  );
  return { status: 'ambiguous', reading: reading(top.intent.name, []), choices };
}

/** A statement must contain at least this share, by rarity, of the words besides the kind, and no less than the best one. */
const LEAST_TOLD = 0.5;

function tellingOf(all: readonly Stated[], inquiry: Inquiry, told: ReadonlySet<number>): readonly Stated[] {
  const held = sharesHeld(all, inquiry, ({ places }) => places.some((at) => told.has(at)));
  const best = Math.max(LEAST_TOLD, ...held);
  return all.filter((_, i) => (held[i] as number) >= best);
}
