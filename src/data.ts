import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { LEXICON_FILES, type LexiconFiles } from './text/lexicon.js';

/** The files of `data/` that the language understanding is made of, as text. */
export interface LanguageData {
  readonly lexicon: LexiconFiles;
  readonly cues: string;
  readonly synonyms: string;
  readonly attributes: string;
  readonly over: string;
  readonly stopwords: string;
  readonly common: string;
  readonly figures: string;
  readonly summaries: string;
  readonly picks: string;
  readonly examples: string;
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
  const [lexicon, cues, synonyms, attributes, over, stopwords, common, figures, summaries, picks, examples, names] =
    await Promise.all([
      Promise.all(LEXICON_FILES.map(async (name) => [name, await text('lexicon', `${name}.txt`)] as const)),
      text('lexicon', 'cues.txt'),
      text('lexicon', 'synonyms.txt'),
      text('lexicon', 'attributes.txt'),
      text('lexicon', 'over.txt'),
      text('lexicon', 'stopwords.txt'),
      text('lexicon', 'common.txt'),
      text('lexicon', 'figures.txt'),
      text('lexicon', 'summaries.txt'),
      text('lexicon', 'picks.txt'),
      text('lexicon', 'examples.txt'),
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
    cues,
    synonyms,
    attributes,
    over,
    stopwords,
    common,
    figures,
    summaries,
    picks,
    examples,
    utterances: Object.fromEntries(utterances),
  };
}
