import { type Attributes, parseAttributes } from './attributes.js';
import { dataLines, type Lexicon } from './lexicon.js';
import { PhraseSets } from './phrase-sets.js';
import { parseTopics, type Topics } from './topics.js';
import type { NameWords } from './typed.js';

/** What passages and questions are looked through for; made once from the language data. */
export interface Analyser {
  readonly names: NameWords;
  /** Groups of phrases that may stand for one another. */
  readonly synonyms: PhraseSets;
  readonly attributes: Attributes;
  readonly topics: Topics;
  /** Phrases that tell an intent; sets are numbers of `cueNames`. */
  readonly cues: PhraseSets;
  readonly cueNames: readonly string[];
}

/** The texts of the files that it is made of. */
export interface AnalyserFiles {
  readonly synonyms: string;
  readonly attributes: string;
  readonly topics: string;
  readonly cues: string;
}

/** Looks for nothing. */
export const NO_ANALYSER: Analyser = {
  names: { surnames: new Set(), notPeople: new Set() },
  synonyms: new PhraseSets(),
  attributes: { attributes: [], asked: new PhraseSets(), isMarked: () => false, signs: new PhraseSets() },
  topics: { in: () => [] },
  cues: new PhraseSets(),
  cueNames: [],
};

/** Groups of phrases that may stand for one another. Abbreviations written in capitals stand for their first reading. */
export function synonymSets(file: string, abbreviations: Lexicon['abbreviations']): PhraseSets {
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

/**
 * Builds the tables.
 * @param written what `synonymSets` came to, as `PhraseSets` writes it.
 * @throws Error naming file and line where a file has not the form that its header describes.
 */
export function buildAnalyser(
  files: AnalyserFiles,
  { abbreviations, people }: Lexicon,
  written = synonymSets(files.synonyms, abbreviations).write(),
): Analyser {
  const cues = new PhraseSets();
  const cueNames: string[] = [];
  for (const line of dataLines(files.cues)) {
    const [intent = '', phrases = ''] = line.split('=').map((cell) => cell.trim());
    if (!cueNames.includes(intent)) cueNames.push(intent);
    for (const one of phrases.split(',')) cues.add(one, cueNames.indexOf(intent));
  }
  return {
    names: { surnames: people.surnames, notPeople: people.notPeople },
    synonyms: new PhraseSets(written),
    attributes: parseAttributes(files.attributes),
    topics: parseTopics(files.topics),
    cues,
    cueNames,
  };
}
