import { type Attributes, readAttributes, type WrittenAttributes, writeAttributes } from './attributes.js';
import { dataLines, type Lexicon, namedPhrases } from './lexicon.js';
import { PhraseSets } from './phrase-sets.js';
import { readTopics, type Topics, type WrittenTopics, writeTopics } from './topics.js';
import type { NameWords } from './typed.js';

/** The phrases to look for in passages and questions; built once from the language data. */
export interface Analyser {
  readonly names: NameWords;
  /** Groups of phrases that may stand for one another. */
  readonly synonyms: PhraseSets;
  readonly attributes: Attributes;
  readonly topics: Topics;
  /** Phrases that point to an intent; set numbers index `cueNames`. */
  readonly cues: PhraseSets;
  readonly cueNames: readonly string[];
}

/** The texts of the files it is built from. */
export interface AnalyserFiles {
  readonly synonyms: string;
  readonly attributes: string;
  readonly topics: string;
  readonly cues: string;
}

/** Finds nothing. */
export const NO_ANALYSER: Analyser = {
  names: { surnames: new Set(), notPeople: new Set() },
  synonyms: new PhraseSets(),
  attributes: { attributes: [], asked: new PhraseSets(), isMarked: () => false, signs: new PhraseSets() },
  topics: { in: () => [] },
  cues: new PhraseSets(),
  cueNames: [],
};

/** Groups of interchangeable phrases. Abbreviations in capitals stand for their first reading. */
function synonymSets(file: string, abbreviations: Lexicon['abbreviations']): PhraseSets {
  const synonyms = new PhraseSets();
  let group = 0;
  for (const line of dataLines(file)) {
    for (const phrase of line.split(',')) synonyms.add(phrase.trim(), group);
    group++;
  }
  for (const { short, long, upper } of abbreviations) {
    if (!upper && !/&/u.test(short)) continue;
    synonyms.add(short.toLowerCase(), group).add(long[0] ?? '', group);
    group++;
  }
  return synonyms;
}

/** The tables as plain data, so that a start can load them instead of computing them. */
export interface WrittenAnalyser {
  /** Sets of phrases, as `PhraseSets` writes them. */
  readonly synonyms: string;
  readonly cues: string;
  readonly cueNames: readonly string[];
  readonly attributes: WrittenAttributes;
  readonly topics: WrittenTopics;
}

/**
 * Computes the tables.
 * @throws Error naming file and line where a file does not have the form its header describes.
 */
export function writeAnalyser(
  files: AnalyserFiles,
  { abbreviations }: Pick<Lexicon, 'abbreviations'>,
): WrittenAnalyser {
  const cues = new PhraseSets();
  const cueNames: string[] = [];
  for (const { name, phrases } of namedPhrases(files.cues)) {
    if (!cueNames.includes(name)) cueNames.push(name);
    for (const one of phrases) cues.add(one, cueNames.indexOf(name));
  }
  return {
    synonyms: synonymSets(files.synonyms, abbreviations).write(),
    cues: cues.write(),
    cueNames,
    attributes: writeAttributes(files.attributes),
    topics: writeTopics(files.topics),
  };
}

/** Restores the tables from the output of `writeAnalyser`. */
export function readAnalyser(written: WrittenAnalyser, { people }: Pick<Lexicon, 'people'>): Analyser {
  return {
    names: { surnames: people.surnames, notPeople: people.notPeople },
    synonyms: new PhraseSets(written.synonyms),
    attributes: readAttributes(written.attributes),
    topics: readTopics(written.topics),
    cues: new PhraseSets(written.cues),
    cueNames: written.cueNames,
  };
}
