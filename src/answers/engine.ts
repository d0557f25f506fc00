import type { ReportProfile } from '../questions/profile.js';
import type { Understanding } from '../questions/understand.js';
import { fold } from '../text/fold.js';
import type { Answer, ChatTopic, MissReason, Reading } from './answer.js';
import { closeReadings, isClose } from './close.js';
import { compose, META, type ReadingOf } from './compose.js';
import { decide } from './decide.js';
import { type Gatherer, gather } from './gather.js';
import type { Intent } from './intent.js';
import { withNearby } from './nearby.js';
import { withMerger } from './notes.js';
import { answerPlain } from './plain.js';
import type { Reply } from './reply.js';

/** What the engine is handed. */
export interface Engine extends Gatherer {
  readonly intents: readonly Intent[];
  /** Intents of small talk, with what is replied to them. */
  readonly chat: Readonly<Record<string, ChatTopic>>;
  /** The intent of questions that no report is for. */
  readonly outside: string;
  readonly profiles: readonly ReportProfile[];
  /** Those that tell of no meeting, by id. */
  readonly texts: ReadonlyMap<string, ReportProfile>;
  /** The chance that a passage needs to answer by its words alone. */
  readonly least: number;
}

/** An intent and reports that are not to be found out again: a choice was tapped. */
export interface Fixed {
  readonly intent: string;
  readonly reports: readonly string[];
}

/** Small talk and questions outside the reports are taken for such from this chance on. */
const SURE = 0.45;
/** The same where the question names a report: only a clear case is small talk. */
const VERY_SURE = 0.9;
/** Words in the longest remark that is not looked for in the reports. */
const LONGEST_REMARK = 5;
/** An intent less likely than this is not tried when a likelier one has no answer. */
const WORTH_TRYING = 0.25;
/** A command that reached us as a question is none that we know: help is what the sender needs. */
const COMMAND = /^\/[a-z]/iu;
/** From this chance on an intent is clear: no other one is tried where a report does not state what it asks. */
const CLEAR = 0.5;
/** From this chance on a question about the reports themselves is taken for one, whatever else it says. */
const CERTAIN = 0.7;
/** The intent that has no facts of its own. */
const PASSAGE = 'passage';
/** The chance that a passage needs to answer in place of small talk, a refusal, or an intent that has nothing. */
const LIKELY_ALONE = 0.51;
/** The same where the question names no report: nothing else can be meant than what some passage says. */
const LIKELY_ANYWHERE = 0.15;
/** What an answer needs that nothing but its words speaks for: the chance by them, or the share of what else is asked. */
const LEAST_LIKELY = 0.15;
const LEAST_TOLD = 0.34;
const ALMOST_ALL = 0.75;

/** Answers an understood question. Every quote is a slice of its report. */
export async function answerQuestion(understanding: Understanding, engine: Engine, fixed?: Fixed): Promise<Answer> {
  return withMerger(await answerAlone(understanding, engine, fixed), fixed ? undefined : understanding.scope.merger);
}

async function answerAlone(understanding: Understanding, engine: Engine, fixed?: Fixed): Promise<Answer> {
  const guesses = fixed ? [{ intent: fixed.intent, probability: 1 }] : decide(understanding);
  const { scope, utterance } = understanding;
  const [top] = guesses;
  const reading = readingOf(understanding);
  const miss = (reason: MissReason, intent = top?.intent ?? ''): Answer => ({
    status: 'no_match',
    reading: reading(intent, []),
    reason,
  });
  if (!fixed && COMMAND.test(utterance.text)) return { status: 'chat', topic: 'help' };
  if (!top || (!fixed && utterance.words.length === 0)) return miss({ kind: 'unreadable' });

  const byWords = await answerPlain(understanding, engine, reading, guesses, fixed);
  if (byWords) return byWords;

  const profiles =
    fixed && fixed.reports.length > 0
      ? engine.profiles.filter((p) => fixed.reports.includes(p.meta.id))
      : reportsOf(understanding, engine);
  const byPassage = (least: number): Promise<Answer | undefined> =>
    likelyPassage(understanding, profiles.length > 0 ? profiles : engine.profiles, engine, reading, least);
  if (!fixed) {
    const free = !scope.named && scope.persons.length === 0;
    const enough = free ? SURE : VERY_SURE;
    const topic = topicOf(engine.chat[top.intent], utterance.text);
    const told = understanding.cued.has(top.intent);
    if (topic && top.probability >= enough)
      // A short remark is small talk even where its words stand in a report ("cảm ơn").
      return (
        (told || utterance.words.length <= LONGEST_REMARK ? undefined : await byPassage(LIKELY_ALONE)) ?? {
          status: 'chat',
          topic,
        }
      );
    if (top.intent === engine.outside && top.probability >= enough)
      return (told ? undefined : await byPassage(LIKELY_ALONE)) ?? miss({ kind: 'outside' });
    if (scope.missing !== undefined)
      return (
        (scope.anchored ? undefined : await byPassage(LIKELY_ALONE)) ??
        miss({ kind: 'no_report', asked: scope.missing })
      );
  }
  const answer = await byIntent(guesses, understanding, profiles, engine, reading, fixed);
  return answer ? withNearby(answer, understanding, engine) : miss({ kind: 'outside' });
}

/** "Bạn là ai?" asks for an introduction, not for help. */
function topicOf(topic: ChatTopic | undefined, text: string): ChatTopic | undefined {
  return topic === 'help' && WHO.test(fold(text)) ? 'about' : topic;
}

const WHO = /(?<![a-z])(?:la ai|la gi|ten (?:la )?gi|who are you|your name)(?![a-z])/u;

type Guesses = readonly { readonly intent: string; readonly probability: number }[];

/** The answer of the likeliest intent that has one, else of a likely passage, else what is missing. */
async function byIntent(
  guesses: Guesses,
  understanding: Understanding,
  profiles: readonly ReportProfile[],
  engine: Engine,
  reading: ReadingOf,
  fixed: Fixed | undefined,
): Promise<Answer | undefined> {
  const { scope, cued, inherited } = understanding;
  const settled = scope.named || inherited !== undefined || scope.persons.length > 0 || fixed !== undefined;
  const tried = guesses
    .filter(
      (g, i) => engine.intents.some((intent) => intent.name === g.intent) && (i === 0 || g.probability >= WORTH_TRYING),
    )
    .slice(0, 3);
  const likeliest = tried[0] ?? guesses.find((g) => engine.intents.some((intent) => intent.name === g.intent));
  /** Where one report is asked and another reading is as likely and answers otherwise: the choice between them. */
  const closeTo = async (guess: Guesses[number], telling: readonly Reply[]): Promise<Answer | undefined> => {
    const [reply] = telling;
    const next = tried[tried.indexOf(guess) + 1];
    if (!reply || !next || telling.length > 1 || !isClose(guess, next, understanding)) return undefined;
    const intent = engine.intents.find((i) => i.name === next.intent) as Intent;
    const others = await gather(intent, understanding, [reply.profile], engine, false);
    const other = others.find((one) => tells(one, intent, settled));
    if (!other) return undefined;
    return closeReadings(
      [
        { ...guess, reply },
        { ...next, reply: other },
      ],
      reading,
    );
  };
  let miss: Answer | undefined;
  for (const guess of tried) {
    const intent = engine.intents.find((i) => i.name === guess.intent) as Intent;
    const replies = await gather(intent, understanding, profiles, engine, profiles.length === engine.profiles.length);
    const certain = META.has(intent.name) && guess.probability > CERTAIN;
    const telling = replies.filter((reply) => certain || tells(reply, intent, settled));
    if (telling.length > 0) {
      const close = fixed ? undefined : await closeTo(guess, telling);
      return close ?? compose(intent, understanding, telling, profiles, reading);
    }
    miss ??= missOf(
      understanding,
      profiles,
      engine,
      reading(guess.intent, profiles.length === 1 ? profiles.map((p) => p.meta.id) : []),
    );
    // What a report must state to be known is not looked for under another intent when the question is clear.
    const clear = !intent.open && guess.probability > CLEAR && scope.persons.length === 0 && cued.has(intent.name);
    if (clear && settled) return miss;
    if (clear) break;
  }
  // Asked in words that no intent knows, or of no report in particular: the passage that holds them, where it is likely.
  if (fixed || (settled && likeliest !== undefined && cued.has(likeliest.intent)) || likeliest?.intent === PASSAGE)
    return miss;
  return (
    (await likelyPassage(understanding, profiles, engine, reading, settled ? LIKELY_ALONE : LIKELY_ANYWHERE)) ?? miss
  );
}

/** Does the reply hold enough of what is asked? Where the question names its report, a fact of the kind asked for always does. */
function tells(reply: Reply, intent: Intent, settled: boolean): boolean {
  if (settled && !reply.byWords) return true;
  if (reply.coverage < LEAST_TOLD) return false;
  return settled || !intent.open || reply.confidence >= LEAST_LIKELY || reply.coverage >= ALMOST_ALL;
}

/** The answer by words alone, where some passage is at least so likely. */
async function likelyPassage(
  understanding: Understanding,
  profiles: readonly ReportProfile[],
  engine: Engine,
  reading: ReadingOf,
  least: number,
): Promise<Answer | undefined> {
  const intent = engine.intents.find((i) => i.name === PASSAGE);
  if (!intent) return undefined;
  const replies = (
    await gather(intent, understanding, profiles, engine, profiles.length === engine.profiles.length)
  ).filter((r) => r.confidence >= least);
  return replies.length === 0 ? undefined : compose(intent, understanding, replies, profiles, reading);
}

/** How the question is read under an intent: shown, corrected with a tap, and the ground of a follow-up. */
function readingOf({ scope, question }: Understanding): ReadingOf {
  const places = [...new Set(scope.places.map((p) => p.province.name))];
  const year = scope.years.at(-1);
  return (intent, reports): Reading => ({ intent, reports, places, ...(year !== undefined && { year }), question });
}

/** The reports that a question is put to: those taken over, those of the people named, those that its scope leaves. */
function reportsOf({ scope, inherited }: Understanding, engine: Engine): readonly ReportProfile[] {
  const base =
    inherited && !scope.anchored ? engine.profiles.filter((p) => inherited.includes(p.meta.id)) : scope.reports;
  const known = new Set(scope.persons.flatMap((p) => p.people.flatMap((who) => who.reports)));
  const ofPeople = base.filter((p) => known.has(p.meta.id));
  return ofPeople.length > 0 ? ofPeople : base;
}

/** What is missing: the report itself, or what it would have to state. */
function missOf(
  { scope, inherited }: Understanding,
  profiles: readonly ReportProfile[],
  engine: Engine,
  reading: Reading,
): Answer {
  const strange = scope.bodies.find(
    (b) => b.sure && b.name.length > 0 && !profiles.some((p) => b.name.every((w) => p.bodyWords.has(w))),
  );
  if (strange) return { status: 'no_match', reading, reason: { kind: 'no_report', asked: strange.text } };
  if (profiles.length === engine.profiles.length && profiles.length > 1 && !inherited)
    return { status: 'no_match', reading, reason: { kind: 'outside' } };
  return { status: 'not_stated', reading, reports: profiles.map((p) => p.meta) };
}
