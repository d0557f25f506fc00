import type { Understanding } from '../questions/understand.js';
import { findNumbers } from '../text/numbers.js';
import { nameKey } from '../text/people.js';
import type { Span } from '../text/span.js';
import type { Answer, Note, Quote, Reading, Verdict } from './answer.js';
import { claimOf } from './claim.js';
import { numberInstead, placeSaid, saysOf } from './claim-held.js';
import { amount, attr, type Intent } from './intent.js';
import { hasLeft, numbersAlike, strangersIn, verdictOf } from './premise.js';
import { quoteFact } from './quoting.js';
import { quoteOf, type Reply } from './reply.js';

/** The reading of a question with an intent, about reports by id. */
export type ReadingOf = (intent: string, reports: readonly string[]) => Reading;

/** How to show an answer about the reports themselves. */
function aboutOf(intent: string): { readonly about?: 'reports' | 'source' } {
  if (intent === 'source') return { about: 'source' };
  return intent === 'list-reports' ? { about: 'reports' } : {};
}

/** Builds the answer from one passage, with related passages of the same report. */
export function composeOne(
  reply: Reply,
  intent: Intent,
  asked: Understanding,
  reading: ReadingOf,
  chance: number,
): Answer {
  const { report, profile, unit, facts } = reply;
  const first = quoteOf(reply);
  const to = {
    asked,
    folded: unit.evidence.inquiry.folded,
    people: unit.evidence.inquiry.people,
    profile,
    bodiesIn: unit.evidence.inquiry.bodiesIn,
    facts: unit.evidence.found.facts.map(({ fact }) => fact),
    evidence: ({ evidence: { start, end } }: { readonly evidence: { readonly start: number; readonly end: number } }) =>
      report.text.slice(start, end),
  };
  const also = facts.length > 0 ? intent.also?.({ ...to, facts: reply.allFacts }, unit.evidence.found) : undefined;
  const further = (also?.facts ?? []).map((fact) => quoteFact(report, fact));
  const verdict = verdictIn(reply, first, asked, facts.length > 0 ? intent.naming : undefined);
  const by = verdict && decidingNumber(reply, first, asked, verdict);
  const conflict = also?.conflict
    ? conflictOf([reply.value ?? 0, ...also.facts.map((fact) => amount(fact, 'count'))])
    : undefined;
  return {
    status: 'answered',
    reading: reading(intent.name, [profile.meta.id]),
    quotes: [by ? { ...first, marks: [by] } : first, ...further],
    chance,
    ...(verdict && { verdict }),
    ...aboutOf(intent.name),
    others: [],
    ...(conflict && { notes: [conflict] }),
  };
}

/** Does the first quote confirm the premise of a yes/no question? */
function verdictIn(
  reply: Reply,
  { text, marks, header }: Quote,
  asked: Understanding,
  naming: Intent['naming'],
): Verdict | undefined {
  const { premise, utterance, light, scope, strangers } = asked;
  if (!premise) return undefined;
  const { people, analyser } = reply.unit.evidence.inquiry;
  const [number] = premise.numbers;
  const claim = number === undefined ? undefined : claimOf(number, asked, reply.profile);
  const shown = header ? `${header.text}\n${text}` : text;
  const words = utterance.words.map(({ folded }) => folded);
  // A person that no report knows is not the person in the passage.
  const unknown = (): readonly string[] =>
    strangers ?? strangersIn(utterance.words, scope.used, analyser.names.surnames).map(({ key }) => key);
  const named = people.size > 0 ? [...people] : unknown();
  const instead =
    claim && premise.numbers.length === 1 && isOfItsYear(asked, reply)
      ? numberInstead(shown, claim, analyser.synonyms)
      : undefined;
  const said = {
    ...(reply.value !== undefined && { value: reply.value }),
    ...(reply.day !== undefined && { day: reply.day }),
    marked: marks.map(({ start, end }) => text.slice(start, end)),
    // Computed only for this comparison: one number with the words beside it, several with all words.
    numbers: premise.numbers.length > 1 ? findNumbers(text).map(({ value }) => value) : [],
    alike: premise.numbers.length === 1 ? numbersAlike(text, words, light) : [],
    saysOf: (value: number) => claim === undefined || saysOf(shown, value, claim, analyser.synonyms),
    ...(instead !== undefined && { instead }),
    left: hasLeft(text, utterance.words.map(({ word }) => word).join(' '), named),
    ...agreement(reply),
  };
  return verdictOf(premise, said, named, naming);
}

/** The number that decides a claim, with what it counts. Undefined if facts mark it. */
function decidingNumber(
  { facts, profile, unit }: Reply,
  { text }: Quote,
  asked: Understanding,
  verdict: Verdict,
): Span | undefined {
  const number = asked.premise?.numbers[0];
  const claim = number === undefined || facts.length > 0 ? undefined : claimOf(number, asked, profile);
  if (!claim) return undefined;
  const { synonyms } = unit.evidence.inquiry.analyser;
  const decides = verdict === 'confirmed' ? number : numberInstead(text, claim, synonyms);
  return decides === undefined ? undefined : placeSaid(text, decides, claim, synonyms);
}

/** Does a question name only the year of the report? A value of another year would not contradict it. */
const isOfItsYear = ({ scope: { years } }: Understanding, { profile }: Reply): boolean =>
  years.every((year) => profile.own.has(year));

/** Positions with several holders at a time. */
const OF_SEVERAL = /^(?:phó|ủy viên)(?!\p{L})/iu;
/** A position in another body has a lower fit than this. */
const SAME_BODY = 0.8;

/** Does the passage give the position to one of the people in the question? Undefined if it gives it to nobody. */
function agreement({ unit }: Reply): { readonly agrees?: boolean } {
  const { found, inquiry } = unit.evidence;
  const held = found.facts.filter(
    ({ inside, asRole, fact }) => inside && asRole >= SAME_BODY && attr(fact, 'tenure') !== 'former',
  );
  if (held.length === 0 || inquiry.asked.roles.length === 0) return {};
  const roles = new Set(inquiry.asked.roles.map(({ role }) => role));
  const theirs = held.filter(({ fact }) => roles.has(attr(fact, 'role')));
  if (theirs.length === 0) return {};
  const agrees = theirs.some(({ fact }) => inquiry.people.has(nameKey(attr(fact, 'person'))));
  // A body has several deputies: naming one does not exclude another.
  return agrees || !theirs.every(({ fact }) => OF_SEVERAL.test(attr(fact, 'role'))) ? { agrees } : {};
}

/** The different values, each once, if the report gives several. */
function conflictOf(values: readonly number[]): Note {
  return { kind: 'conflict', values: [...new Set(values)].map(String) };
}
