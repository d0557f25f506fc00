import type { Fact } from '../facts/fact.js';
import { ofPartIn } from '../facts/leading.js';
import { newestFirst, type ReportProfile } from '../questions/profile.js';
import { contains, lengthOf, type Span } from '../text/span.js';
import type { Quote } from './answer.js';
import { breather } from './breather.js';
import type { Inquiry } from './inquiry.js';
import { amount, attr, type Fitting, type Intent } from './intent.js';
import { makeQuote, quoteSpan } from './quoting.js';
import type { Sources } from './sources.js';
import { preferredAmong, type TwinsOf } from './twins.js';

/** What one report states of the kind in question. */
export interface Stated {
  readonly profile: ReportProfile;
  readonly fact: Fact;
  readonly quote: Quote;
  readonly value?: number;
  readonly day?: string;
}

/** The parts of a question that decide how well a fact answers it. */
type Telling = Pick<Inquiry, 'asked' | 'folded' | 'people' | 'bodiesIn'>;

/** Reports whose facts are loaded per batch. */
const AT_ONCE = 200;
/** A fact below this fit is about another group, role or act. */
export const FITTING = 0.5;

/** The best-fitting fact of each report that states one, newest report first, one report per news story. */
export async function statedBy(
  intent: Intent,
  inquiry: Telling,
  profiles: readonly ReportProfile[],
  { sources, twins }: { readonly sources: Sources; readonly twins: TwinsOf },
): Promise<readonly Stated[]> {
  const out: Stated[] = [];
  const breathe = breather();
  for (let i = 0; i < profiles.length; i += AT_ONCE) {
    const part = profiles.slice(i, i + AT_ONCE);
    const facts = await sources.facts(
      part.map((p) => p.meta.id),
      [...intent.kinds, 'profile'],
    );
    for (const profile of part) {
      const own = ofWhole(facts.get(profile.meta.id) ?? [], inquiry);
      await breathe();
      const stated = await bestIn(profile, own, intent, inquiry, sources);
      if (stated) out.push(stated);
    }
  }
  return preferredAmong(out, twins).sort((a, b) => newestFirst(a.profile, b.profile));
}

/** The facts that are not of a unit below the report's body, unless the question names a body itself. */
function ofWhole(facts: readonly Fact[], { asked }: Telling): readonly Fact[] {
  if (asked.bodies.length > 0) return facts;
  const ofPart = ofPartIn(facts);
  return facts.filter((fact) => !ofPart(fact));
}

/** The one of a report's facts that answers best, quoted; nothing where none fits, or the report is gone. */
async function bestIn(
  profile: ReportProfile,
  facts: readonly Fact[],
  intent: Intent,
  { asked, folded, people, bodiesIn }: Telling,
  sources: Sources,
): Promise<Stated | undefined> {
  // Most reports of a folder state nothing that fits, and their facts show it without their texts. Only the texts of the others are loaded.
  let looked = false;
  const unread = (): string => {
    looked = true;
    return '';
  };
  const to = { asked, folded, people, profile, facts, evidence: unread, bodiesIn };
  const first = bestOf(intent, facts, to);
  if (!first && !looked) return undefined;
  const report = await sources.report(profile.meta.id);
  if (!report) return undefined;
  const evidence = ({ evidence: { start, end } }: Fact): string => report.text.slice(start, end);
  const fact = looked ? bestOf(intent, facts, { ...to, evidence }) : first;
  if (!fact) return undefined;
  const quoted = quoteSpan(report.text, fact.evidence, [fact.value], () => 0);
  const day = attr(fact, 'iso');
  return {
    profile,
    fact,
    quote: makeQuote(report, quoted, marksIn(fact, quoted)),
    ...(typeof fact.attrs['count'] === 'number' && { value: amount(fact, 'count') }),
    ...(day !== '' && { day }),
  };
}

function marksIn({ value }: Fact, quoted: Span): Span[] {
  return contains(quoted, value) && lengthOf(value) < lengthOf(quoted) ? [value] : [];
}

/** The first of the best-fitting facts. */
function bestOf(intent: Intent, facts: readonly Fact[], to: Fitting): Fact | undefined {
  let best: Fact | undefined;
  let top = FITTING;
  for (const fact of facts) {
    // The profile of a report is loaded with them, to tell whose they are; it answers nothing itself.
    if (!intent.kinds.includes(fact.kind)) continue;
    const fit = intent.fit(fact, to);
    if (fit < top || (best && fit === top)) continue;
    best = fact;
    top = fit;
  }
  return best;
}
