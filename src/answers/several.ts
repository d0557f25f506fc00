import { tellsAlone } from '../questions/bodies.js';
import { newestFirst, type ReportProfile } from '../questions/profile.js';
import { matchOf } from '../questions/report-features.js';
import { targetsOf } from '../questions/targets.js';
import type { Understanding } from '../questions/understand.js';
import { foldedWords } from '../text/tokens.js';
import type { Stated } from './across.js';
import { statedBy } from './across.js';
import type { Answer, Quote } from './answer.js';
import { composeMany, type ReadingOf } from './compose.js';
import type { Engine } from './engine.js';
import { shareOf } from './features.js';
import type { Inquiry } from './inquiry.js';
import { type Looked, lookForUnits } from './look.js';
import { META } from './meta.js';
import { judge, type Policy } from './policy.js';
import { rankPool } from './rank.js';
import { quoteOf, replyOf } from './reply.js';

/**
 * The answer of several reports: of those that the question names apart, or of all where it asks which, most or least. Nothing where
 * it asks for one passage.
 */
export async function answerSeveral(looked: Looked, engine: Engine, reading: ReadingOf): Promise<Answer | undefined> {
  return (
    (await ofTargets(looked, engine, reading)) ??
    (await ofAll(looked, engine, reading)) ??
    (await ofHolders(looked, engine, reading))
  );
}

/** Each of the reports named is asked by itself; those that do not answer are left out. */
async function ofTargets(looked: Looked, engine: Engine, reading: ReadingOf): Promise<Answer | undefined> {
  const { asked, likely } = looked.inquiry;
  const targets = targetsOf(asked, looked.scored);
  if (targets.length < 2) return undefined;
  const quotes: Quote[] = [];
  const stated: ReportProfile[] = [];
  for (const { profile } of [...targets].sort((a, b) => newestFirst(a.profile, b.profile))) {
    const inquiry = { ...looked.inquiry, asked: askedOf(asked, profile) };
    const only = { inquiry, scored: [{ profile, chance: 1 }] };
    const ranked = rankPool(await lookForUnits(only, engine), engine.unitWeights);
    const [first] = ranked.units;
    const report = await engine.sources.report(profile.meta.id);
    if (!first || !report || judge(ranked, engine.decisionWeights, lenient(engine.policy)).kind !== 'answer') continue;
    quotes.push(quoteOf(replyOf(first, report, engine.markWeights)));
    stated.push(profile);
  }
  const ids = targets.map(({ profile }) => profile.meta.id);
  const intent = likely[0]?.intent.name ?? '';
  if (quotes.length === 0)
    return { status: 'not_stated', reading: reading(intent, ids), reports: targets.map(({ profile }) => profile.meta) };
  return {
    status: 'answered',
    reading: reading(
      intent,
      stated.map(({ meta }) => meta.id),
    ),
    quotes,
    others: [],
  };
}

/** Of several reports asked together those that say it at all are shown: each is as likely to as not to. */
const lenient = (policy: Policy): Policy => ({ ...policy, nothing: policy.nothing * policy.several });

/** Reports looked into for what a question wants found ("báo cáo nào nhắc đến …"), a few at once. */
const MOST_HOLDERS = 8;
const AT_ONCE = 4;
/** Share by rarity of the question's words that a passage must hold, and of what the best one holds. */
const LEAST_FOUND = 0.6;

/** Where it is asked which reports speak of something: the best passage of each that holds its words. */
async function ofHolders(looked: Looked, engine: Engine, reading: ReadingOf): Promise<Answer | undefined> {
  const { inquiry } = looked;
  const { asked } = inquiry;
  if (asked.operation !== 'each' || asked.inherited) return undefined;
  const texts = await engine.sources.reportScores(inquiry.query);
  const scored = looked.scored
    .filter(({ profile }) => texts.has(profile.meta.id))
    .sort((a, b) => (texts.get(b.profile.meta.id) ?? 0) - (texts.get(a.profile.meta.id) ?? 0))
    .slice(0, MOST_HOLDERS);
  const found: { readonly quote: Quote; readonly held: number; readonly profile: ReportProfile }[] = [];
  for (let i = 0; i < scored.length; i += AT_ONCE) {
    const part = {
      inquiry,
      scored: scored.slice(i, i + AT_ONCE).map(({ profile }) => ({ profile, chance: 1 / AT_ONCE })),
    };
    const { units } = rankPool(await lookForUnits(part, engine), engine.unitWeights);
    for (const { profile } of part.scored) {
      const unit = units.find(
        ({ evidence }) => evidence.report.id === profile.meta.id && evidence.found.view.passage.role !== 'title',
      );
      const report = unit && (await engine.sources.report(profile.meta.id));
      if (!unit || !report) continue;
      const { found: own, similar } = unit.evidence.found.unit;
      const held = shareOf(unit.evidence, (term) => own[term] !== 0 || similar[term] !== 0);
      found.push({ quote: quoteOf(replyOf(unit, report, engine.markWeights)), held, profile });
    }
  }
  const best = found.reduce((most, { held }) => Math.max(most, held), 0);
  const fitting = best < LEAST_FOUND ? [] : found.filter(({ held }) => held >= best * LEAST_ALIKE);
  if (fitting.length < 2) return undefined;
  fitting.sort((a, b) => newestFirst(a.profile, b.profile));
  return {
    status: 'answered',
    reading: reading(
      'passage',
      fitting.map(({ profile }) => profile.meta.id),
    ),
    quotes: fitting.map(({ quote }) => quote),
    others: [],
  };
}

const LEAST_ALIKE = 0.85;

/** The question as it is put to one of the reports that it names: without the names of the others. */
function askedOf(asked: Understanding, profile: ReportProfile): Understanding {
  const { scope } = asked;
  const places = scope.places.filter(({ province }) => province.name === profile.meta.province);
  const { missing: _, ...rest } = scope;
  const own = (one: Understanding['bodies'][number]): boolean =>
    matchOf(profile, { ...asked, bodies: [one] })[0] !== 'clash';
  return { ...asked, bodies: asked.bodies.filter(own), scope: { ...rest, places, bodies: [], reports: [profile] } };
}

/** Questions for all reports, or all of those taken over from the question before. */
async function ofAll({ inquiry }: Looked, engine: Engine, reading: ReadingOf): Promise<Answer | undefined> {
  const { asked, likely } = inquiry;
  const [top] = likely;
  const listed = top?.intent.name === 'list-reports' && asked.cued.has('list-reports');
  if (top?.intent.name === 'list-reports' && !listed) return undefined;
  // "so với" compares within one report as often as between several.
  const all = top?.intent.closed && asked.cued.has(top.intent.name) && !asked.scope.named && !asked.inherited;
  if (!top || (asked.operation === 'compare' && !all) || (asked.operation === 'one' && !listed)) return undefined;
  const profiles = META.has(top.intent.name) ? named(asked, engine.profiles) : among(asked, engine.profiles);
  if (profiles.length < 2 || top.intent.kinds.length === 0) return undefined;
  const stated = await statedBy(top.intent, asked, profiles, engine.sources, engine.twins, engine.bodiesIn);
  const valued = META.has(top.intent.name) || asked.operation !== 'each';
  const told = top.intent.closed && asked.cued.has(top.intent.name);
  const fitting = valued ? stated : holding(stated, inquiry, told ? 0 : LEAST_HELD);
  return fitting.length > 1 ? composeMany(fitting, top.intent, asked, reading) : undefined;
}

/** The reports of the conversation, else all that the question's names leave. */
function among({ scope, inherited }: Understanding, profiles: readonly ReportProfile[]): readonly ReportProfile[] {
  if (inherited && !scope.anchored) return profiles.filter(({ meta }) => inherited.includes(meta.id));
  return scope.named ? scope.reports : profiles;
}

/** The reports of the bodies, places and years that a question about the reports themselves names. */
function named(asked: Understanding, profiles: readonly ReportProfile[]): readonly ReportProfile[] {
  const { scope, bodies } = asked;
  const places = new Set([
    ...scope.places.map(({ province }) => province.name),
    ...bodies.flatMap(({ province }) => province ?? []),
  ]);
  const heads = scope.bodies.filter(({ head, name, kind }) => head.length > 0 && name.length === 0 && tellsAlone(kind));
  const kinds = bodies.filter(({ kind }) => kind !== 'đơn vị');
  return profiles.filter(
    (report) =>
      (places.size === 0 || (report.meta.province !== undefined && places.has(report.meta.province))) &&
      (scope.years.length === 0 || scope.years.some((year) => report.year === year)) &&
      heads.every(({ head }) => head.every((word) => report.bodyWords.has(word))) &&
      kinds.every(
        (body) =>
          report.bodies.some((own) => own.kind === body.kind) &&
          matchOf(report, { ...asked, bodies: [body] })[0] !== 'clash',
      ),
  );
}

/** Share by rarity of the question's words that statements hold on the whole, to be what is asked; and of the best one's that each holds. */
const LEAST_HELD = 0.5;
const AS_MUCH = 0.6;

/** The statements that hold about as much of the question as the best one; none where they hold little: then its words ask for a passage. */
export function holding(stated: readonly Stated[], { query }: Inquiry, least = LEAST_HELD): readonly Stated[] {
  const terms = query.terms.filter((term) => !term.aside && term.passages > 0);
  const all = terms.reduce((sum, term) => sum + term.idf, 0);
  const held = stated.map(({ quote }) => {
    const words = new Set(foldedWords(quote.text));
    return all === 0 ? 1 : terms.reduce((sum, term) => sum + (words.has(term.folded) ? term.idf : 0), 0) / all;
  });
  const best = Math.max(0, ...held);
  return best < least ? [] : stated.filter((_, i) => (held[i] as number) >= best * AS_MUCH);
}
