import type { Understanding } from '../questions/understand.js';
import type { Report } from '../reports/report.js';
import { overlaps, type Span } from '../text/span.js';
import type { Answer, MissReason, Quote, Reading } from './answer.js';
import { choicesOf } from './choices.js';
import { ofKind } from './chosen.js';
import type { ReadingOf } from './compose.js';
import { chancesFor, type Engine, type Fixed, only } from './engine-input.js';
import type { Pool } from './evidence.js';
import { answerSpeakers } from './floor.js';
import { given, intentOf } from './given.js';
import type { Intent } from './intent.js';
import { type Looked, lookForReports } from './look.js';
import { lookForUnits } from './look-units.js';
import { missed, missOf } from './missed.js';
import { isNoName } from './named-in-text.js';
import { namedOnly } from './named-only.js';
import { withMerger } from './notes.js';
import { ofReports } from './of-reports.js';
import { type OfUnit, ofUnitAsked } from './of-unit.js';
import { answerPart, withinPart } from './part/answer-part.js';
import { withIntroduced } from './part/whole-list.js';
import { judge, type Verdict } from './policy.js';
import { poolOf } from './pool.js';
import { makeQuote } from './quoting.js';
import { type Ranked, rankPool } from './rank.js';
import { withOtherAccounts } from './same-event.js';
import { isScoped } from './scoped.js';
import { answerSeveral } from './several.js';
import { isSurelyTalk, talked } from './talked.js';

/** A command that arrives as a question is unknown: the sender needs help. */
const COMMAND = /^\/[a-z]/iu;

/** Answers an understood question: proposes, ranks, decides, composes. Every quote is a slice of its report. */
export async function answerQuestion(asked: Understanding, engine: Engine, fixed?: Fixed): Promise<Answer> {
  const reading = readingOf(asked);
  const unasked = fixed ? undefined : ofNoQuestion(asked, reading);
  if (unasked) return unasked;
  const kept = asked.kept === undefined ? undefined : [asked.kept];
  const looked = await lookForReports(asked, chancesFor(asked, engine, fixed), engine, only(fixed) ?? kept);
  const part = await answerPart(looked, engine, reading);
  if (part) return withMerger(part, asked.scope.merger);
  const several = kept || fixed?.reports.length === 1 ? undefined : await answerSeveral(looked, engine, reading, fixed);
  const all = several ?? (fixed ? undefined : await answerSpeakers(looked, engine, reading));
  if (all) return withMerger(all, asked.scope.merger);
  const { ranked, verdict } = await decided(looked, engine, fixed);
  const answer =
    (await ofKind(asked, fixed, ranked, engine, reading)) ??
    (await ofReports(ranked, looked, engine, reading)) ??
    (await composed(ranked, verdict, looked, engine, reading));
  return fixed ? answer : withMerger(await withOtherAccounts(answer, looked.inquiry, engine), asked.scope.merger);
}

/** The ranked candidate passages and the decision on the first. */
async function decided(
  looked: Looked,
  engine: Engine,
  fixed: Fixed | undefined,
): Promise<{ readonly ranked: Ranked; readonly verdict: Verdict }> {
  const pool = await withinPart(withoutAnswered(await lookForUnits(looked, engine)), engine);
  const named = namedOnly(rankPool(pool, engine.unitWeights), looked.within);
  const ofUnit: OfUnit = isMoved(looked, fixed) ? named : await ofUnitAsked(named.ranked, engine);
  const { ranked } = ofUnit;
  const stated = ofUnit.stated && named.stated;
  const policy = ofUnit.sure ? { ...engine.policy, nothing: 1 } : engine.policy;
  const verdict = judge(ranked, engine.decision, policy);
  return { ranked, verdict: stated || verdict.kind !== 'answer' ? verdict : { ...verdict, kind: 'refuse' } };
}

/** Does the question name another province than its report's? Then the body it names is not inside the report's. */
const isMoved = ({ inquiry }: Looked, fixed: Fixed | undefined): boolean => {
  const { places } = inquiry.asked.scope;
  const kept = fixed?.places ?? [];
  return kept.length > 0 && places.length > 0 && !places.some(({ province }) => kept.includes(province.name));
};

/** Removes passages that answer another part of the question. */
function withoutAnswered(pool: Pool): Pool {
  const { answered = [] } = pool.inquiry.asked;
  if (answered.length === 0) return pool;
  const isLeft = ({ report, found }: Pool['evidence'][number]): boolean =>
    !answered.some((one) => one.report === report.id && overlaps(one, found.span));
  return poolOf(pool.inquiry, pool.evidence.filter(isLeft), pool.likely, pool.thread);
}

/** The reply to a text that asks nothing. Undefined if it may be a question. */
function ofNoQuestion(asked: Understanding, reading: ReadingOf): Answer | undefined {
  if (COMMAND.test(asked.utterance.text)) return { status: 'chat', topic: 'help' };
  return asksNothing(asked) ? missed(reading, { kind: 'unreadable' }) : undefined;
}

/** No letter, and no day or year that a report may have. */
const asksNothing = ({ utterance: { words }, scope }: Understanding): boolean =>
  scope.days.length + scope.years.length === 0 && !words.some(({ folded }) => /\p{L}/u.test(folded));

/** From this probability on, an unanswered text is called a question outside the reports. */
const OUTSIDE = 0.5;

/** The reply after the decision on the best unit. */
async function composed(
  ranked: Ranked,
  { kind, chances }: Verdict,
  looked: Looked,
  engine: Engine,
  reading: ReadingOf,
): Promise<Answer> {
  const { asked, likely } = looked.inquiry;
  const [first] = ranked.units;
  if (kind === 'talk' || (kind === 'refuse' && isSurelyTalk(looked, engine))) return talked(looked, engine, reading);
  const miss = missOf(asked, engine);
  if (!first) return missed(reading, miss, likely[0]?.intent.name);
  const report = await engine.sources.report(first.evidence.report.id);
  if (!report) return missed(reading, { kind: 'outside' });
  const intent = intentOf(first, engine.intents);
  const outside = (looked.inquiry.chances.get(engine.outside) ?? 0) >= OUTSIDE;
  // A question outside the reports gets no choice of reports.
  const choices = outside ? undefined : await choicesOf(looked, engine, reading, kind === 'refuse');
  if (choices) return choices;
  if (kind === 'answer' && !isUnaskedPage(intent, looked))
    return (await given(first, ranked.units, engine, reading, chances.right)) ?? missed(reading, miss);
  if (outside) return missed(reading, { kind: 'outside' });
  return unstated(ranked, chances, looked, engine, reading, report, miss);
}

/** The reply if the best unit, of `report`, does not answer: not stated in the report that is meant, or `miss`. */
async function unstated(
  { units }: Ranked,
  chances: Verdict['chances'],
  looked: Looked,
  engine: Engine,
  reading: ReadingOf,
  report: Report,
  miss: MissReason,
): Promise<Answer> {
  const { asked, likely } = looked.inquiry;
  const [likeliest] = looked.scored;
  if (miss.kind === 'no_report' && !isMeantAllTheSame(looked)) return missed(reading, miss, likely[0]?.intent.name);
  const lost = (likeliest?.chance ?? 0) < engine.policy.ask || (units[0]?.evidence.telling ?? 0) <= 0;
  if (lost && !isScoped(asked) && miss.kind !== 'no_report') return missed(reading, miss);
  // "Not stated" refers to the report that is meant, wherever the best passage is: the conversation stays with it.
  const meant = (likeliest && (await engine.sources.report(likeliest.profile.meta.id))) ?? report;
  const nearest = units.find(
    ({ evidence: { found, report: own } }) => own.id === meant.meta.id && found.view.passage.role === 'paragraph',
  );
  return {
    status: 'not_stated',
    reading: {
      ...reading(likely[0]?.intent.name ?? 'passage', [meant.meta.id]),
      ...doubtOf(looked),
      ...unquoted(units, meant),
    },
    reports: [meant.meta],
    chance: chances.nothing,
    ...(nearest && nearest.evidence.telling > 0 && { nearby: nearbyOf(meant, nearest.evidence.found.span) }),
  };
}

/** Is one report the likely one, although some words were read as a name that no report has ("Công ty đền cho dân cái gì")? */
const isMeantAllTheSame = ({ inquiry: { asked }, scored: [likeliest] }: Looked): boolean =>
  isNoName(asked) && (likeliest?.chance ?? 0) >= MEANT;
const MEANT = 0.5;

/** The nearest passage. A line that introduces a list includes the list. */
const nearbyOf = (report: Report, passage: Span): Quote =>
  makeQuote(report, withIntroduced(report, passage) ?? passage, []);

/** Where a follow-up continues if nothing was quoted: at the best passage of the report that is meant. */
function unquoted(units: Ranked['units'], { meta }: Report): Pick<Reading, 'quoted'> {
  const span = units.find(({ evidence }) => evidence.report.id === meta.id)?.evidence.found.span;
  return span ? { quoted: { report: meta.id, start: span.start, end: span.end } } : {};
}

/** From the first probability on, the intended report is certain; below the second, no report is. */
const SURE = 0.97;
const LEAST_MEANT = 0.03;

/** The candidate reports if it is unclear which is meant: a follow-up may continue with any of them. */
function doubtOf({ scored }: Looked): Pick<Reading, 'perhaps'> {
  const perhaps = scored
    .filter(({ chance }) => chance >= LEAST_MEANT)
    .map(({ profile, chance }) => ({ report: profile.meta.id, chance: Number(chance.toFixed(3)) }));
  return (perhaps[0]?.chance ?? 1) >= SURE ? {} : { perhaps };
}

/** Page data below this probability were not asked for: the day of publication is not the day of a meeting. */
const LEAST_ASKED = 0.1;
const ABOUT_PAGE: ReadonlySet<string> = new Set(['published', 'author']);

const isUnaskedPage = ({ name }: Intent, { inquiry }: Looked): boolean =>
  ABOUT_PAGE.has(name) && (inquiry.chances.get(name) ?? 0) < LEAST_ASKED;

/** The reading of a question with an intent: shown, corrected with a tap, and the basis for follow-ups. */
function readingOf({ scope, question }: Understanding): ReadingOf {
  const places = [...new Set(scope.places.map((p) => p.province.name))];
  const year = scope.years.at(-1);
  return (intent, reports): Reading => ({ intent, reports, places, ...(year !== undefined && { year }), question });
}
