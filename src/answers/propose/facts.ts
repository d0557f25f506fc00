import type { Fact } from '../../facts/fact.js';
import { isOfPart } from '../../facts/leading.js';
import type { ReportProfile } from '../../questions/profile.js';
import { slab } from '../../search/slab.js';
import { nameKey } from '../../text/people.js';
import { contains, overlaps, type Span } from '../../text/span.js';
import type { Inquiry } from '../inquiry.js';
import { attr, type Fitting, type Intent } from '../intent.js';
import { roleHolder } from '../intents/role-holder.js';
import type { HeldFact } from './found.js';

/** A fact with its fit, as in `HeldFact`. */
export interface FittedFact extends Omit<HeldFact, 'inside'> {
  /** The fact as a unit holds it whole, and in part. Shared, because hundreds of units hold the same. */
  readonly whole: HeldFact;
  readonly part: HeldFact;
}

/** Compares a report's facts with a question. `evidence` returns the text of a fact's sentence. */
export function fitFacts(
  inquiry: Inquiry,
  profile: ReportProfile,
  facts: readonly Fact[],
  evidence: (fact: Fact) => string,
): readonly FittedFact[] {
  const { asked, folded, people, likely, bodiesIn } = inquiry;
  const to = (intent: Intent): Fitting => ({
    asked,
    folded,
    people,
    profile,
    evidence,
    bodiesIn,
    facts: facts.filter((fact) => intent.kinds.includes(fact.kind)),
  });
  const fittings = likely.map(({ intent }) => to(intent));
  const roles = asked.roles.length > 0 ? to(roleHolder) : undefined;
  return facts.map((fact) => {
    const fits = fitsOf(fact, likely, fittings);
    const asRole = roles && fact.kind === 'role' && sharesRole(fact, inquiry) ? roleHolder.fit(fact, roles) : -1;
    const ofPart = asked.bodies.every(({ party }) => party !== 'chi bộ') && isOfPart(fact, profile.bodyWords);
    const held = (inside: boolean): HeldFact => ({ fact, fits, asRole, ofPart, inside });
    return { fact, fits, asRole, ofPart, whole: held(true), part: held(false) };
  });
}

function fitsOf(fact: Fact, likely: Inquiry['likely'], fittings: readonly Fitting[]): Float64Array {
  const out = slab.doubles(likely.length);
  for (let i = 0; i < out.length; i++) {
    const { intent } = likely[i] as Inquiry['likely'][number];
    out[i] = intent.kinds.includes(fact.kind) ? intent.fit(fact, fittings[i] as Fitting) : -1;
  }
  return out;
}

/** Does the fact name a position or person of the question? */
function sharesRole(fact: Fact, { asked, people }: Inquiry): boolean {
  return asked.roles.some((one) => one.role === attr(fact, 'role')) || people.has(nameKey(attr(fact, 'person')));
}

const NONE: readonly HeldFact[] = [];

/** The facts that a span of the report contains, whole or in part. */
export function factsIn(facts: readonly FittedFact[], span: Span): readonly HeldFact[] {
  if (facts.length === 0) return NONE;
  let out: HeldFact[] | undefined;
  for (const one of facts) {
    const inside = contains(span, one.fact.value);
    if (!inside && !overlaps(span, one.fact.evidence)) continue;
    out ??= [];
    out.push(inside ? one.whole : one.part);
  }
  return out ?? NONE;
}
