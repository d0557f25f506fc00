import { readdir, readFile } from 'node:fs/promises';
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

/** The files of `data/` that the language understanding is made of, as text. */
export interface LanguageData extends Readonly<Record<(typeof LISTS)[number], string>> {
  readonly lexicon: LexiconFiles;
  /** By intent. */
  readonly utterances: Readonly<Record<string, string>>;
}

/** The project's own folder: where `data/` lies beside the compiled code. */
export const PROJECT_ROOT = path.dirname(createRequire(import.meta.url).resolve('#project'));

/**
 * Reads lexicon and utterances from `dir` (a `data` folder).
 * @throws Error naming the file that cannot be read.
 */
export async function readLanguageData(dir: string): Promise<LanguageData> {
  const text = (...parts: string[]): Promise<string> => readFile(path.join(dir, ...parts), 'utf8');
  const lexiconFiles = <Name extends string>(list: readonly Name[]): Promise<(readonly [Name, string])[]> =>
    Promise.all(list.map(async (name) => [name, await text('lexicon', `${name}.txt`)] as const));
  const [lexicon, lists, names] = await Promise.all([
    lexiconFiles(LEXICON_FILES),
    lexiconFiles(LISTS),
    readdir(path.join(dir, 'utterances')),
  ]);
  const utterances = await Promise.all(
    names
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map(async (name) => [name.slice(0, -4), await text('utterances', name)] as const),
  );
  return {
    lexicon: Object.fromEntries(lexicon) as LexiconFiles,
    ...(Object.fromEntries(lists) as Record<(typeof LISTS)[number], string>),
    utterances: Object.fromEntries(utterances),
  };
}
