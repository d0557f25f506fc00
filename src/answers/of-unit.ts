import { tells as isTelling } from '../questions/bodies.js';
import { namesInner, namesUnknown } from '../questions/inner-units.js';
import type { Block, Report } from '../reports/report.js';
import { isPartOf } from '../text/bodies.js';
import { fold } from '../text/fold.js';
import { overlaps, type Span } from '../text/span.js';
import type { Evidence, Pool } from './evidence.js';
import type { Looking } from './look.js';
import { type Ranked, type RankedUnit, sharedOut } from './rank.js';
import { freeIn, isNamed, isOther, type Names, unitIn } from './unit-named.js';

/** What belongs to a unit itself: its count, its branches, its office holders. */
const OWN: ReadonlySet<string> = new Set(['members', 'branches', 'role-holder']);
const COUNTS: ReadonlySet<string> = new Set(['members', 'branches']);
/** From this probability on, it is asked for. */
const SURE = 0.5;

/**
 * The ranked passages that may compete: only those about the unit in question. `stated`: may the first of them answer? `sure`: it contains
 * a count of the right kind next to the unit's name, which the decision cannot see.
 */
export interface OfUnit {
  readonly ranked: Ranked;
  readonly stated: boolean;
  readonly sure?: boolean;
}

/**
 * Restricts the candidates if a question asks for something of a unit inside the report's body ("Chi bộ Thanh tra có mấy đảng viên") and
 * the first passage is about another unit: the count of the whole body is not the unit's. Without a passage about the unit, all compete.
 */
export async function ofUnitAsked(ranked: Ranked, { sources }: Pick<Looking, 'sources'>): Promise<OfUnit> {
  const { pool, units } = ranked;
  const [top] = pool.inquiry.likely;
  const all = { ranked, stated: true };
  if (!top || !asksOwn(pool.inquiry)) return all;
  const named = await namingIt(ranked, sources);
  const tells = ({ evidence }: RankedUnit): boolean =>
    tellsOf(evidence, named.get(evidence.report.id), top.intent.name);
  if (named.size === 0) return { ranked, stated: !isPartUnknown(units[0]) && !(await isUnknown(pool, sources)) };
  if (isOfBodyAsked(units[0])) return all;
  const spoken = units.filter(tells);
  const counts = COUNTS.has(top.intent.name);
  const fitting = counts ? spoken.filter(({ evidence }) => evidence.found.facts.some(isOfKind)) : [];
  const told = fitting.length > 0 ? fitting : spoken;
  const [first] = told;
  const stated = first !== undefined && (counts ? holdsCount(first, first === units[0]) : holdsPerson(first));
  const sure = counts && fitting.length > 0;
  return { ranked: !first || first === units[0] ? ranked : { pool, units: sharedOut(told) }, stated, sure };
}

/** Does the question ask for a count of members or branches, or for an office holder? */
const asksOwn = ({ likely: [top], asked }: Pool['inquiry']): boolean =>
  top !== undefined &&
  ((top.chance >= SURE && OWN.has(top.intent.name)) || (asked.roles.length > 0 && asked.ask.kind === 'person'));

/** Does the question name a part of the report's body with that body's name ("Khoa Dược Sở Y tế")? */
const isPartUnknown = (unit: RankedUnit | undefined): boolean =>
  !isOfBodyAsked(unit) &&
  unit?.evidence.inquiry.asked.bodies.some(
    (body) => isTelling(body) && isNamed(body) && unit.evidence.found.profile.bodies.some((own) => isPartOf(body, own)),
  ) === true;

/** Does the question name a unit that none of the reports mentions? */
async function isUnknown({ inquiry: { asked }, likely }: Pool, sources: Looking['sources']): Promise<boolean> {
  const reports = await Promise.all(likely.map(({ id }) => sources.report(id)));
  const texts = reports.flatMap((report) => (report ? [`${report.meta.title}\n${report.text}`] : []));
  return namesUnknown(asked.utterance.words, texts, freeIn(asked));
}

/** Is the passage's report of a body in the question? */
function isOfBodyAsked(unit: RankedUnit | undefined): boolean {
  if (!unit) return false;
  const { inquiry, found } = unit.evidence;
  return inquiry.asked.bodies.some(
    (body) => isTelling(body) && found.profile.bodies.some((own) => !isOther(body, own)),
  );
}

/** A passage that only mentions the unit counts something else. `surest`: it is the first of all passages. */
const holdsCount = ({ evidence }: RankedUnit, surest: boolean): boolean =>
  evidence.found.facts.some(isOfKind) || (surest && evidence.counted > 0);

/** A possible office holder: by a fact, by name, or in a table cell. */
const holdsPerson = ({ evidence }: RankedUnit): boolean =>
  evidence.found.facts.some(isOfKind) || evidence.people > 0 || evidence.found.view.passage.text.includes('|');

/** Does a passage contain a complete fact of the kind in question? */
const isOfKind = (one: Evidence['found']['facts'][number]): boolean => worth(one) >= 0;

/** The reports that name the unit in question. */
async function namingIt({ pool, units }: Ranked, sources: Looking['sources']): Promise<ReadonlyMap<string, InReport>> {
  const named = new Map<string, InReport>();
  for (const { id } of pool.likely) {
    const report = await sources.report(id);
    const own = units.find(({ evidence }) => evidence.report.id === id)?.evidence.found.profile;
    const names = report && unitIn(report, own, pool.inquiry);
    if (names) named.set(id, { report, names });
  }
  return named;
}

/** The fit of a fact inside a passage for the likeliest intent, or for the office in question; -1 if it is of another kind. */
const worth = ({ inside, fits, asRole }: Evidence['found']['facts'][number]): number =>
  inside ? Math.max(fits[0] ?? -1, asRole) : -1;

interface InReport {
  readonly report: Report;
  readonly names: Names;
}

/** Does the text unit name the unit in question in the sentence of its best fact, or is it below the unit's name? */
function tellsOf({ found, inquiry }: Evidence, of: InReport | undefined, intent: string): boolean {
  const block = of?.report.blocks.find(({ span }) => overlaps(span, found.span));
  if (!of || !block) return false;
  const { report, names } = of;
  const [best] = [...found.facts].sort((a, b) => worth(b) - worth(a));
  const fact = best && worth(best) >= 0 ? best.fact.value : undefined;
  const span = fact ?? saysOffice(report, block, found.span, inquiry.asked.roles) ?? found.span;
  if (isUnder(report, block, names) || names(textAround(report, block, span, true))) return true;
  // A sentence after one about the unit may continue about it, unless it names another.
  return (
    !COUNTS.has(intent) &&
    !namesInner(textAround(report, block, span, true)) &&
    names(textAround(report, block, span, false))
  );
}

/** The last sentence of a span that contains the name of an office in question. */
const saysOffice = (
  { text }: Report,
  { sentences }: Block,
  span: Span,
  roles: Pool['inquiry']['asked']['roles'],
): Span | undefined =>
  sentences.findLast(
    (one) => overlaps(one, span) && roles.some(({ role }) => fold(text.slice(one.start, one.end)).includes(fold(role))),
  );

/** The sentence that a span begins in, up to the end of the span: `alone`, or with those before it in its block. For a row, its line. */
function textAround({ text }: Report, { sentences, span: whole, form }: Block, span: Span, alone: boolean): string {
  if (form?.kind === 'row')
    return text.slice(text.lastIndexOf('\n', span.start) + 1, Math.max(span.end, text.indexOf('\n', span.end)));
  const own = sentences.find((one) => overlaps(one, span));
  return text.slice(own && alone ? own.start : whole.start, Math.max(span.end, own?.end ?? whole.end));
}

/** Does a heading or the introduction of its list, above the block, name the unit? */
function isUnder({ text, blocks }: Report, { under }: Block, names: Names): boolean {
  const above = under === undefined ? undefined : blocks[under];
  if (!above || above.role === 'title') return false;
  return names(text.slice(above.span.start, above.span.end)) || isUnder({ text, blocks } as Report, above, names);
}
