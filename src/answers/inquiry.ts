import type { Understanding } from '../questions/understand.js';
import type { QuestionWord } from '../questions/utterance.js';
import { foldedText } from '../questions/utterance.js';
import type { Query } from '../search/query.js';
import type { Analyser } from '../text/analyser.js';
import type { AskKind } from '../text/ask.js';
import type { Body } from '../text/bodies.js';
import { fold } from '../text/fold.js';
import type { SetMatch } from '../text/phrase-sets.js';
import type { Word } from '../text/phrases.js';
import { KIND, typedTokens } from '../text/typed.js';
import { type Associations, claimMarks, type Expected, expectedOf, questionMarks } from './association.js';
import type { Intent } from './intent.js';
import { asksWhetherAny } from './measures/denied.js';
import { replyAsked } from './measures/replies.js';
import { type AskedTopics, NO_TOPICS, topicsAsked } from './measures/topics.js';
import { type WholeWord, wholeWordsOf } from './measures/whole-words.js';
import { wantedKinds } from './wanted.js';

/** A possible intent of the question, with its probability. */
export interface LikelyIntent {
  readonly intent: Intent;
  readonly chance: number;
}

/** A question prepared for comparison with evidence. */
export interface Inquiry {
  readonly asked: Understanding;
  /** The unmarked words of the question, joined by spaces. */
  readonly folded: string;
  /** The likeliest intents about reports, best first. */
  readonly likely: readonly LikelyIntent[];
  /** Probabilities of all intents by name, including small talk and out-of-scope. */
  readonly chances: ReadonlyMap<string, number>;
  readonly query: Query;
  /** Numbers of the attributes that the question asks for. */
  readonly attributes: readonly number[];
  /** For each of them, the query terms that ask for it. */
  readonly attributeTerms: readonly ReadonlySet<number>[];
  /** The topics of its words. */
  readonly topics: AskedTopics;
  /** The question asks for a share: a percentage answers. */
  readonly shares: boolean;
  /** The question asks whether something exists. */
  readonly whetherAny: boolean;
  /** How surely the question is about the answer to a request, see `replyAsked`. */
  readonly reply: number;
  /** Its words, of one or two syllables, without those that name the report. */
  readonly wholes: readonly WholeWord[];
  readonly people: ReadonlySet<string>;
  /** For each person in the question, the folded words as typed. */
  readonly names: readonly (readonly string[])[];
  /** By query term, 1 if it is a claimed value of a yes/no question, which is not searched for. */
  readonly claimed: Uint8Array;
  /** Kinds of the claimed values, bits of `KIND`. */
  readonly claimedKinds: number;
  /** Kinds of token that answer the question, bits of `KIND`. */
  readonly wanted: number;
  /** By term, 1 if it is a number from the question itself. */
  readonly numbers: Uint8Array;
  /** By term, 1 if it has no content anywhere in the question. */
  readonly light: Uint8Array;
  /** By term, the log ratio of its frequency in answering and other passages: [found, missing]. */
  readonly telling: readonly (readonly [number, number])[];
  /** By term, 1 if this follow-up adds it to the question before. */
  readonly added: Uint8Array;
  /** Associations of the question's words. */
  readonly expected: Expected;
  readonly analyser: Analyser;
  /** The bodies in a span of a report. */
  readonly bodiesIn: (text: string) => readonly Body[];
}

/** The number of intents considered. */
const MOST_INTENTS = 3;

/** Fitted: how often a word of a question is in the answering passage. */
export interface Held {
  /** By folded word. */
  readonly words: Readonly<Record<string, number>>;
  /** For other words, by the log (base 4) of their passage count, from 0. */
  readonly others: readonly number[];
}

/** Prepares a question. `chances`: of all intents, most likely first. */
export function inquire(
  asked: Understanding,
  query: Query,
  chances: readonly { readonly intent: string; readonly probability: number }[],
  intents: readonly Intent[],
  analyser: Analyser,
  held: Held,
  associations: Associations,
  passages: number,
  bodiesIn: Inquiry['bodiesIn'],
): Inquiry {
  const { words } = asked.utterance;
  const syllables = words.map(({ folded }) => folded);
  const folded = foldedText(words);
  const byName = new Map(intents.map((intent) => [intent.name, intent]));
  const likely = chances
    .flatMap(({ intent, probability }) => {
      const known = byName.get(intent);
      return known ? [{ intent: known, chance: probability }] : [];
    })
    .slice(0, MOST_INTENTS);
  const claim = asked.premise !== undefined;
  const kindsClaimed = claim ? claimedKinds(asked, analyser) : 0;
  const persons = asked.scope.persons;
  const inPerson = (at: number): boolean => persons.some((p) => p.from <= at && at < p.to);
  const numeric = ({ folded, places }: Query['terms'][number]): boolean =>
    /^\d/u.test(folded) || (ROMAN.test(folded) && places.some((at) => isNumeral(words, at)));
  // The words of a small-talk request ("bạn làm được gì") are in no passage.
  const about = chances.reduce((sum, { intent, probability }) => sum + (byName.has(intent) ? probability : 0), 0);
  const found = about < TALK ? [] : askedFor(asked, query.kind, analyser);
  const attributes = [...new Set(found.map(({ set }) => set))];
  return {
    asked,
    folded,
    likely,
    chances: new Map(chances.map(({ intent, probability }) => [intent, probability])),
    query,
    attributes,
    attributeTerms: attributes.map(
      (set) =>
        new Set(
          found
            .filter((one) => one.set === set)
            .flatMap(({ from, to }) => words.slice(from, to).flatMap(({ folded }) => query.byFolded.get(folded) ?? [])),
        ),
    ),
    topics: about < TALK ? NO_TOPICS : topicsAsked(words, query, analyser),
    shares: attributes.some((set) => {
      const kinds = analyser.attributes.attributes[set]?.kinds ?? 0;
      return (kinds & (KIND.percent | KIND.number)) === KIND.percent;
    }),
    whetherAny: asksWhetherAny(syllables),
    reply: replyAsked(folded),
    wholes: wholeWordsOf(syllables, asked.scope.used, query),
    people: new Set(persons.flatMap((p) => p.people.map((who) => who.key))),
    names: persons.map((p) => words.slice(p.from, p.to).map((w) => w.folded)),
    claimed: Uint8Array.from(query.terms, (term) => (claim && (numeric(term) || term.places.some(inPerson)) ? 1 : 0)),
    claimedKinds: kindsClaimed,
    wanted: wantedKinds(asked.ask.kinds),
    numbers: Uint8Array.from(query.terms, (term) => (numeric(term) ? 1 : 0)),
    light: Uint8Array.from(query.terms, ({ places }) => (places.every((at) => asked.light.has(at)) ? 1 : 0)),
    telling: query.terms.map((term) => tellingOf(fold(term.folded), term.passages, passages, held)),
    added: Uint8Array.from(query.terms, (term) =>
      asked.added && term.places.some((at) => asked.added?.has(at)) ? 1 : 0,
    ),
    expected: expectedOf([...questionMarks(syllables, asked.scope.used), ...claimMarks(kindsClaimed)], associations),
    analyser,
    bodiesIn,
  };
}

const ROMAN = /^[ivx]{2,5}$/u;
/** Syllables that look like numerals ("đơn vị", "vì", "xi măng"), and words that a numeral may follow. */
const SYLLABLES: ReadonlySet<string> = new Set(['vi', 'xi']);
const NUMBERED: ReadonlySet<string> = new Set(['thu', 'khoa', 'quy', 'phan', 'muc', 'chuong', 'lan']);

function isNumeral(words: readonly QuestionWord[], at: number): boolean {
  const word = words[at];
  if (!word || word.marked) return false;
  return !SYLLABLES.has(word.folded) || word.capitals || NUMBERED.has(words[at - 1]?.folded ?? '');
}

/** If all intents about reports together are less likely than this, the text is small talk. */
const TALK = 0.3;

/** A question about who, when or where does not ask for the amount of a sum. */
const OF_SOMETHING: ReadonlySet<AskKind> = new Set(['person', 'date', 'place', 'organisation']);
const SUMS = KIND.money | KIND.percent;

/**
 * The phrases of a question that ask for an attribute, outside names ("Hội Phụ nữ", "đồng chí Trần Ngọc"). An unmarked single syllable is
 * ambiguous ("tuoi": "tươi" or "tuổi") and does not count. The name of a sum counts only if the question asks for a value.
 */
function askedFor(
  { utterance: { words }, bodies, scope: { canonical, persons } }: Understanding,
  kind: AskKind,
  { attributes }: Analyser,
): SetMatch[] {
  const names = [...bodies, ...canonical, ...persons];
  return attributes.asked.find(asWritten(words)).filter(({ from, to, set }) => {
    if (names.some((name) => name.from <= from && to <= name.to)) return false;
    const [first] = words.slice(from, to);
    if (to - from === 1 && first && !first.marked && attributes.isMarked(first.folded, set)) return false;
    const value = ((attributes.attributes[set]?.kinds ?? 0) & SUMS) !== 0;
    return !value || !OF_SOMETHING.has(kind) || words.slice(from, to).some(({ folded }) => ASKING.has(folded));
  });
}

/** In a question typed with marks, an unmarked syllable is unmarked on purpose: "nghiệm thu mấy nhiệm vụ" does not ask "thứ mấy". */
function asWritten(words: readonly QuestionWord[]): readonly Word[] {
  const typed = words.filter(({ derived }) => !derived);
  const marked = typed.filter((word) => word.marked).length;
  if (marked * 2 <= typed.length) return words;
  return words.map(({ word, folded, marked: own, derived }) => ({ word, folded, marked: own || !derived }));
}

const ASKING: ReadonlySet<string> = new Set(['bao', 'nhieu', 'may', 'how', 'much']);

const CLAIMS = KIND.number | KIND.money | KIND.percent | KIND.ratio | KIND.date | KIND.hour | KIND.person;

/** The kinds of value in a question. */
function claimedKinds({ utterance: { words } }: Understanding, { names }: Analyser): number {
  let kinds = 0;
  const text = words.map((w) => (w.proper ? `${w.word.charAt(0).toUpperCase()}${w.word.slice(1)}` : w.word));
  let at = 0;
  const starts = text.map((word) => {
    const start = at;
    at += word.length + 1;
    return start;
  });
  const typed = {
    text: text.join(' '),
    words: words.map((w) => w.word),
    starts,
    ends: starts.map((s, i) => s + (text[i]?.length ?? 0)),
  };
  for (const kind of typedTokens(typed, names)) kinds |= kind;
  return kinds & CLAIMS;
}

/** Log of how much likelier an answering passage contains the word than any other passage, and of how much likelier it lacks it. */
function tellingOf(
  folded: string,
  count: number,
  passages: number,
  { words, others }: Held,
): readonly [number, number] {
  const bucket = Math.min(others.length - 1, Math.ceil(Math.log(1 + count) / Math.log(4)));
  const held = Math.min(0.98, Math.max(0.02, words[folded] ?? others[bucket] ?? 0.5));
  const base = Math.min(0.9, (count + 0.5) / (passages + 1));
  return [Math.max(0, Math.log(held / base)), Math.log((1 - held) / (1 - base))];
}
