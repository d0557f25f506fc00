import { nearestTo } from '../questions/nearest.js';
import type { Understanding } from '../questions/understand.js';
import { fold } from '../text/fold.js';
import { FITTING, statedBy } from './across.js';
import type { Answer, Choice, MissReason, Quote, Reading } from './answer.js';
import { composeOne, type ReadingOf } from './compose.js';
import type { Engine, Fixed } from './engine-input.js';
import { extendedSpan } from './extend.js';
import type { Intent } from './intent.js';
import { type Looked, lookForReports, lookForUnits } from './look.js';
import { LIST, META } from './meta.js';
import { withMerger } from './notes.js';
import { holding } from './over/holding.js';
import { answerPart, withinPart } from './part/answer-part.js';
import { judge, type Verdict } from './policy.js';
import { makeQuote } from './quoting.js';
import { isSame, type Ranked, type RankedUnit, rankPool, sharesWords } from './rank.js';
import { quoteOf, replyOf } from './reply.js';
import { isScoped } from './scoped.js';
import { answerList, answerSeveral } from './several.js';
import { preferredTo, type TwinsOf } from './twins.js';

export type { Engine, Fixed } from './engine-input.js';

/** A command that reached us as a question is none that we know: help is what the sender needs. */
const COMMAND = /^\/[a-z]/iu;

/** Answers an understood question: proposes, ranks, decides, composes. Every quote is a slice of its report. */
export async function answerQuestion(asked: Understanding, engine: Engine, fixed?: Fixed): Promise<Answer> {
  if (!fixed && COMMAND.test(asked.utterance.text)) return { status: 'chat', topic: 'help' };
  const reading = readingOf(asked);
  if (!fixed && asksNothing(asked)) return missed(reading, { kind: 'unreadable' });
  const looked = await lookForReports(asked, chancesFor(asked, engine, fixed), engine, only(fixed));
  const part = await answerPart(looked, engine, reading);
  if (part) return withMerger(part, asked.scope.merger);
  const several = fixed?.reports.length === 1 ? undefined : await answerSeveral(looked, engine, reading, fixed);
  if (several) return withMerger(several, asked.scope.merger);
  const ranked = rankPool(await withinPart(await lookForUnits(looked, engine), engine), engine.unitWeights);
  const verdict = judge(ranked, engine.decisionWeights, engine.policy);
  const answer =
    (await ofReading(ranked, engine, reading, fixed)) ??
    (await ofReports(ranked, looked, engine, reading)) ??
    (await composed(ranked, verdict, looked, engine, reading));
  return fixed ? answer : withMerger(answer, asked.scope.merger);
}

/** No letter, and no day or year that a report may be of. */
const asksNothing = ({ utterance: { words }, scope }: Understanding): boolean =>
  scope.days.length + scope.years.length === 0 && !words.some(({ folded }) => /\p{L}/u.test(folded));

/**
 * The passages that a reading leads to, best first, at most `limit`, none sharing words with another. With `fair`, only those whose
 * share of the chance is at least that, and in bold only what facts give as the answer.
 */
export async function rankedQuotes(
  asked: Understanding,
  engine: Engine,
  fixed: Fixed,
  limit: number,
  fair = 0,
): Promise<Quote[]> {
  const looked = await lookForReports(asked, chancesFor(asked, engine, fixed), engine, only(fixed));
  const { units } = rankPool(await lookForUnits(looked, engine), engine.unitWeights);
  const chosen: RankedUnit[] = [];
  const quotes: Quote[] = [];
  for (const unit of units) {
    if (chosen.length >= limit || unit.mass < fair) break;
    if (unit.evidence.found.view.passage.role === 'title' || chosen.some((one) => sharesWords(one, unit))) continue;
    const report = await engine.sources.report(unit.evidence.report.id);
    if (!report) continue;
    const span = chosen.length === 0 ? extendedSpan(units, unit, engine.policy.extend) : unit.evidence.found.span;
    const reply = replyOf(unit, report, engine.markWeights, span);
    const quote = quoteOf(fair > 0 && reply.facts.length === 0 ? { ...reply, marks: [] } : reply);
    if (quotes.some((q) => q.text === quote.text && engine.twins(q.report.id).some(({ id }) => id === quote.report.id)))
      continue;
    chosen.push(unit);
    quotes.push(quote);
  }
  return quotes;
}

function only(fixed: Fixed | undefined): readonly string[] | undefined {
  return fixed && fixed.reports.length > 0 ? fixed.reports : undefined;
}

function chancesFor(asked: Understanding, engine: Engine, fixed: Fixed | undefined) {
  return fixed ? [{ intent: fixed.intent, probability: 1 }] : engine.chancesOf(asked);
}

/** From this chance on what is not answered is told to be no question for reports. */
const OUTSIDE = 0.5;

/** The answer to a reading that was chosen as it is: what the report states of its kind needs no surer sign. */
async function ofReading(
  { units }: Ranked,
  engine: Engine,
  reading: ReadingOf,
  fixed: Fixed | undefined,
): Promise<Answer | undefined> {
  const stated = fixed && units.find(({ evidence }) => (evidence.inside[0] as number) >= FITTING);
  return stated && given(stated, units, engine, reading, 1);
}

/** The report itself, where it is what is asked for: as sure as its intent and its report are. */
async function ofReports(
  { units }: Ranked,
  looked: Looked,
  engine: Engine,
  reading: ReadingOf,
): Promise<Answer | undefined> {
  const { inquiry, scored } = looked;
  const listing = inquiry.likely[0]?.intent.name === LIST ? (inquiry.chances.get(LIST) ?? 0) : 0;
  const list = isEnough(listing, engine) ? await answerList(looked, engine, reading) : undefined;
  if (list) return list;
  const [best] = scored;
  const own = units.filter(({ evidence }) => evidence.report.id === best?.profile.meta.id);
  // Whom the text does not name as its author, the page's own data may: they stand with the title.
  const byPage = inquiry.likely.findIndex(({ intent }) => intent.name === 'author');
  const told = own.some(
    ({ evidence: { found, inside } }) => found.view.passage.role === 'title' && (inside[byPage] ?? 0) > 0,
  );
  const names = [...META, ...(told ? ['author'] : [])];
  const wanted = names.reduce((sum, name) => sum + (inquiry.chances.get(name) ?? 0), 0) * (best?.chance ?? 0);
  if (!isEnough(wanted, engine)) return undefined;
  const title = own.find(({ evidence }) => (evidence.inside[0] as number) > 0) ?? own[0];
  return title && given(title, units, engine, reading, wanted);
}

/** Is this chance that the reports themselves are asked for enough, as that of a passage has to be? */
const isEnough = (wanted: number, { policy }: Engine): boolean => wanted >= policy.nothing * (1 - wanted);

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
async function given(
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

/** What is replied after the decision on the best unit. */
async function composed(
  ranked: Ranked,
  { kind, chances }: Verdict,
  looked: Looked,
  engine: Engine,
  reading: ReadingOf,
): Promise<Answer> {
  const { asked, likely } = looked.inquiry;
  const [first] = ranked.units;
  if (kind === 'talk') return talked(looked, engine, reading);
  const miss = missOf(asked, engine);
  if (!first) return missed(reading, miss, likely[0]?.intent.name);
  const report = await engine.sources.report(first.evidence.report.id);
  if (!report) return missed(reading, { kind: 'outside' });
  const intent = intentOf(first, engine.intents);
  const choices = await choicesOf(looked, engine, reading, kind === 'refuse');
  if (choices) return choices;
  if (kind === 'answer' && !isUnaskedPage(intent, looked))
    return (await given(first, ranked.units, engine, reading, chances.right)) ?? missed(reading, miss);
  if ((looked.inquiry.chances.get(engine.outside) ?? 0) >= OUTSIDE) return missed(reading, { kind: 'outside' });
  if (miss.kind === 'no_report') return missed(reading, miss, likely[0]?.intent.name);
  const [likeliest] = looked.scored;
  const lost = (likeliest?.chance ?? 0) < engine.policy.ask || first.evidence.telling <= 0;
  if (lost && !isScoped(asked)) return missed(reading, miss);
  // What is not stated is not stated in the report that is meant, wherever the best passage stands: the conversation stays with it.
  const meant = (likeliest && (await engine.sources.report(likeliest.profile.meta.id))) ?? report;
  const nearest = ranked.units.find(
    ({ evidence: { found, report: own } }) => own.id === meant.meta.id && found.view.passage.role === 'paragraph',
  );
  return {
    status: 'not_stated',
    reading: reading(likely[0]?.intent.name ?? intent.name, [meant.meta.id]),
    reports: [meant.meta],
    chance: chances.nothing,
    ...(nearest && nearest.evidence.telling > 0 && { nearby: makeQuote(meant, nearest.evidence.found.span, []) }),
  };
}

/** Of what the page's own data tell, what is asked with a smaller chance is not asked: the day of publication is no day of a meeting. */
const LEAST_ASKED = 0.1;
const ABOUT_PAGE: ReadonlySet<string> = new Set(['published', 'author']);

const isUnaskedPage = ({ name }: Intent, { inquiry }: Looked): boolean =>
  ABOUT_PAGE.has(name) && (inquiry.chances.get(name) ?? 0) < LEAST_ASKED;

/** The likeliest intent that a fact of the unit answers, else the likeliest that needs none. */
function intentOf({ evidence }: RankedUnit, intents: readonly Intent[]): Intent {
  const { likely } = evidence.inquiry;
  const stated = likely.find((_, i) => (evidence.inside[i] as number) > 0);
  const passage = intents.find(({ kinds }) => kinds.length === 0);
  return (
    (stated ?? likely.find(({ intent }) => !intent.closed))?.intent ??
    passage ??
    (likely[0] as { intent: Intent }).intent
  );
}

/**
 * Where no report in particular is asked and several state it: the choice among them. `lost`: no passage answers well enough; a question
 * that says no more than what kind of thing it asks for ("kết quả thế nào?") is then asked back of all that state it.
 */
async function choicesOf(
  { inquiry, scored }: Looked,
  engine: Engine,
  reading: ReadingOf,
  lost: boolean,
): Promise<Answer | undefined> {
  const { asked, likely } = inquiry;
  const [top] = likely;
  if (!top || top.intent.kinds.length === 0 || !asked.cued.has(top.intent.name)) return undefined;
  // Of several reports that the conversation is about it may be any.
  const these = lost && !asked.scope.named && (asked.inherited ?? []).length > 1 ? new Set(asked.inherited) : undefined;
  if (!these && isScoped(asked)) return undefined;
  const profiles = scored.map(({ profile }) => profile).filter(({ meta }) => these?.has(meta.id) ?? true);
  const all = await statedBy(top.intent, inquiry, profiles, engine);
  const { name, closed } = top.intent;
  const bare = lost && engine.over(asked, { name, closed, stated: true, counted: false }).told.length === 0;
  const stated = bare ? all : holding(all, inquiry, 0);
  if (stated.length < 2) return undefined;
  const choices = stated.map(
    ({ profile }): Choice => ({ report: profile.meta, reading: reading(top.intent.name, [profile.meta.id]) }),
  );
  return { status: 'ambiguous', reading: reading(top.intent.name, []), choices };
}

function missOf(asked: Understanding, { profiles }: Engine): MissReason {
  const { missing } = asked.scope;
  if (missing === undefined) return { kind: 'outside' };
  return { kind: 'no_report', asked: missing, nearest: nearestTo(asked, profiles).map(({ meta }) => meta) };
}

/** `intent`: what was asked of the report that there is not, for a follow-up that names another. */
function missed(reading: ReadingOf, reason: MissReason, intent = ''): Answer {
  return { status: 'no_match', reading: reading(reason.kind === 'no_report' ? intent : '', []), reason };
}

/** Below this chance of its topic small talk is none that we know: a cat on the keyboard is not thanked. */
const LEAST_TALK = 0.3;

/** The reply to what asks nothing of reports. "Bạn là ai?" asks for an introduction, not for help. */
function talked({ inquiry }: Looked, { chat }: Engine, reading: ReadingOf): Answer {
  const chance = (name: string): number => inquiry.chances.get(name) ?? 0;
  const [name = 'help'] = Object.keys(chat).sort((a, b) => chance(b) - chance(a));
  if (chance(name) < LEAST_TALK) return missed(reading, { kind: 'unreadable' });
  const topic = chat[name] ?? 'help';
  return { status: 'chat', topic: topic === 'help' && WHO.test(fold(inquiry.asked.utterance.text)) ? 'about' : topic };
}

const WHO =
  /(?<![a-z])(?:la ai|la gi|ten (?:la )?gi|la nguoi|la may|(?:tao|lam|viet) ra|who are you|who made you|your name)(?![a-z])/u;

/** How the question is read under an intent: shown, corrected with a tap, and the ground of a follow-up. */
function readingOf({ scope, question }: Understanding): ReadingOf {
  const places = [...new Set(scope.places.map((p) => p.province.name))];
  const year = scope.years.at(-1);
  return (intent, reports): Reading => ({ intent, reports, places, ...(year !== undefined && { year }), question });
}
