import { saysWhen, timeOrder } from '../../questions/over-conditions.js';
import type { OverReading } from '../../questions/over-query.js';
import type { ReportProfile } from '../../questions/profile.js';
import { matchOf } from '../../questions/report-features.js';
import type { Understanding } from '../../questions/understand.js';
import { statedBy } from '../across.js';
import type { Quote } from '../answer.js';
import type { Engine } from '../engine-input.js';
import { type Looked, lookForReports } from '../look.js';
import { lookForUnits } from '../look-units.js';
import { judge, type Policy } from '../policy.js';
import { type Ranked, type RankedUnit, rankPool } from '../rank.js';
import { quoteOf, replyOf } from '../reply.js';
import { COUNTED } from './stating.js';

/** The answer of one report. */
export interface Alone {
  readonly quote: Quote;
  readonly value?: number;
  readonly day?: string;
}

/**
 * A figure named for several reports ("mấy đảng viên mỗi nơi", "ban chấp hành bên nào đông hơn") is what the question asks for, whatever
 * its intent seems to be.
 */
export function figureAsked(asked: Understanding, reading: OverReading): string | undefined {
  const { ask, operation } = asked;
  // "Ai họp trước, A hay B" asks for the dates of both meetings.
  if (timeOrder(asked, reading) && saysWhen(asked, reading)) return 'date';
  return ask.kind === 'number' || operation !== 'one' ? reading.figure : undefined;
}

/** The question with its figure as the intent, if it asks for one. */
export function withFigure(looked: Looked, figure: string | undefined, { intents }: Engine): Looked {
  const { asked, likely } = looked.inquiry;
  const intent = intents.find(({ name }) => name === figure);
  if (!intent) return looked;
  const rest = likely.filter((one) => one.intent !== intent);
  const cued = new Map([...asked.cued, [intent.name, 1] as const]);
  return {
    ...looked,
    inquiry: { ...looked.inquiry, asked: { ...asked, cued }, likely: [{ intent, chance: 1 }, ...rest] },
  };
}

/** The answer of one of the reports to its own question. */
export async function answerAlone(
  profile: ReportProfile,
  text: string,
  figure: string | undefined,
  engine: Engine,
): Promise<Alone | undefined> {
  const asked = engine.reread?.(text);
  if (!asked) return undefined;
  const looked = await lookForReports(asked, engine.chancesOf(asked), engine, [profile.meta.id]);
  // "kết nạp được bao nhiêu đảng viên" already names what it counts.
  const intended = asked.ask.kind === 'number' && figure !== 'date' ? looked : withFigure(looked, figure, engine);
  return answerOf(profile, intended, engine, intended.inquiry.asked);
}

/** For several reports together, all that state it are shown, because each of them may not. */
const lenient = (policy: Policy): Policy => ({
  ...policy,
  nothing: policy.nothing * policy.several,
  wrong: policy.wrong * policy.several,
});

/** Below this probability of the first passage, a matching fact is used instead. */
const SURE = 0.5;

/** The answer of one of the reports: the ranking's if it is certain, else the fact that fits the question. */
export async function answerOf(
  profile: ReportProfile,
  looked: Looked,
  engine: Engine,
  asked = askedOf(looked.inquiry.asked, profile),
): Promise<Alone | undefined> {
  const [top] = looked.inquiry.likely;
  const cued = top && top.intent.kinds.length > 0 && asked.cued.has(top.intent.name);
  const inquiry = { ...looked.inquiry, asked };
  const [stated] = cued ? await statedBy(top.intent, inquiry, [profile], engine) : [];
  if (stated && top?.intent.closed) return stated;
  const ranked = rankPool(
    await lookForUnits({ inquiry, scored: [{ profile, chance: 1 }] }, engine),
    engine.unitWeights,
  );
  const first = reachedFirst(ranked, asked);
  const report = await engine.sources.report(profile.meta.id);
  // A figure without a fact comes from a passage only at the usual certainty.
  const policy = top && COUNTED.has(top.intent.name) ? engine.policy : lenient(engine.policy);
  const { kind, chances } = judge(ranked, engine.decision, policy);
  if (stated && chances.right < SURE) return stated;
  if (!first || !report || kind !== 'answer') return undefined;
  const reply = replyOf(first, report, engine.markWeights);
  return { quote: quoteOf(reply), ...(reply.value !== undefined && { value: reply.value }) };
}

/**
 * A question about several numbers wants results, not targets: if the first passage only states a target, the adjacent one with a number of
 * the same noun takes its place.
 */
function reachedFirst({ units }: Ranked, { tense, ask, cued }: Understanding): RankedUnit | undefined {
  const [first] = units;
  const aimed = ask.kind === 'number' && tense !== 'future' && !cued.has('targets') && first?.evidence.aims === true;
  if (!first || !aimed || first.evidence.achieves) return first;
  const { counted } = first.evidence;
  const near = units.filter(({ mass }) => mass >= NEAR * first.mass);
  return near.find(({ evidence }) => !evidence.aims && evidence.counted > 0 && evidence.counted >= counted) ?? first;
}

/** Only a passage with this share of the first one's probability may take its place. */
const NEAR = 0.1;

/** The question for one of its reports, without the names of the others. */
function askedOf(asked: Understanding, profile: ReportProfile): Understanding {
  const { scope } = asked;
  const places = scope.places.filter(({ province }) => province.name === profile.meta.province);
  const { missing: _, ...rest } = scope;
  const own = (one: Understanding['bodies'][number]): boolean =>
    matchOf(profile, { ...asked, bodies: [one] })[0] !== 'clash';
  return { ...asked, bodies: asked.bodies.filter(own), scope: { ...rest, places, bodies: [], reports: [profile] } };
}
