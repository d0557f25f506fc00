import { newestFirst, type ReportProfile } from '../questions/profile.js';
import type { Understanding } from '../questions/understand.js';
import type { Answer, Choice, Note, Quote, Reading } from './answer.js';
import type { Intent } from './intent.js';
import { verdictOf } from './premise.js';
import { makeQuote } from './quoting.js';
import type { Reply } from './reply.js';

/** The reading of a question under an intent, about reports by id. */
export type ReadingOf = (intent: string, reports: readonly string[]) => Reading;

/** Intents that are about the reports themselves. */
export const META: ReadonlySet<string> = new Set(['list-reports', 'source']);
/** Quotes in one answer over several reports. */
const MOST_QUOTES = 10;

/**
 * Makes the answer from what the reports have to say (`replies`, best first, at least one): one quote, one a report where several
 * are asked for, or a choice among the reports where it is not clear which is meant.
 */
export function compose(
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
    const quotes =
      chosen.length === 1 ? [quoteOf(first), ...furtherQuotes(first)] : chosen.slice(0, MOST_QUOTES).map(quoteOf);
    const conflict = chosen.length === 1 ? conflictOf(first) : undefined;
    const verdict = verdictOf(
      premise,
      first.candidate,
      quotes[0]?.marks.map((m) => (quotes[0] as Quote).text.slice(m.start, m.end)) ?? [],
      scope,
      first.byWords ? undefined : intent.naming,
    );
    const ids = chosen.map((r) => r.profile.meta.id);
    return {
      status: 'answered',
      reading: reading(intent.name, ids),
      quotes,
      ...(verdict && { verdict }),
      ...(about && { about }),
      others: replies.filter((r) => !chosen.includes(r)).map((r) => r.profile.meta),
      ...(conflict && { notes: [conflict] }),
    };
  };
  const byTime = [...replies].sort((a, b) => newestFirst(a.profile, b.profile));
  // Who has most is for the reader to see: the figures of all, newest first, and of very many those that come into question.
  // What a question puts forward is held against the first of them.
  const ranked = (order: (a: Reply, b: Reply) => number): readonly Reply[] => {
    const sorted = [...replies].sort(order);
    if (premise) return sorted;
    const first = new Set(sorted.slice(0, MOST_QUOTES));
    return [...byTime.filter((r) => first.has(r)), ...sorted.slice(MOST_QUOTES)];
  };
  if (profiles.length === 1 || replies.length === 1) return answered(replies.slice(0, 1));
  switch (operation) {
    case 'newest':
      return answered(intent.name === 'date' || meta ? byTime : byTime.slice(0, 1));
    case 'oldest':
      return answered(intent.name === 'date' || meta ? byTime.reverse() : byTime.slice(-1));
    case 'most':
      return answered(ranked((a, b) => (b.candidate.value ?? 0) - (a.candidate.value ?? 0)));
    case 'least':
      return answered(ranked((a, b) => (a.candidate.value ?? 0) - (b.candidate.value ?? 0)));
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

/** What more of the report belongs to the answer, in the order in which it is given. */
function furtherQuotes({ report, also }: Reply): Quote[] {
  return (also?.candidates ?? []).map((c) => makeQuote(report, c.span, c.marks));
}

/** The different values, each once, where the report gives several. */
function conflictOf({ candidate, also }: Reply): Note | undefined {
  if (!also?.conflict) return undefined;
  const values = [candidate, ...also.candidates].flatMap((c) => c.value ?? []);
  return { kind: 'conflict', values: [...new Set(values)].map(String) };
}
