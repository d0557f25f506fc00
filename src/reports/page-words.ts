import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { lower } from '../text/fold.js';
import { dataLines } from '../text/lexicon.js';
import { canonical } from '../text/normalise.js';

const KINDS = ['tool', 'menu', 'contact', 'site'] as const;
/** The phrases of `data/lexicon/pages.txt`, by what they are on a page; lower case, canonical spelling. */
export type PageWords = Readonly<Record<(typeof KINDS)[number], readonly string[]>>;

/**
 * Reads the words of pages from the text of their file.
 * @throws Error naming a line of another form.
 */
export function parsePageWords(file: string): PageWords {
  const out = { tool: [], menu: [], contact: [], site: [] } as Record<(typeof KINDS)[number], string[]>;
  for (const line of dataLines(file)) {
    const [kind, phrases] = line.split(' = ');
    const known = KINDS.find((one) => one === kind?.trim());
    if (!known || phrases === undefined)
      throw new Error(`lexicon/pages.txt: a line needs "tool|menu|contact|site = phrase, …": ${line}`);
    for (const phrase of phrases.split(',')) out[known].push(canonical(lower(phrase.trim())));
  }
  return out;
}

let known: PageWords | undefined;

/** Read when a line is first looked at, found by its name in the package. */
function shipped(): PageWords {
  known ??= parsePageWords(readFileSync(createRequire(import.meta.url).resolve('#pages'), 'utf8'));
  return known;
}

/** Phrases as one alternative of a pattern, the longest first: each place of a line is read once. */
function anyOf(phrases: readonly string[]): string {
  return [...phrases]
    .sort((a, b) => b.length - a.length)
    .map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
    .join('|');
}

/** A pattern that is made of the phrases of a kind when it is first asked. */
export function pageWords(kind: (typeof KINDS)[number], patternOf: (any: string) => RegExp): () => RegExp {
  let pattern: RegExp | undefined;
  return () => {
    pattern ??= patternOf(anyOf(shipped()[kind]));
    return pattern;
  };
}
