import { newestFirst, type ReportProfile } from '../questions/profile.js';
import type { Understanding } from '../questions/understand.js';
import type { Answer, ChatTopic, Choice, Quote, Reading } from './answer.js';
import { decide } from './decide.js';
import { type Gatherer, gather, type Reply } from './gather.js';
import type { Intent } from './intent.js';
import { verdictOf } from './premise.js';
import { makeQuote } from './quoting.js';

/** What the engine is handed. */
export interface Engine extends Gatherer {
  readonly intents: readonly Intent[];
  readonly chat: Readonly<Record<string, ChatTopic>>;
  readonly outside: string;
  readonly profiles: readonly ReportProfile[];
}

/** Small talk and questions outside the reports are taken for such from this chance on. */
const SURE = 0.45;
/** An intent less likely than this is not tried when a likelier one has no answer. */
const WORTH_TRYING = 0.25;
/** A command that reached us as a question is none that we know: help is what the sender needs. */
const COMMAND = /^\/[a-z]/iu;
/** From this chance on an intent is clear: no other one is tried where a report does not state what it asks. */
const CLEAR = 0.5;
/** From this chance on a question about the reports themselves is taken for one, whatever else it says. */
const CERTAIN = 0.7;
/** Intents that are about the reports themselves. */
const META: ReadonlySet<string> = new Set(['list-reports', 'source']);
/** A reply that holds this share of what else is asked needs no more. */
const ALMOST_ALL = 0.75;
/** The intent that has no facts of its own. */
const PASSAGE = 'passage';
/** The chance that a passage needs where the intent was another one. */
const LIKELY_ALONE = 0.5;
/** The least chance by its words that an answer needs where nothing but its words speaks for it. */
const LEAST_LIKELY = 0.25;
/** The least share of what else is asked that a reply must hold. */
const LEAST_TOLD = 0.34;
/** Quotes in one answer over several reports. */
const MOST_QUOTES = 10;

/** An intent and reports that are not to be found out again: a choice was tapped. */
export interface Fixed {
  readonly intent: string;
  readonly reports: readonly string[];
}

/** Answers an understood question. Every quote is a slice of its report. */
export async function answerQuestion(understanding: Understanding, engine: Engine, fixed?: Fixed): Promise<Answer> {
  const guesses = fixed ? [{ intent: fixed.intent, probability: 1 }] : decide(understanding);
  const { scope } = understanding;
  const top = guesses[0];
  const reading = (intent: string, reports: readonly string[]): Reading => ({
    intent,
    reports,
    places: [...new Set(scope.places.map((p) => p.province.name))],
    ...(scope.years.length > 0 && { year: scope.years.at(-1) as number }),
    question: understanding.question,
  });
  if (!fixed && COMMAND.test(understanding.utterance.text)) return { status: 'chat', topic: 'help' };
  if (!top || (!fixed && understanding.utterance.words.length === 0)) {
    return { status: 'no_match', reading: reading('', []), reason: { kind: 'unreadable' } };
  }
  const topic = engine.chat[top.intent];
  const aboutNothing = !scope.named && scope.persons.length === 0;
  if (topic && top.probability >= SURE && (aboutNothing || top.probability > 0.8)) return { status: 'chat', topic };
  if (top.intent === engine.outside && top.probability >= SURE && (aboutNothing || top.probability > 0.9)) {
    return { status: 'no_match', reading: reading(top.intent, []), reason: { kind: 'outside' } };
  }
  const tried = guesses.filter((g) => engine.intents.some((i) => i.name === g.intent)).slice(0, 3);
  const first = tried[0]?.intent ?? top.intent;
  if (!fixed && scope.missing !== undefined)
    return { status: 'no_match', reading: reading(first, []), reason: { kind: 'no_report', asked: scope.missing } };
  const profiles =
    fixed && fixed.reports.length > 0
      ? engine.profiles.filter((p) => fixed.reports.includes(p.meta.id))
      : reportsOf(understanding, engine);
  // Without a place or a report to hold on to, an answer must hold what else is asked.
  const settled =
    scope.named || understanding.inherited !== undefined || scope.persons.length > 0 || fixed !== undefined;
  let miss: Answer | undefined;
  for (const guess of tried) {
    if (guess !== tried[0] && guess.probability < WORTH_TRYING) break;
    const intent = engine.intents.find((i) => i.name === guess.intent);
    if (!intent) continue;
    const replies = await gather(intent, understanding, profiles, engine, profiles.length === engine.profiles.length);
    const certain = META.has(intent.name) && guess.probability > CERTAIN;
    const telling = replies.filter(
      (r) =>
        certain ||
        (settled && !r.byWords) ||
        (r.coverage >= LEAST_TOLD &&
          (settled || !intent.open || r.confidence >= LEAST_LIKELY || r.coverage >= ALMOST_ALL)),
    );
    if (telling.length > 0) return compose(intent, understanding, telling, profiles, reading);
    miss ??= missOf(
      understanding,
      profiles,
      engine,
      reading(guess.intent, profiles.length === 1 ? profiles.map((p) => p.meta.id) : []),
    );
    // What a report must state to be known is not looked for under another intent when the question is clear.
    if (
      !intent.open &&
      guess.probability > CLEAR &&
      scope.persons.length === 0 &&
      understanding.cued.has(intent.name)
    ) {
      return miss;
    }
  }
  // Asked in words that no intent knows: the passage that holds them, where it is likely.
  const passage = engine.intents.find((i) => i.name === PASSAGE);
  if (
    passage &&
    !fixed &&
    !understanding.cued.has(first) &&
    !tried.some((g) => g.intent === PASSAGE && g.probability >= WORTH_TRYING)
  ) {
    const replies = (
      await gather(passage, understanding, profiles, engine, profiles.length === engine.profiles.length)
    ).filter((r) => r.confidence >= LIKELY_ALONE);
    if (replies.length > 0) return compose(passage, understanding, replies, profiles, reading);
  }
  return miss ?? { status: 'no_match', reading: reading(first, []), reason: { kind: 'outside' } };
}

/** The reports that a question is put to: those taken over, those of the people named, those that its scope leaves. */
function reportsOf(understanding: Understanding, engine: Engine): readonly ReportProfile[] {
  const { scope, inherited } = understanding;
  const base =
    inherited && !scope.anchored ? engine.profiles.filter((p) => inherited.includes(p.meta.id)) : scope.reports;
  const known = new Set(scope.persons.flatMap((p) => p.people.flatMap((who) => who.reports)));
  const ofPeople = base.filter((p) => known.has(p.meta.id));
  return ofPeople.length > 0 ? ofPeople : base;
}

function missOf(
  understanding: Understanding,
  profiles: readonly ReportProfile[],
  engine: Engine,
  reading: Reading,
): Answer {
  const strange = understanding.scope.bodies.find(
    (b) => b.name.length > 0 && !profiles.some((p) => b.name.every((w) => p.bodyWords.has(w))),
  );
  if (strange) return { status: 'no_match', reading, reason: { kind: 'no_report', asked: strange.text } };
  if (profiles.length === engine.profiles.length && profiles.length > 1 && !understanding.inherited) {
    return { status: 'no_match', reading, reason: { kind: 'outside' } };
  }
  return { status: 'not_stated', reading, reports: profiles.map((p) => p.meta) };
}

type ReadingOf = (intent: string, reports: readonly string[]) => Reading;

function compose(
  intent: Intent,
  understanding: Understanding,
  replies: readonly Reply[],
  profiles: readonly ReportProfile[],
  reading: ReadingOf,
): Answer {
  const { operation, premise, scope } = understanding;
  const meta = META.has(intent.name);
  const about =
    intent.name === 'source' ? ('source' as const) : intent.name === 'list-reports' ? ('reports' as const) : undefined;
  const answered = (chosen: readonly Reply[]): Answer => {
    const first = chosen[0] as Reply;
    const quotes = chosen.slice(0, MOST_QUOTES).map(quoteOf);
    const verdict = verdictOf(
      premise,
      first.candidate,
      quotes[0]?.marks.map((m) => (quotes[0] as Quote).text.slice(m.start, m.end)) ?? [],
      scope,
    );
    const ids = chosen.map((r) => r.profile.meta.id);
    return {
      status: 'answered',
      reading: reading(intent.name, ids),
      quotes,
      ...(verdict && { verdict }),
      ...(about && { about }),
      others: replies.filter((r) => !chosen.includes(r)).map((r) => r.profile.meta),
    };
  };
  const byTime = [...replies].sort((a, b) => newestFirst(a.profile, b.profile));
  if (profiles.length === 1 || replies.length === 1) return answered(replies.slice(0, 1));
  switch (operation) {
    case 'newest':
      return answered(intent.name === 'date' || meta ? byTime : byTime.slice(0, 1));
    case 'oldest':
      return answered(intent.name === 'date' || meta ? byTime.reverse() : byTime.slice(-1));
    case 'most':
      return answered([...replies].sort((a, b) => (b.candidate.value ?? 0) - (a.candidate.value ?? 0)));
    case 'least':
      return answered([...replies].sort((a, b) => (a.candidate.value ?? 0) - (b.candidate.value ?? 0)));
    case 'compare':
      return answered(scope.places.length > 1 ? byTime : alike(byTime));
    case 'each':
      return answered(alike(byTime));
    default:
  }
  if (intent.name === 'list-reports') return answered(byTime);
  const clear = clearBest(intent, replies);
  if (clear) return answered([clear]);
  const choices: Choice[] = byTime.map((r) => ({
    report: r.profile.meta,
    reading: reading(intent.name, [r.profile.meta.id]),
  }));
  return { status: 'ambiguous', reading: reading(intent.name, []), choices };
}

/** The replies that hold what else is asked about as well as the best one does: "đảng bộ nào có 6 chi bộ" is one of them, "các hội nghị" all. */
function alike(replies: readonly Reply[]): readonly Reply[] {
  // Passages found by their words are for questions that no fact answers.
  const stated = replies.filter((r) => !r.byWords);
  const chosen = stated.length > 0 ? stated : replies;
  const best = Math.max(...chosen.map((r) => r.coverage));
  return chosen.filter((r) => r.coverage >= best * 0.6);
}

/** One report answers clearly better than the others: it holds what else is asked, and they do not. */
function clearBest(intent: Intent, replies: readonly Reply[]): Reply | undefined {
  const [best, next] = [...replies].sort((a, b) => b.coverage - a.coverage || b.candidate.score - a.candidate.score);
  if (!best || !next) return best;
  if (intent.kinds.length === 0 || best.byWords) return replies[0];
  return best.coverage >= 0.5 && best.coverage - next.coverage >= 0.2 ? best : undefined;
}

function quoteOf({ report, candidate, quote }: Reply): Quote {
  return makeQuote(report, quote, candidate.marks);
}
