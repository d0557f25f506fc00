import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { LEXICON_FILES, type LexiconFiles } from './text/lexicon.js';

/** Files of `data/lexicon` that are read beside those of the lexicon proper, each under its own name. */
const LISTS = [
  'cues',
  'synonyms',
  'attributes',
  'topics',
  'over',
  'stopwords',
  'common',
  'figures',
  'summaries',
  'picks',
  'examples',
] as const;

/** Lists that readers of reports and of questions look up by themselves. */
const LOOKED_UP = ['body-words', 'papers', 'question-words'] as const;

/** The files of `data/` that the language understanding is made of, as text. */
export interface LanguageData extends Readonly<Record<(typeof LISTS)[number], string>> {
  readonly lexicon: LexiconFiles;
  /** Only to tell when one of them has changed. */
  readonly lookedUp: Readonly<Record<(typeof LOOKED_UP)[number], string>>;
  /** By intent. */
  readonly utterances: Readonly<Record<string, string>>;
}

/** The project's own folder: where `data/` lies beside the compiled code. */
export const PROJECT_ROOT = path.dirname(createRequire(import.meta.url).resolve('#project'));

/**
 * Reads lexicon and utterances from `dir` (a `data` folder). One behind the other: nothing else is to be done before they are there, and
 * some eighty small files read side by side take longer.
 * @throws Error naming the file that cannot be read.
 */
export async function readLanguageData(dir: string): Promise<LanguageData> {
  const text = (...parts: string[]): string => readFileSync(path.join(dir, ...parts), 'utf8');
  const lexiconFiles = <Name extends string>(list: readonly Name[]): Record<Name, string> =>
    Object.fromEntries(list.map((name) => [name, text('lexicon', `${name}.txt`)])) as Record<Name, string>;
  const names = readdirSync(path.join(dir, 'utterances')).filter((name) => name.endsWith('.txt'));
  return {
    lexicon: lexiconFiles(LEXICON_FILES),
    lookedUp: lexiconFiles(LOOKED_UP),
    ...lexiconFiles(LISTS),
    utterances: Object.fromEntries(names.sort().map((name) => [name.slice(0, -4), text('utterances', name)])),
  };
}
