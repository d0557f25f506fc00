import type { Ask, AskReader } from '../text/ask.js';
import type { Body } from '../text/bodies.js';
import type { Span } from '../text/span.js';
import type { Guess } from './classifier.js';
import type { Condition, ConditionFinder } from './conditions.js';
import type { CueFinder } from './cues.js';
import { bare, goesOn, pointsBack } from './followup.js';
import type { IntentSigns } from './intent-model.js';
import { mask } from './mask.js';
import type { PartAsked, PartFinder } from './paper-parts.js';
import type { RoleQuery } from './roles.js';
import type { Scope, ScopeFinder } from './scope.js';
import { asTyped, foldedText, type Utterance } from './utterance.js';
import {
  asksAnything,
  countedIn,
  type Operation,
  operationOf,
  type Premise,
  placesOf,
  premiseOf,
  type Tense,
  tenseOf,
  whichIn,
} from './wants.js';

/** What a follow-up needs of the question before it. */
export interface Before {
  readonly intent: string;
  /** Ids of the reports that it was about; empty: no particular ones. */
  readonly reports: readonly string[];
  /** The question in full, with what it took over itself. */
  readonly question: string;
  /** Names of the people that its answer was about. */
  readonly people?: readonly string[];
  /** The passage that was quoted last. */
  readonly quoted?: Quoted;
}

/** A stretch of a report that was quoted; offsets into the report's text. */
export interface Quoted extends Span {
  readonly report: string;
}

/** What a follow-up leans on. */
export interface Leaning {
  readonly quoted?: Quoted;
  /** The question before, in full. */
  readonly question: string;
  /** It points back by a word ("đó", "này", "họ"). */
  readonly back: boolean;
}

/** A question as understood. */
export interface Understanding {
  readonly utterance: Utterance;
  readonly scope: Scope;
  /** Intents, most likely first. */
  readonly guesses: readonly Guess[];
  /** Intents whose cue phrases the question holds. */
  readonly cued: ReadonlyMap<string, number>;
  /** What it asks for, and where its question words stand. */
  readonly ask: Ask;
  /** Words, without marks, of what is asked to be counted: those behind "bao nhiêu". */
  readonly counted: readonly string[];
  /** Words, without marks, of what is asked to be named: those before "nào", "gì". */
  readonly which: readonly string[];
  /** Positions of words that say nothing by themselves ("là", "chuyện"). */
  readonly light: ReadonlySet<number>;
  /** It is about what was, or about what is to come; absent where it says neither, or both. */
  readonly tense?: Tense;
  /** What the question wants of the things it counts or names. */
  readonly conditions: readonly Condition[];
  /** The part of a paper that it is about. */
  readonly part?: PartAsked;
  readonly operation: Operation;
  readonly roles: readonly RoleQuery[];
  /** Organisations named, in canonical form; positions are of the utterance's words. */
  readonly bodies: readonly Body[];
  readonly premise?: Premise;
  /** Ids of the reports that the question before was about. */
  readonly before: readonly string[];
  /** Ids of reports taken over from the question before. */
  readonly inherited?: readonly string[];
  /** Of a follow-up that took over its report. */
  readonly leaning?: Leaning;
  /** Positions of words that this question adds to the one before; they weigh more. Absent: all of them. */
  readonly added?: ReadonlySet<number>;
  /** The question in full, as one that stands on its own. */
  readonly question: string;
}

/** What understanding needs; made once for an index. */
export interface Tools {
  readonly read: (text: string) => Utterance;
  readonly scopes: ScopeFinder;
  /** Chances of intents; `words`: names and numbers as slots. */
  readonly guess: (words: Utterance['words'], cued: ReadonlyMap<string, number>, signs: IntentSigns) => Guess[];
  readonly cues: CueFinder;
  readonly conditions: ConditionFinder;
  readonly parts: PartFinder;
  readonly asks: AskReader;
  readonly rolesIn: (words: Utterance['words']) => RoleQuery[];
  /** Is this an intent that is about the reports (not small talk)? */
  readonly aboutReports: (intent: string) => boolean;
  /** Names of the attributes that the words ask for ("nữ", "tuổi", "địa chỉ"). */
  readonly attributesIn: (words: Utterance['words']) => readonly string[];
}

/** Below this chance the most likely intent says little. */
const SURE = 0.4;
const SHORT = 7;

/** Reads a question, in the light of the one before it where it leans on it. Never throws. */
export function understand(text: string, before: Before | undefined, tools: Tools): Understanding {
  return { ...inContext(text, before, tools), before: before?.reports ?? [] };
}

function inContext(text: string, before: Before | undefined, tools: Tools): Understanding {
  const alone = one(before ? withName(text, before) : text, tools);
  if (!before || alone.utterance.words.length === 0) return alone;
  // "còn Bình Dương?", "o binh duong": the question before, asked of another place.
  if (isScopeAlone(alone) && tools.aboutReports(before.intent)) return slotChange(alone, before, tools);
  // "Điều 7 quy định gì?" says by itself what it asks for, not of which paper.
  if (alone.part && !alone.scope.anchored) return inherit(alone, before, tools);
  if (leansOnNothing(alone, before, tools)) return alone;
  const whole = (asksByItself(alone) && !detailOnly(alone, before)) || standsAlone(alone, tools);
  const long = alone.utterance.words.length > SHORT;
  return whole || long ? inherit(alone, before, tools) : detail(alone, before, tools);
}

/** Does it lean on nothing: of many reports, of a report that it names, small talk, or nothing that a question before can take up? */
function leansOnNothing(alone: Understanding, before: Before, tools: Tools): boolean {
  const { operation, scope, guesses } = alone;
  const { words } = alone.utterance;
  // "Bên nào đông hơn?" after a comparison is about the reports compared; "hội nghị nào gần đây nhất" is about all.
  const amongThem = before.reports.length > 1 && words.length <= SHORT && operation !== 'each';
  if (operation !== 'one' && operation !== 'compare' && !pointsBack(words) && !amongThem) return true;
  if (scope.anchored || scope.missing !== undefined) return true;
  const [top] = guesses;
  const smallTalk = top !== undefined && !tools.aboutReports(top.intent) && talkIn(guesses, tools) >= SURE;
  if (smallTalk && !goesOn(words)) return true;
  // "Báo cáo mới nhất" asks what there is, whatever report was spoken of before.
  const listed = top?.intent === 'list-reports' && top.probability >= SURE && !pointsBack(words);
  return listed || !fillsSlot(alone, tools);
}

/** The chance that nothing is asked of reports: weather and thanks may share it. */
const talkIn = (guesses: readonly Guess[], { aboutReports }: Tools): number =>
  guesses.reduce((sum, { intent, probability }) => sum + (aboutReports(intent) ? 0 : probability), 0);

/** Words of the names of bodies and meetings, and those between them: they ask nothing. */
const OF_SCOPE = new Set('tinh so hoi nghi dai dang bo khoa hoc va cong nghe bao cao nam o cua'.split(' '));

/** Does it name a place, a body, a person or a year, and nothing else? */
function isScopeAlone({ scope, utterance }: Understanding): boolean {
  const { used, bodies, named, persons, missing } = scope;
  const names = named || persons.length > 0 || missing !== undefined || bodies.some((b) => b.name.length > 0);
  if (!names) return false;
  const inScope = (i: number): boolean => used.has(i) || bodies.some((b) => b.from <= i && i < b.to);
  const rest = bare(utterance.words.filter((_, i) => !inScope(i)));
  return rest.split(' ').every((word) => word === '' || OF_SCOPE.has(word));
}

/** Intents that say little of what is asked. */
const VAGUE: ReadonlySet<string> = new Set(['passage', 'number', 'out-of-scope']);

/** Does it ask for something by its own words, not only by those of the question before? */
function asksByItself({ guesses: [top], ask, roles }: Understanding): boolean {
  if (top === undefined) return false;
  return ask.kind !== 'thing' || roles.length > 0 || (top.probability >= SURE && !VAGUE.has(top.intent));
}

/** `added`: words at the end whose own question word comes before any other. */
function one(
  text: string,
  { read, scopes, guess, cues, conditions, parts, asks, rolesIn, attributesIn }: Tools,
  added = 0,
): Understanding {
  const utterance = read(text);
  const { words } = utterance;
  const scope = scopes.find(words, (from, to) => asTyped(utterance, from, to));
  const inName = (at: number): boolean =>
    scope.used.has(at) ||
    [...scope.canonical, ...scope.bodies, ...scope.persons].some(({ from, to }) => from <= at && at < to);
  const ask = asks.read(words, added === 0 ? 0 : Math.max(0, words.length - added));
  const asking = { words, ask, asks, inName };
  const premise = premiseOf(asking, scope.used);
  const tense = tenseOf(asking);
  const cued = cues(words);
  const roles = rolesIn(words);
  const part = parts(words);
  const places = new Set(scope.places.map((p) => p.province.name)).size;
  return {
    utterance,
    scope,
    guesses: guess(mask(words, scope), cued, {
      roles: roles.length,
      kinds: ask.kinds,
      attributes: attributesIn(words),
    }),
    cued,
    ask,
    counted: countedIn(asking),
    which: whichIn(asking),
    light: placesOf(asks.find('light', words)),
    ...(tense && { tense }),
    before: [],
    operation: operationOf(words, places),
    roles,
    conditions: conditions(words, inName),
    ...(part && { part }),
    bodies: scope.canonical,
    ...(premise && { premise }),
    question: utterance.text,
  };
}

/** "đồng chí này", "ông ấy": the one person that the answer before was about, by name. */
function withName(text: string, { people = [] }: Before): string {
  const [name] = people;
  if (name === undefined || people.length > 1) return text;
  return text.normalize('NFC').replace(THAT_PERSON, (_, title: string) => `${title} ${name}`);
}

const THAT_PERSON =
  /(?<!\p{L})(đồng chí|đ\/c|ông|bà|anh|chị|người|dong chi|ong|ba|nguoi) (?:này|đó|ấy|kia|nay|do|ay)(?!\p{L})/iu;

/** The question before with its place, body, year or person put aside for those of this one. */
function slotChange(alone: Understanding, before: Before, tools: Tools): Understanding {
  const old = tools.read(before.question);
  const oldScope = tools.scopes.find(old.words);
  const dropped = (i: number): boolean =>
    oldScope.used.has(i) || oldScope.bodies.some((b) => b.name.length > 0 && b.from <= i && i < b.to);
  const kept = old.words.filter((_, i) => !dropped(i)).map((w) => (w.derived ? w.word : w.raw));
  const question =
    `${kept.join(' ')} ${alone.utterance.text.replace(/^(?:còn|thế còn|thế|vậy còn|con)\s+/iu, '').replace(/\s*(?:thì sao|thi sao|thế nào|sao)?\s*\?*$/iu, '')}`.trim();
  const merged = one(question, tools);
  return {
    ...merged,
    guesses: sure(before.intent, merged.guesses),
    operation: alone.operation === 'one' ? 'one' : alone.operation,
    question,
  };
}

/** "Vậy hả", "à thế à" claim nothing. */
const LEAST_CLAIM = 4;

/**
 * Does it say anything that a question before can take up: what is asked, a name, a role, a cue of an intent, an attribute, a word that
 * points back? "haha", "123", a bare link do not.
 */
function fillsSlot(
  { utterance: { words }, scope, ask, roles, cued, operation, premise, guesses }: Understanding,
  { aboutReports, attributesIn, asks }: Tools,
): boolean {
  if (scope.days.length === 0 && words.every(({ folded }) => !/\p{L}/u.test(folded))) return false;
  if (ask.kind !== 'thing' || operation !== 'one' || roles.length > 0) return true;
  if (premise && (premise.numbers.length + premise.dates.length > 0 || words.length >= LEAST_CLAIM)) return true;
  if (asksAnything({ words, ask, asks }) || (goesOn(words) && bare(words) !== '')) return true;
  if (scope.named || scope.persons.length > 0 || scope.days.length > 0 || scope.canonical.length > 0) return true;
  if ([...cued.keys()].some(aboutReports) || attributesIn(words).length > 0 || pointsBack(words)) return true;
  const [top] = guesses;
  return top !== undefined && aboutReports(top.intent) && top.probability >= SURE;
}

/** This question, asked of the reports of the one before. `own`: the words of it alone. */
function inherit(alone: Understanding, before: Before, tools: Tools, own = alone.utterance.words): Understanding {
  if (before.reports.length === 0) return alone;
  const known = tools.scopes.profiles.filter((p) => before.reports.includes(p.meta.id));
  if (
    alone.scope.persons.length > 0 &&
    !alone.scope.persons.some((p) => p.people.some((who) => who.reports.some((id) => before.reports.includes(id))))
  )
    return alone;
  if (known.length === 0) return alone;
  const leaning = {
    question: before.question,
    back: pointsBack(own),
    ...(before.quoted && { quoted: before.quoted }),
  };
  return { ...alone, inherited: known.map((p) => p.meta.id), leaning };
}

/** The question before with a detail added: the new words weigh more than the old ones. */
function detail(alone: Understanding, before: Before, tools: Tools): Understanding {
  const question = `${before.question.replace(/[?.!\s]+$/u, '')} ${alone.utterance.text}`;
  const merged = one(question, tools, alone.utterance.words.length);
  const first = merged.utterance.words.length - alone.utterance.words.length;
  const added = new Set(merged.utterance.words.map((_, i) => i).filter((i) => i >= first));
  const whole = { ...merged, guesses: between(before.intent, alone.guesses), added, question };
  return inherit(whole, before, tools, alone.utterance.words);
}

/** Words besides a question word that make a question of its own. */
const OWN = 2;

/** Does it ask by a question word of its own, of something that it names itself ("trường hợp nào bị cắt", not "gồm những gì")? */
function standsAlone({ ask, utterance: { words } }: Understanding, { asks }: Tools): boolean {
  if (ask.all.length === 0) return false;
  const empty = placesOf([
    ...ask.all.map(({ start, end }) => ({ from: start, to: end })),
    ...(['between', 'ending', 'nameless'] as const).flatMap((list) => asks.find(list, words)),
  ]);
  return words.length - empty.size >= OWN;
}

/** A few words after "thế", "còn" without a question word of their own and without an intent of their own. */
function detailOnly(alone: Understanding, before: Before): boolean {
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

function sure(intent: string, guesses: readonly Guess[]): Guess[] {
  return [
    { intent, probability: 1 },
    ...guesses.filter((g) => g.intent !== intent).map((g) => ({ ...g, probability: 0 })),
  ];
}

/** A detail may ask for the same as the question before, or for what its own words say: as likely as each other. */
function between(intent: string, own: readonly Guess[]): Guess[] {
  const half = own.map((g) => ({ ...g, probability: g.probability / 2 }));
  const before = own.find((g) => g.intent === intent)?.probability ?? 0;
  return [{ intent, probability: 0.5 + before / 2 }, ...half.filter((g) => g.intent !== intent)].sort(
    (a, b) => b.probability - a.probability,
  );
}
