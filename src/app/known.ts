import type { Answer, Quote, Reading } from '../answers/answer.js';
import type { QuestionTemplates } from '../answers/cards.js';
import { INTENTS } from '../answers/intents/index.js';
import { newest, newestFirst, type ReportProfile } from '../questions/profile.js';
import { calledBy } from '../reports/called.js';
import type { ReportMeta } from '../reports/report.js';
import type { Ask } from './asking.js';
import { allTrue, type Generation } from './generation.js';

/** A question whose answer follows from the facts: an intent about a report, in everyday words. */
export interface KnownQuestion {
  readonly intent: string;
  readonly report: ReportMeta;
  readonly question: string;
}

/**
 * The outcome of a known question. `right`: the fact of its report was quoted. `asks`: the report was among the choices. `refused`: the
 * report does not state it, and the answer said so. `missed`: the report states it, but it was not quoted. `wrong`: something else was
 * quoted.
 */
export type Verdict = 'right' | 'asks' | 'refused' | 'missed' | 'wrong';

/** A replayed question. */
export interface Replay {
  readonly known: KnownQuestion;
  readonly verdict: Verdict;
  /** The answering words, or the other reply; equal for equal answers. */
  readonly said: string;
  /** Every quote matched its report. */
  readonly exact: boolean;
}

/** A known answer that is new, different, or gone. */
export interface AnswerChange {
  readonly kind: 'added' | 'changed' | 'lost';
  readonly known: KnownQuestion;
  readonly before: string;
  readonly after: string;
}

/** How many other reports are sampled too; fewer if all new reports are of one place. */
const OTHERS = { placed: 5, open: 10 };

/**
 * The known questions about reports, at most `most`: those of `first`, of their provinces, then the newest. A report of one place cannot
 * affect questions about another, so a sample of other reports is enough to detect shifts.
 */
export function knownQuestions(
  profiles: readonly ReportProfile[],
  templates: QuestionTemplates,
  most: number,
  first: readonly string[] = [],
): KnownQuestion[] {
  const ids = new Set(first);
  const own = profiles.filter((p) => ids.has(p.meta.id));
  const places = new Set(own.flatMap((p) => p.meta.province ?? []));
  const near = profiles.filter((p) => !ids.has(p.meta.id) && places.has(p.meta.province ?? ''));
  const others = profiles.filter((p) => !ids.has(p.meta.id) && !places.has(p.meta.province ?? ''));
  const sample = own.every((p) => p.meta.province !== undefined) ? OTHERS.placed : OTHERS.open;
  // Of thousands, only the first are sorted.
  return [own, near, own.length > 0 ? newest(others, sample) : others]
    .flatMap((some) => [...newest(some, most)].sort(newestFirst))
    .slice(0, most)
    .flatMap(({ meta }) => [...templates.keys()].map((intent) => knownQuestion(intent, meta, templates)));
}

/** The question that asks for an intent of a report. `year`: if its place alone is ambiguous. */
export function knownQuestion(
  intent: string,
  report: ReportMeta,
  templates: QuestionTemplates,
  year?: number,
): KnownQuestion {
  const place = placeOf(report) + (year === undefined ? '' : ` ${year}`);
  return { intent, report, question: (templates.get(intent) ?? '').replace('{place}', place) };
}

const placeOf = calledBy;

/** The same questions, with the year wherever several reports share a place: each then means one report. */
export function distinctQuestions(
  profiles: readonly ReportProfile[],
  templates: QuestionTemplates,
  most: number,
): KnownQuestion[] {
  const places = profiles.map((p) => placeOf(p.meta));
  const years = new Map(
    profiles
      .filter((p) => places.indexOf(placeOf(p.meta)) !== places.lastIndexOf(placeOf(p.meta)))
      .map((p) => [p.meta.id, p.year]),
  );
  return knownQuestions(profiles, templates, most).map(({ intent, report }) =>
    knownQuestion(intent, report, templates, years.get(report.id)),
  );
}

/** Asks a known question as written and compares the answer with the report's statement. */
export async function replay(
  one: KnownQuestion,
  stated: Quote | undefined,
  generation: Generation,
  ask: Ask,
): Promise<Replay> {
  const answer = await ask(generation, one.question, undefined);
  return {
    known: one,
    verdict: verdictOf(answer, one, stated),
    said: saidIn(answer),
    exact: await allTrue(generation, quotesOf(answer)),
  };
}

/** The report's statement of an intent, looked up directly. Undefined if it has none. */
export async function statedIn(
  { intent, report, question }: KnownQuestion,
  generation: Generation,
  ask: Ask,
): Promise<Quote | undefined> {
  if (!generation.profiles.some((p) => p.meta.id === report.id)) return undefined;
  const direct = async (words: string): Promise<Quote | undefined> => {
    const reading: Reading = { intent, reports: [report.id], places: [], question: words };
    const answer = await ask(generation, words, undefined, { ...reading, byKind: true });
    return answer.status === 'answered' ? answer.quotes[0] : undefined;
  };
  // Some facts are about a certain post or person, which only the question names. If words alone may answer, facts prove nothing.
  return (await direct('')) ?? (OPEN.has(intent) ? undefined : await direct(question));
}

const OPEN: ReadonlySet<string> = new Set(INTENTS.filter((one) => !one.closed).map((one) => one.name));

function verdictOf(answer: Answer, { intent, report }: KnownQuestion, stated: Quote | undefined): Verdict {
  if (answer.status === 'ambiguous' && answer.choices.every((choice) => choice.report.id !== report.id)) return 'wrong';
  if (answer.status !== 'answered') return unquoted(answer, stated);
  const own = answer.quotes.find((quote) => quote.report.id === report.id);
  if (!stated || !own) return 'wrong';
  // A report may state several things of a kind: each is an answer.
  const same = own.span.start < stated.span.end && stated.span.start < own.span.end;
  return same || answer.reading.intent === intent ? 'right' : 'wrong';
}

/** For an answer without a quote: is there a statement that it could have quoted? */
function unquoted({ status }: Answer, stated: Quote | undefined): Verdict {
  if (!stated) return 'refused';
  return status === 'ambiguous' ? 'asks' : 'missed';
}

/** The differences between two replays of the same questions. */
export function differences(before: readonly Replay[], after: readonly Replay[]): AnswerChange[] {
  const was = new Map(before.map((one) => [keyOf(one.known), one]));
  return after.flatMap((now): AnswerChange[] => {
    const then = was.get(keyOf(now.known));
    const [had, has] = [isGood(then?.verdict), isGood(now.verdict)];
    if (!had && !has) return [];
    if (had && has && isSame(then, now)) return [];
    const kept = has ? 'changed' : 'lost';
    const kind = had ? kept : 'added';
    return [{ kind, known: now.known, before: then?.said ?? '', after: now.said }];
  });
}

/** Two good replays with the same answer, or two that ask back. */
const isSame = (then: Replay | undefined, now: Replay): boolean =>
  then?.said === now.said || (then?.verdict === 'asks' && now.verdict === 'asks');

export const keyOf = ({ intent, report }: KnownQuestion): string => `${intent}\n${report.id}`;

export const isGood = (verdict: Verdict | undefined): boolean => verdict === 'right' || verdict === 'asks';

/** The answering words, else the first quote; empty for a refusal, "?" for a choice. */
export function saidIn(answer: Answer): string {
  if (answer.status === 'ambiguous') return '?';
  if (answer.status !== 'answered') return '';
  return answer.quotes
    .slice(0, 3)
    .map(({ text, marks }) =>
      marks.length > 0 ? marks.map((mark) => text.slice(mark.start, mark.end)).join(', ') : text,
    )
    .join(' / ');
}

/** The quotes of an answer, including the one shown as a possible answer. */
export function quotesOf(answer: Answer): readonly Quote[] {
  if (answer.status === 'answered') return answer.quotes;
  return answer.status === 'not_stated' && answer.nearby ? [answer.nearby] : [];
}
