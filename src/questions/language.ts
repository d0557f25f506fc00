import { type Analyser, readAnalyser, type WrittenAnalyser, writeAnalyser } from '../text/analyser.js';
import { type AskReader, askReader } from '../text/ask.js';
import { type BodyFinder, bodyFinder, writeBodies } from '../text/bodies.js';
import { isOneEdit } from '../text/edits.js';
import { fold } from '../text/fold.js';
import { type Lexicon, type LexiconFiles, parseLexicon } from '../text/lexicon.js';
import { type PeopleFinder, peopleFinder } from '../text/people.js';
import type { Word } from '../text/phrases.js';
import { foldedWords, tokenise } from '../text/tokens.js';
import { bodyReader } from './bodies.js';
import { type Counts, classifierFrom, type IntentClassifier } from './classifier.js';
import { type ConditionFinder, conditionFinder } from './conditions.js';
import { type CueFinder, type CuePositions, cueFinder } from './cues.js';
import { mask } from './mask.js';
import { type OverLanguage, overLanguage } from './over-language.js';
import { type PartFinder, partFinder } from './paper-parts.js';
import { type PlaceFinder, placeFinder } from './places.js';
import { type RoleQuery, roleFinder } from './roles.js';
import { scopeFinder } from './scope.js';
import { train } from './training.js';
import { type KnownWords, type QuestionWord, type UtteranceReader, utteranceReader } from './utterance.js';
import { parseUtterances, utteranceWords } from './utterances.js';

/** Everything about the language that does not depend on the reports. */
export interface Language {
  readonly lexicon: Lexicon;
  readonly people: PeopleFinder;
  readonly places: PlaceFinder;
  readonly reader: UtteranceReader;
  readonly classifier: IntentClassifier;
  readonly rolesIn: (words: readonly QuestionWord[]) => RoleQuery[];
  readonly cues: CueFinder;
  readonly conditions: ConditionFinder;
  readonly parts: PartFinder;
  readonly asks: AskReader;
  /** Names of the attributes that words ask for. */
  readonly attributesIn: (words: readonly Word[]) => readonly string[];
  readonly analyser: Analyser;
  readonly bodies: BodyFinder;
  readonly cuePositions: CuePositions;
  /** How questions address many reports. */
  readonly over: OverLanguage;
  /** Words of the lexicon and of the training utterances. */
  readonly words: KnownWords & {
    /** Known words without marks that are one edit away from `folded`. */
    near(folded: string): string[];
    /** How often two words (without marks) are neighbours in the training utterances. */
    pairCount(first: string, second: string): number;
  };
}

/** The texts of the data files. */
export interface LanguageFiles {
  readonly lexicon: LexiconFiles;
  readonly cues: string;
  readonly synonyms: string;
  readonly attributes: string;
  readonly topics: string;
  readonly over: string;
  readonly stopwords: string;
  readonly figures: string;
  readonly utterances: Readonly<Record<string, string>>;
}

const unrepaired = (words: readonly Word[]): readonly Word[] => words;

/** Everything derived from the data files: plain data, so that a start can load it instead of computing it. */
export interface Derived {
  /** Training examples: intent, and its words separated by spaces, slots as words. */
  readonly examples: readonly (readonly [intent: string, words: string])[];
  /** The trained counts for the examples. */
  readonly counts: Counts;
  /** Every word of the lexicon and of the utterances. */
  readonly words: readonly string[];
  /** The same without marks, without repetition. */
  readonly folded: readonly string[];
  /** Neighbouring words without marks, separated by a space, with their frequency. */
  readonly pairs: readonly (readonly [pair: string, count: number])[];
  /** The phrases to look for in passages and questions. */
  readonly analyser: WrittenAnalyser;
  /** Names of bodies, from `writeBodies`. */
  readonly bodies: string;
}

/**
 * Derives what can be stored from the data files; takes about 400 ms.
 * @throws Error naming file and line where a data file does not have the form its header describes.
 */
export function derive(files: LanguageFiles): Derived {
  const lexicon = parseLexicon(files.lexicon);
  // Otherwise read with the first English question: this reports a malformed line to whoever changed the data.
  void lexicon.english;
  const all = utteranceWords(files.utterances);
  for (const text of Object.values(files.lexicon)) {
    for (const line of text.split('\n'))
      if (!line.startsWith('#')) for (const token of tokenise(line.normalize('NFC'))) all.add(token.word);
  }
  const pairs = pairsOf(files.utterances);
  // Names that anybody may type: typos are repaired towards them.
  for (const name of lexicon.provinces.flatMap((p) => [p.name, ...p.aliases])) addPairs(pairs, name, NAME_WEIGHT);
  const examples = examplesIn(files.utterances, lexicon, all);
  const folded = [...new Set([...all].map(fold))];
  return {
    examples,
    counts: countsOf(examples),
    words: [...all],
    folded,
    pairs: [...pairs],
    analyser: writeAnalyser(files, lexicon),
    bodies: writeBodies(lexicon),
  };
}

/**
 * The training examples from utterances by intent, read with the words of `Derived`.
 * @throws Error naming file and line for an unknown slot.
 */
export function examplesOf(
  utterances: Readonly<Record<string, string>>,
  files: Pick<LanguageFiles, 'lexicon'>,
  words: readonly string[],
): Derived['examples'] {
  return examplesIn(utterances, parseLexicon(files.lexicon), new Set(words));
}

function examplesIn(
  utterances: Readonly<Record<string, string>>,
  lexicon: Lexicon,
  all: ReadonlySet<string>,
): Derived['examples'] {
  const folded = new Set([...all].map(fold));
  const known = { knows: (word: string) => all.has(word), knowsFolded: (word: string) => folded.has(word) };
  const bodies = bodyFinder(lexicon);
  const reader = utteranceReader(lexicon, bodies);
  const scopes = scopeFinder(
    [],
    [],
    placeFinder(lexicon.provinces, lexicon.compounds),
    bodyReader(bodies, lexicon, []),
  );
  const examples = parseUtterances(utterances, (text) => reader.read(text, known, unrepaired).words);
  return examples.map(
    ({ intent, words }) =>
      [
        intent,
        mask(words, scopes.find(words))
          .map((w) => w.word)
          .join(' '),
      ] as const,
  );
}

/** Trains a classifier on the examples. */
function countsOf(examples: Derived['examples']): Counts {
  return train(
    examples.map(([intent, words]) => ({
      intent,
      words: words
        .split(' ')
        .filter((w) => w !== '')
        .map(wordOf),
    })),
  );
}

/** A classifier trained on the examples. */
export const classifierOf = (examples: Derived['examples']): IntentClassifier => classifierFrom(countsOf(examples));

/**
 * Builds the tables; takes about 20 ms if `derived` is given.
 * @throws Error naming file and line where a data file does not have the form its header describes.
 */
export function buildLanguage(
  files: LanguageFiles,
  derived: Derived = derive(files),
  classifier: IntentClassifier = classifierFrom(derived.counts),
): Language {
  const lexicon = parseLexicon(files.lexicon);
  const all = new Set(derived.words);
  const allFolded = new Set(derived.folded);
  const pairs = onceAsked(() => new Map(derived.pairs));
  const { cues, positions } = cueFinder(files.cues);
  const bodies = bodyFinder(lexicon, derived.bodies);
  const analyser = readAnalyser(derived.analyser, lexicon);
  return {
    lexicon,
    people: peopleFinder(lexicon.people),
    places: placeFinder(lexicon.provinces, lexicon.compounds),
    reader: utteranceReader(lexicon, bodies),
    classifier,
    rolesIn: roleFinder(lexicon.people.roles),
    cues,
    conditions: conditionFinder(files.lexicon.conditions),
    parts: partFinder(files.lexicon.parts),
    asks: askReader(files.lexicon.asks),
    analyser,
    attributesIn: (words) =>
      analyser.attributes.asked.find(words).map(({ set }) => analyser.attributes.attributes[set]?.name ?? ''),
    bodies,
    cuePositions: positions,
    over: overLanguage(
      {
        over: files.over,
        stopwords: files.stopwords,
        figures: files.figures,
        listing: files.utterances['list-reports'] ?? '',
      },
      lexicon.people.surnames,
      positions,
      fold,
    ),
    words: {
      near: (folded) => [...allFolded].filter((other) => isOneEdit(folded, other)),
      pairCount: (first, second) => pairs().get(`${first} ${second}`) ?? 0,
      knows: (word) => all.has(word),
      knowsFolded: (word) => allFolded.has(word),
    },
  };
}

/** The result of `make`, computed on first use: many questions need none of it. */
function onceAsked<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function wordOf(word: string): Word {
  const folded = fold(word);
  return { word, folded, marked: folded !== word };
}

/** A province's name counts as this many utterances. */
const NAME_WEIGHT = 40;

/** Pairs of neighbouring words in the training utterances, without marks. */
function pairsOf(utterances: Readonly<Record<string, string>>): Map<string, number> {
  const pairs = new Map<string, number>();
  for (const text of Object.values(utterances))
    for (const line of text.split('\n')) if (!line.startsWith('#')) addPairs(pairs, line, 1);
  return pairs;
}

function addPairs(pairs: Map<string, number>, text: string, weight: number): void {
  const words = foldedWords(text.normalize('NFC'));
  words.forEach((word, i) => {
    const pair = `${words[i - 1]} ${word}`;
    if (i > 0) pairs.set(pair, (pairs.get(pair) ?? 0) + weight);
  });
}
