import type { Report } from '../reports/report.js';
import type { AskKind } from '../text/ask.js';
import type { Span } from '../text/span.js';
import type { Answer } from './answer.js';
import { composeOne, type ReadingOf } from './compose.js';
import type { Engine } from './engine-input.js';
import { extendedSpan, isToldByFact } from './extend.js';
import type { Intent } from './intent.js';
import { enumerationAround } from './part/enumeration.js';
import { listAround, withBelow, withIntroduced } from './part/whole-list.js';
import { makeQuote } from './quoting.js';
import { isSame, type RankedUnit } from './rank.js';
import { replyOf } from './reply.js';
import { preferredTo, type TwinsOf } from './twins.js';

/** The same words in the preferred report of the same news, else the unit itself. */
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
  const [list, ...others] = listAsked(report, unit, intent, engine) ?? [];
  const quote = list ?? wholeOf(report, unit) ?? extendedSpan(report, units, unit, engine.policy.extend);
  const reply = replyOf(unit, report, engine.markWeights, quote);
  const answer = composeOne(reply, intent, unit.evidence.inquiry.asked, reading, chance);
  if (answer.status !== 'answered' || others.length === 0) return answer;
  return { ...answer, quotes: [...answer.quotes, ...others.map((span) => makeQuote(report, span, []))] };
}

/**
 * A heading, or a line that introduces a list, with the text below it that completes it. Undefined for a unit that says something by
 * itself.
 */
function wholeOf(report: Report, unit: RankedUnit): Span | undefined {
  const { span } = unit.evidence.found;
  return withBelow(report, span) ?? (isToldByFact(unit) ? undefined : withIntroduced(report, span));
}

/** Kinds of statement: asked for in general ("hạn chế là gì"), all of them are meant. */
const STATEMENTS: ReadonlySet<string> = new Set(['targets', 'shortcomings', 'results']);

/** The whole list around a passage, if the question asks for several things: "liệt kê các chỉ tiêu", "những ai phát biểu". */
function listAsked(report: Report, unit: RankedUnit, intent: Intent, engine: Engine): readonly Span[] | undefined {
  const { found, inquiry } = unit.evidence;
  const { asked } = inquiry;
  // "Các chỉ tiêu nhiệm kỳ": a fact about the term in the same sentence does not close the list.
  const statements = asked.several && STATEMENTS.has(inquiry.likely[0]?.intent.name ?? '');
  if ((intent.closed && !statements) || asked.premise || !LISTED.has(asked.ask.kind)) return undefined;
  if (asked.several || COUNTS_THINGS.test(inquiry.folded))
    return listAround(report, found.span, false) ?? enumerationAround(report, found.span);
  const { name, closed } = intent;
  if (!STATEMENTS.has(name)) return undefined;
  const { told } = engine.over(asked, { name, closed, stated: true, counted: false });
  return told.length === 0
    ? (listAround(report, found.span, true) ?? enumerationAround(report, found.span))
    : undefined;
}

/** "cho ý kiến bốn nội dung gì", "ba khâu đột phá là gì" (without marks): the question gives the number of items. */
const COUNTS_THINGS =
  /(?<![a-z])(?:hai|ba|bon|nam|sau|bay|tam|[2-9]) (?:nhom )?(?:noi dung|viec|van de|nhiem vu|khau|giai phap|diem|y|muc tieu|chi tieu|yeu cau|kien nghi|bai hoc|nguyen nhan)(?: [a-z]+){0,3} (?:gi|nao)(?![a-z])/u;

/** A number, a day or a reason is a single thing. */
const LISTED: ReadonlySet<AskKind> = new Set(['thing', 'person', 'organisation', 'manner']);

/** The likeliest intent that a fact of the unit answers, else the likeliest that needs no fact. */
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
