import type { Guess } from './classifier.js';
import { bare, goesOn, pointsBack, pointsToEach } from './followup.js';
import { asksInOrder } from './in-order.js';
import { asksInside } from './inside-most.js';
import type { Before, Tools, Understanding } from './understanding.js';
import { foldedText } from './utterance.js';
import { asksAnything, asksForReports, asksOffices, placesOf } from './wants.js';

/** Below this probability the most likely intent means little. */
const SURE = 0.4;
/** With more reports than these "từng nơi" means all reports. */
const MOST_EACH = 5;
/** Most words of a question that may complete the previous one. */
export const SHORT = 7;

/**
 * Is it independent: about many reports, about a report it names, small talk, or without anything that the previous
 * question could complete?
 */
export function leansOnNothing(alone: Understanding, before: Before, tools: Tools): boolean {
  const { scope, guesses } = alone;
  const { words } = alone.utterance;
  if (asksOfEach(alone, before)) return false;
  if (before.over === undefined && !scope.anchored && asksInside(alone, before.reports, tools.scopes.profiles))
    return false;
  if (asksOfAll(alone, before) || scope.anchored || scope.missing !== undefined) return true;
  const [top] = guesses;
  const smallTalk = top !== undefined && !tools.aboutReports(top.intent) && talkIn(guesses, tools) >= SURE;
  if (smallTalk && !goesOn(words)) return true;
  // "Báo cáo mới nhất" asks about all reports, whatever the conversation was about.
  const listed = (top?.intent === 'list-reports' && top.probability >= SURE) || asksInOrder(alone);
  return (listed && !pointsBack(words)) || !fillsSlot(alone, tools);
}

/** Does it ask about each of the few reports of the conversation? A page of a list over all reports is no selection. */
const asksOfEach = ({ scope, utterance: { words } }: Understanding, { reports, over }: Before): boolean =>
  reports.length > 1 && reports.length <= MOST_EACH && over === undefined && !scope.anchored && pointsToEach(words);

const ORDERS: ReadonlySet<Understanding['operation']> = new Set(['most', 'least', 'newest', 'oldest'] as const);

/** Does it ask for the maximum, or for each side, within the one report of the conversation? */
function isOfOne({ operation, utterance: { words } }: Understanding, { reports, over }: Before): boolean {
  if (reports.length !== 1) return false;
  // "Mỗi bên góp bao nhiêu?"
  if (operation === 'each') return over === undefined && (asksOffices(words) || pointsToEach(words));
  // "Ai ít phiếu nhất?", "việc nào trễ lâu nhất?"
  const overAll = over !== undefined && over.among.reports === undefined;
  return !overAll && ORDERS.has(operation) && !asksForReports(words);
}

/** Does it ask about all reports, whatever the conversation was about? */
function asksOfAll(asked: Understanding, before: Before): boolean {
  const {
    operation,
    utterance: { words },
  } = asked;
  if (pointsBack(words)) return false;
  const { reports, over } = before;
  if (isOfOne(asked, before)) return false;
  const overAll = over !== undefined && over.among.reports === undefined;
  // "Nơi nào đông nhất?" after a list over all reports asks about all.
  if (overAll && (operation === 'most' || operation === 'least')) return true;
  // "Bên nào đông hơn?" after a comparison is about the compared reports; "hội nghị nào gần đây nhất" is about all.
  const amongThem = reports.length > 1 && words.length <= SHORT && operation !== 'each';
  return operation !== 'one' && operation !== 'compare' && !amongThem;
}

/** The probability that it is not about reports: weather and thanks may share it. */
const talkIn = (guesses: readonly Guess[], { aboutReports }: Tools): number =>
  guesses.reduce((sum, { intent, probability }) => sum + (aboutReports(intent) ? 0 : probability), 0);

/** Words in and between the names of bodies and meetings: they ask nothing. */
const OF_SCOPE = new Set('tinh so hoi nghi dai dang bo khoa hoc va cong nghe bao cao nam o cua'.split(' '));

/** Does it name only a place, a body, a person or a year? */
export function isScopeAlone({ scope, utterance }: Understanding): boolean {
  const { used, bodies, named, persons, missing } = scope;
  const names = named || persons.length > 0 || missing !== undefined || bodies.some((b) => b.name.length > 0);
  if (!names) return false;
  const inScope = (i: number): boolean => used.has(i) || bodies.some((b) => b.from <= i && i < b.to);
  const rest = bare(utterance.words.filter((_, i) => !inScope(i)));
  return rest.split(' ').every((word) => word === '' || OF_SCOPE.has(word));
}

/** Intents that say little about what is asked. */
const VAGUE: ReadonlySet<string> = new Set(['passage', 'number', 'out-of-scope']);

/** Do its own words ask for something, without the previous question? */
export function asksByItself({ guesses: [top], ask, roles }: Understanding): boolean {
  if (top === undefined) return false;
  return ask.kind !== 'thing' || roles.length > 0 || (top.probability >= SURE && !VAGUE.has(top.intent));
}

/** "Vậy hả", "à thế à" claim nothing. */
const LEAST_CLAIM = 4;

/**
 * Does it have anything to combine with the previous question: a question word, a name, a role, a cue, an attribute, a
 * word that refers back? "haha", "123", a bare link do not.
 */
function fillsSlot(
  { utterance: { words }, scope, ask, roles, cued, operation, premise, guesses }: Understanding,
  { aboutReports, attributesIn, asks }: Tools,
): boolean {
  if (scope.days.length === 0 && words.every(({ folded }) => !/\p{L}/u.test(folded))) return false;
  if (ask.kind !== 'thing' || operation !== 'one' || roles.length > 0) return true;
  if (claimsAnything(premise, words)) return true;
  if (asksAnything({ words, ask, asks }) || (goesOn(words) && bare(words) !== '')) return true;
  if (namesAnything(scope)) return true;
  if ([...cued.keys()].some(aboutReports) || attributesIn(words).length > 0 || pointsBack(words)) return true;
  const [top] = guesses;
  return top !== undefined && aboutReports(top.intent) && top.probability >= SURE;
}

const claimsAnything = (premise: Understanding['premise'], words: Understanding['utterance']['words']): boolean =>
  premise !== undefined && (premise.numbers.length + premise.dates.length > 0 || words.length >= LEAST_CLAIM);

const namesAnything = ({ named, persons, days, canonical }: Understanding['scope']): boolean =>
  named || persons.length > 0 || days.length > 0 || canonical.length > 0;

/** Words besides a question word that make a question independent. */
const OWN = 2;

/** Does it have its own question word with a subject of its own ("trường hợp nào bị cắt", not "gồm những gì")? */
export function standsAlone({ ask, utterance: { words } }: Understanding, { asks }: Tools): boolean {
  if (ask.all.length === 0) return false;
  const empty = placesOf([
    ...ask.all.map(({ start, end }) => ({ from: start, to: end })),
    ...(['between', 'ending', 'nameless'] as const).flatMap((list) => asks.find(list, words)),
  ]);
  return words.length - empty.size >= OWN;
}

/** A few words after "thế", "còn" without their own question word and intent. */
export function detailOnly(alone: Understanding, before: Before): boolean {
  const top = alone.guesses[0];
  return (
    alone.ask.kind === 'thing' &&
    alone.roles.length === 0 &&
    alone.utterance.words.length <= 4 &&
    (top?.probability ?? 0) < 0.6 &&
    before.intent !== '' &&
    foldedText(alone.utterance.words) !== ''
  );
}
