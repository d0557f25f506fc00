import { mask } from './mask.js';
import type { QuestionWord } from './question-word.js';
import type { Scope } from './scope.js';
import type { Tools, Understanding } from './understanding.js';
import { asTyped } from './utterance.js';
import { countedIn, operationOf, placesOf, premiseOf, tenseOf, whichIn } from './wants.js';

/** Readings by tools, which belong to one question: it and its parts are read for several purposes. */
const known = new WeakMap<Tools, Map<string, Understanding>>();

/**
 * A question by its own words alone. `added`: words at the end whose own question word has priority; `spoken`: the
 * conversation is about a report.
 */
export function readAlone(text: string, tools: Tools, added = 0, spoken = false): Understanding {
  const ofTools = known.get(tools) ?? new Map<string, Understanding>();
  known.set(tools, ofTools);
  const key = `${added} ${spoken} ${text}`;
  const kept = ofTools.get(key);
  if (kept) return kept;
  const made = readOnce(text, tools, added, spoken);
  ofTools.set(key, made);
  return made;
}

function readOnce(
  text: string,
  { read, scopes, guess, cues, conditions, parts, asks, rolesIn, attributesIn }: Tools,
  added: number,
  spoken: boolean,
): Understanding {
  const utterance = read(text);
  const { words } = utterance;
  const scope = scopes.find(words, (from, to) => asTyped(utterance, from, to), spoken);
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
    several: asks.find('several', words).length > 0,
    ...(tense && { tense }),
    before: [],
    operation: operationOf(withoutNames(words, scope), places),
    roles,
    conditions: conditions(words, inName),
    ...(part && { part }),
    bodies: scope.canonical,
    ...(premise && { premise }),
    question: utterance.text,
  };
}

/** "Trường Trung học phổ thông Kế Sách" does not ask for statistics ("thống kê"): words of names are no request. */
const withoutNames = (words: readonly QuestionWord[], { canonical, persons }: Scope): readonly QuestionWord[] => {
  const named = [...canonical.filter(({ name }) => name.length > 0), ...persons];
  return words.map((word, i) =>
    named.some(({ from, to }) => from <= i && i < to) ? { ...word, word: 'x', folded: 'x', marked: false } : word,
  );
};
