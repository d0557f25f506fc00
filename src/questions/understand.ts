import type { AskFinder, AskKind } from '../text/asks.js';
import type { Body } from '../text/bodies.js';
import type { Span } from '../text/span.js';
import type { Guess } from './classifier.js';
import type { Condition, ConditionFinder } from './conditions.js';
import type { CueFinder } from './cues.js';
import { bare, goesOn, pointsBack } from './followup.js';
import { mask } from './mask.js';
import type { PartAsked, PartFinder } from './paper-parts.js';
import type { RoleQuery } from './roles.js';
import type { Scope, ScopeFinder } from './scope.js';
import { asTyped, foldedText, type Utterance } from './utterance.js';
import { asksAnything, countedIn, type Operation, operationOf, type Premise, premiseOf, whichIn } from './wants.js';

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
  readonly asks: AskKind;
  /** Words, without marks, of what is asked to be counted: those behind "bao nhiêu". */
  readonly counted: readonly string[];
  /** Words, without marks, of what is asked to be named: those before "nào", "gì". */
  readonly which: readonly string[];
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
  /** Chances of intents; `words`: names and numbers as slots, `roles`: how many positions are named. */
  readonly guess: (words: Utterance['words'], cued: ReadonlyMap<string, number>, roles: number) => Guess[];
  readonly cues: CueFinder;
  readonly conditions: ConditionFinder;
  readonly parts: PartFinder;
  readonly asks: AskFinder;
  readonly rolesIn: (words: Utterance['words']) => RoleQuery[];
  /** Is this an intent that is about the reports (not small talk)? */
  readonly aboutReports: (intent: string) => boolean;
  /** Do the words ask for an attribute of something ("nữ", "tuổi", "địa chỉ")? */
  readonly describes: (words: Utterance['words']) => boolean;
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
  const { words } = alone.utterance;
  const top = alone.guesses[0];
  const smallTalk = top !== undefined && !tools.aboutReports(top.intent) && top.probability >= SURE;
  const named = (i: number): boolean =>
    alone.scope.used.has(i) || alone.scope.bodies.some((b) => b.from <= i && i < b.to);
  const rest = bare(words.filter((_, i) => !named(i)))
    .split(' ')
    .filter(
      (w) =>
        w !== '' &&
        ![
          'tinh',
          'so',
          'hoi',
          'nghi',
          'dai',
          'dang',
          'bo',
          'khoa',
          'hoc',
          'va',
          'cong',
          'nghe',
          'bao',
          'cao',
          'nam',
          'o',
          'cua',
        ].includes(w),
    );
  const scoped =
    alone.scope.named ||
    alone.scope.persons.length > 0 ||
    alone.scope.missing !== undefined ||
    alone.scope.bodies.some((b) => b.name.length > 0);

  // "còn Bình Dương?", "o binh duong": the question before, asked of another place.
  if (scoped && rest.length === 0 && tools.aboutReports(before.intent)) return slotChange(alone, before, tools);
  // "Điều 7 quy định gì?" says by itself what it asks for, not of which paper.
  if (alone.part && !alone.scope.anchored) return inherit(alone, before, tools);
  // "Bên nào đông hơn?" after a comparison is about the reports compared; "hội nghị nào gần đây nhất" is about all.
  const amongThem = before.reports.length > 1 && words.length <= SHORT && alone.operation !== 'each';
  if (alone.operation !== 'one' && alone.operation !== 'compare' && !pointsBack(words) && !amongThem) return alone;
  if (alone.scope.anchored || alone.scope.missing !== undefined) return alone;
  if (smallTalk && !goesOn(words)) return alone;
  if (!fillsSlot(alone, tools)) return alone;

  const intentful =
    top !== undefined &&
    (alone.asks !== 'thing' ||
      alone.roles.length > 0 ||
      (top.probability >= SURE && !['passage', 'number', 'out-of-scope'].includes(top.intent)));
  if (intentful && !detailOnly(alone, before)) return inherit(alone, before, tools);
  if (words.length <= SHORT) return detail(alone, before, tools);
  return inherit(alone, before, tools);
}

function one(text: string, { read, scopes, guess, cues, conditions, parts, asks, rolesIn }: Tools): Understanding {
  const utterance = read(text);
  const { words } = utterance;
  const scope = scopes.find(words, (from, to) => asTyped(utterance, from, to));
  const inName = (at: number): boolean =>
    scope.used.has(at) ||
    [...scope.canonical, ...scope.bodies, ...scope.persons].some(({ from, to }) => from <= at && at < to);
  const premise = premiseOf(words, scope.used);
  const cued = cues(words);
  const roles = rolesIn(words);
  const part = parts(words);
  const places = new Set(scope.places.map((p) => p.province.name)).size;
  return {
    utterance,
    scope,
    guesses: guess(mask(words, scope), cued, roles.length),
    cued,
    asks: asks(words).kind,
    counted: countedIn(words),
    which: whichIn(words),
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
  { utterance: { words }, scope, asks, roles, cued, operation, premise, guesses }: Understanding,
  { aboutReports, describes }: Tools,
): boolean {
  if (scope.days.length === 0 && words.every(({ folded }) => !/\p{L}/u.test(folded))) return false;
  if (asks !== 'thing' || operation !== 'one' || roles.length > 0) return true;
  if (premise && (premise.numbers.length + premise.dates.length > 0 || words.length >= LEAST_CLAIM)) return true;
  if (asksAnything(words) || (goesOn(words) && bare(words) !== '')) return true;
  if (scope.named || scope.persons.length > 0 || scope.days.length > 0 || scope.canonical.length > 0) return true;
  if ([...cued.keys()].some(aboutReports) || describes(words) || pointsBack(words)) return true;
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
  const merged = one(question, tools);
  const first = merged.utterance.words.length - alone.utterance.words.length;
  const added = new Set(merged.utterance.words.map((_, i) => i).filter((i) => i >= first));
  const whole = { ...merged, guesses: between(before.intent, alone.guesses), added, question };
  return inherit(whole, before, tools, alone.utterance.words);
}

/** A few words after "thế", "còn" without a question word of their own and without an intent of their own. */
function detailOnly(alone: Understanding, before: Before): boolean {
  const top = alone.guesses[0];
  return (
    alone.asks === 'thing' &&
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
