import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Texts, textsOf } from './text/file-texts.js';
import { LEXICON_FILES, type LexiconFiles } from './text/lexicon.js';

/** Files of `data/lexicon` that tables are derived from, beside those of the lexicon proper, each under its own name. */
const TABLES = ['cues', 'synonyms', 'attributes', 'topics'] as const;

/** Files of `data/lexicon` that are read at every start. */
const LISTS = ['over', 'stopwords', 'common', 'figures', 'summaries', 'picks', 'examples'] as const;

/** Lists that readers of reports and of questions look up by themselves. */
const LOOKED_UP = ['body-words', 'papers', 'question-words'] as const;

type Named = (typeof TABLES)[number] | (typeof LISTS)[number];

/** The files of `data/` that the language understanding is made of, as text. */
export interface LanguageData extends Texts<Named> {
  readonly lexicon: LexiconFiles;
  /** Only to tell when one of them has changed. */
  readonly lookedUp: Texts<(typeof LOOKED_UP)[number]>;
  /** The files that tables are derived from once more, together. */
  readonly tables: Texts<(typeof TABLES)[number]>;
  /** By intent. */
  readonly utterances: Texts<string>;
}

/** Folders between the compiled code and the project's own, at most. */
const DEEPEST = 6;

/** The project's own folder: the first one above the code that holds `data/` and `package.json`. */
function projectRoot(): string {
  let above = path.dirname(fileURLToPath(import.meta.url));
  for (let depth = 0; depth < DEEPEST; depth++) {
    if (['package.json', 'data'].every((name) => existsSync(path.join(above, name)))) return above;
    above = path.dirname(above);
  }
  throw new Error('there is no folder with data/ and package.json above the code');
}

/** The project's own folder: where `data/` lies beside the compiled code. */
export const PROJECT_ROOT = projectRoot();

/**
 * Reads lexicon and utterances from `dir` (a `data` folder). One behind the other: nothing else is to be done before they are there, and
 * some eighty small files read side by side take longer.
 * @throws Error naming the file that cannot be read.
 */
export async function readLanguageData(dir: string): Promise<LanguageData> {
  const lexicon = <Name extends string>(names: readonly Name[]): Texts<Name> =>
    textsOf(names, (name) => readFileSync(path.join(dir, 'lexicon', `${name}.txt`)));
  const utterances = readdirSync(path.join(dir, 'utterances'))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => name.slice(0, -4))
    .sort();
  const tables = lexicon(TABLES);
  const groups = {
    lexicon: lexicon(LEXICON_FILES),
    lookedUp: lexicon(LOOKED_UP),
    tables,
    utterances: textsOf(utterances, (name) => readFileSync(path.join(dir, 'utterances', `${name}.txt`))),
  };
  // Their properties are taken over, not their texts: those are decoded when somebody reads them.
  const named = [tables, lexicon(LISTS)].map((texts) => Object.getOwnPropertyDescriptors(texts));
  return Object.defineProperties(groups, Object.assign({}, ...named)) as LanguageData;
}
