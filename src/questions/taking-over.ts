import { readAlone } from './by-itself.js';
import type { Guess } from './classifier.js';
import { ownWords, pointsBack, pointsToEach } from './followup.js';
import type { QuestionWord } from './question-word.js';
import type { Before, Tools, Understanding } from './understanding.js';
import { isDay, isValue } from './wants.js';

/** "đồng chí này", "ông ấy": the name of the only person in the previous answer. */
export function withName(text: string, { people = [] }: Before): string {
  const [name] = people;
  if (name === undefined || people.length > 1) return text;
  return text.normalize('NFC').replace(THAT_PERSON, (_, title: string) => `${title} ${name}`);
}

const THAT_PERSON =
  /(?<!\p{L})(đồng chí|đ\/c|ông|bà|anh|chị|người|dong chi|ong|ba|nguoi) (?:này|đó|ấy|kia|nay|do|ay)(?!\p{L})/iu;

/** The previous question with its place, body, year or person replaced by those of this one. */
export function slotChange(alone: Understanding, before: Before, tools: Tools): Understanding {
  const old = tools.read(before.question);
  const oldScope = tools.scopes.find(old.words);
  const dropped = (i: number): boolean =>
    oldScope.used.has(i) || oldScope.bodies.some((b) => b.name.length > 0 && b.from <= i && i < b.to);
  const question = `${spoken(old.words.filter((_, i) => !dropped(i)))} ${ownName(alone)}`.trim();
  const merged = readAlone(question, tools);
  return {
    ...asPutForward(merged, alone),
    guesses: sure(before.intent, merged.guesses),
    operation: alone.operation === 'one' ? 'one' : alone.operation,
    question,
  };
}

/** The reports of one answer, each of which is asked again unless one is singled out. */
const MOST_EACH = 3;

/** What a follow-up names: an English one by its Vietnamese words, like the previous question. */
function ownName({ utterance: { text, words, english } }: Understanding): string {
  if (!english)
    return text
      .replace(/^(?:còn|thế còn|thế|vậy còn|con)\s+/iu, '')
      .replace(/\s*(?:thì sao|thi sao|thế nào|sao)?\s*\?*$/iu, '');
  const { from, to } = ownWords(words);
  return spoken(words.slice(from, to));
}

const spoken = (words: readonly QuestionWord[]): string =>
  words.map((word) => (word.derived ? word.word : word.raw)).join(' ');

/** This question, addressed to the reports of the previous one. `own`: its words alone. */
export function inherit(
  alone: Understanding,
  before: Before,
  tools: Tools,
  own = alone.utterance.words,
): Understanding {
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
  const perhaps = before.perhaps && new Map(before.perhaps.map(({ report, chance }) => [report, chance]));
  const inherited = known.map((p) => p.meta.id);
  // After an answer from two reports "thế bí thư là ai" asks each of them, and so does "bí thư của hai nơi".
  const both =
    pointsToEach(own) || (!leaning.back && inherited.length <= MOST_EACH && alone.scope.persons.length === 0);
  const each = alone.operation === 'one' && inherited.length > 1 && before.over === undefined && both;
  return { ...alone, inherited, ...(each && { operation: 'each' }), ...(perhaps && { perhaps }), leaning };
}

/** The previous question with a detail added: the new words weigh more than the old ones. */
export function detail(alone: Understanding, before: Before, tools: Tools): Understanding {
  const question = `${openQuestion(alone, before, tools).replace(/[?.!\s]+$/u, '')} ${alone.utterance.text}`.trim();
  const merged = readAlone(question, tools, alone.utterance.words.length);
  const first = merged.utterance.words.length - alone.utterance.words.length;
  const added = new Set(merged.utterance.words.map((_, i) => i).filter((i) => i >= first));
  const whole = { ...asPutForward(merged, alone), guesses: between(before.intent, alone.guesses), added, question };
  return inherit(whole, before, tools, alone.utterance.words);
}

/**
 * The previous question without the values it claimed, if this one claims its own: "31/5 phải không", "30/5 phải
 * không".
 */
function openQuestion({ premise: own }: Understanding, { question }: Before, tools: Tools): string {
  if (!putsForward(own)) return question;
  const { utterance, scope, premise } = readAlone(question, tools);
  if (!putsForward(premise)) return question;
  const day = (own?.dates.length ?? 0) > 0;
  return spoken(utterance.words.filter((word, i) => !isValue(word) || (scope.used.has(i) && !(day && isDay(word)))));
}

const putsForward = (premise: Understanding['premise']): boolean =>
  premise !== undefined && premise.numbers.length + premise.dates.length > 0;

/**
 * What the previous question claimed ("có 204 đảng viên đúng không") is not claimed of the new subject ("vậy nữ"),
 * unless this one only asks for confirmation ("đúng không"); its own value replaces the earlier one.
 */
function asPutForward(merged: Understanding, { premise: own }: Understanding): Understanding {
  if (own && putsForward(own)) return { ...merged, premise: own };
  if (own) return merged;
  const { premise: _, ...open } = merged;
  return open;
}

function sure(intent: string, guesses: readonly Guess[]): Guess[] {
  return [
    { intent, probability: 1 },
    ...guesses.filter((g) => g.intent !== intent).map((g) => ({ ...g, probability: 0 })),
  ];
}

/** A detail may ask for the same as the previous question, or for what its own words say: both are equally likely. */
function between(intent: string, own: readonly Guess[]): Guess[] {
  const half = own.map((g) => ({ ...g, probability: g.probability / 2 }));
  const before = own.find((g) => g.intent === intent)?.probability ?? 0;
  return [{ intent, probability: 0.5 + before / 2 }, ...half.filter((g) => g.intent !== intent)].sort(
    (a, b) => b.probability - a.probability,
  );
}
