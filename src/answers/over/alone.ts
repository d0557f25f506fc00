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

/** What one report answers. */
export interface Alone {
  readonly quote: Quote;
  readonly value?: number;
  readonly day?: string;
}

/** Whoever names a figure of several reports ("mấy đảng viên mỗi nơi", "ban chấp hành bên nào đông hơn") asks for it, whatever the rest sounds like. */
export function figureAsked(asked: Understanding, reading: OverReading): string | undefined {
  const { ask, operation } = asked;
  // "Ai họp trước, A hay B" asks when each met.
  if (timeOrder(asked, reading) && saysWhen(asked, reading)) return 'date';
  return ask.kind === 'number' || operation !== 'one' ? reading.figure : undefined;
}

/** The question read for its figure, where it asks for one. */
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

/** What one of the reports answers to the question that is put to it alone. */
export async function answerAlone(
  profile: ReportProfile,
  text: string,
  figure: string | undefined,
  engine: Engine,
): Promise<Alone | undefined> {
  const asked = engine.reread?.(text);
  if (!asked) return undefined;
  const looked = await lookForReports(asked, engine.chancesOf(asked), engine, [profile.meta.id]);
  // "kết nạp được bao nhiêu đảng viên" counts what it says itself.
  const intended = asked.ask.kind === 'number' && figure !== 'date' ? looked : withFigure(looked, figure, engine);
  return answerOf(profile, intended, engine, intended.inquiry.asked);
}

/** Several reports asked together: all that say it are shown, as each may well not. */
const lenient = (policy: Policy): Policy => ({
  ...policy,
  nothing: policy.nothing * policy.several,
  wrong: policy.wrong * policy.several,
});

/** Below this chance of the first passage a fact that fits is taken. */
const SURE = 0.5;

/** What one of the reports answers: what the ranking is sure of, else the fact that fits the question. */
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
  // A figure that no fact of it states is taken from a passage only where that is as sure as elsewhere.
  const policy = top && COUNTED.has(top.intent.name) ? engine.policy : lenient(engine.policy);
  const { kind, chances } = judge(ranked, engine.decision, policy);
  if (stated && chances.right < SURE) return stated;
  if (!first || !report || kind !== 'answer') return undefined;
  const reply = replyOf(first, report, engine.markWeights);
  return { quote: quoteOf(reply), ...(reply.value !== undefined && { value: reply.value }) };
}

/**
 * Who asks several how many there were is not told how many there are to be: of the first passage that only says what is aimed at the
 * place is taken by one beside it with a number of the same.
 */
function reachedFirst({ units }: Ranked, { tense, ask, cued }: Understanding): RankedUnit | undefined {
  const [first] = units;
  const aimed = ask.kind === 'number' && tense !== 'future' && !cued.has('targets') && first?.evidence.aims === true;
  if (!first || !aimed || first.evidence.achieves) return first;
  const { counted } = first.evidence;
  const near = units.filter(({ mass }) => mass >= NEAR * first.mass);
  return near.find(({ evidence }) => !evidence.aims && evidence.counted > 0 && evidence.counted >= counted) ?? first;
}

/** The place is taken only by what may answer, too: with this share of the first one's chance. */
const NEAR = 0.1;

/** The question as it is put to one of the reports that it names: without the names of the others. */
function askedOf(asked: Understanding, profile: ReportProfile): Understanding {
  const { scope } = asked;
  const places = scope.places.filter(({ province }) => province.name === profile.meta.province);
  const { missing: _, ...rest } = scope;
  const own = (one: Understanding['bodies'][number]): boolean =>
    matchOf(profile, { ...asked, bodies: [one] })[0] !== 'clash';
  return { ...asked, bodies: asked.bodies.filter(own), scope: { ...rest, places, bodies: [], reports: [profile] } };
}
