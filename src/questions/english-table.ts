import { firstFolded, tokenise } from '../text/tokens.js';

/** English phrases with their Vietnamese, found in any regular form. */
export interface EnglishTable {
  /** Length in words of the longest phrase that begins with this lower-case word; 0 if none does. */
  longestFrom(first: string): number;
  /**
   * The Vietnamese for these lower-case words together, '' if they are dropped; undefined if the table does not have
   * them.
   */
  find(words: readonly string[]): string | undefined;
}

/** Unifies spelling: "organise" as "organize", "labour" as "labor". */
const spelled = (word: string): string =>
  word.replace(/is(e|ed|es|er|ing|ation|ations)$/u, 'iz$1').replace(/our(s|ed|ing|al)?$/u, 'or$1');

/** A lower-case noun in the singular, or a verb without the s of the third person. */
export function singular(word: string): string {
  if (word.length < 4) return word;
  const one = spelled(word);
  if (/ies$/u.test(one)) return one.replace(/ies$/u, 'y');
  if (/(?:ss|us|is)$/u.test(one)) return one;
  return /(?:s|x|z|ch|sh)es$/u.test(one) ? one.replace(/es$/u, '') : one.replace(/s$/u, '');
}

/** The stem shared by all regular forms of a lower-case word: "replac" for replace, replaces, replaced, replacing. */
export function stem(word: string): string {
  const one = singular(word);
  if (one.length < 4) return one;
  const bare = one
    .replace(/ied$/u, 'y')
    .replace(/^(.*[aeiouy].*)(?:ed|ing)$/u, (all, rest: string) => (rest.length < 3 ? all : rest));
  return bare.replace(/e$/u, '').replace(/([b-df-hj-np-tv-z])\1$/u, '$1');
}

/** A phrase in the form of a question's words: lower case, without signs and possessive s. */
function written(phrase: string): string[] {
  const bare = phrase.toLowerCase().replace(/(?<=\p{L})['’ ]s(?= |$)/gu, '');
  return tokenise(bare).map(({ word }) => word);
}

/** The phrases that begin with one letter. */
interface Beginning {
  /** In order of trust: as written, singular, stem. */
  readonly levels: readonly { readonly form: (word: string) => string; readonly known: Map<string, string> }[];
  /** By the stem of the first word the word count of the longest phrase. */
  readonly longest: ReadonlyMap<string, number>;
}

const same = (word: string): string => word;

function beginningOf(phrases: readonly Listed[]): Beginning {
  const levels = [same, singular, stem].map((form) => ({ form, known: new Map<string, string>() }));
  const longest = new Map<string, number>();
  for (const [phrase, vietnamese] of phrases) {
    const words = written(phrase);
    const first = stem(words[0] ?? '');
    longest.set(first, Math.max(longest.get(first) ?? 0, words.length));
    for (const { form, known } of levels) {
      const key = words.map(form).join(' ');
      if (!known.has(key)) known.set(key, vietnamese);
    }
  }
  return { levels, longest };
}

type Listed = readonly [phrase: string, vietnamese: string];

/** No inflection changes the first letter. */
const letterOf = (text: string): string => firstFolded(text)?.charAt(0) ?? '';

function byLetter(phrases: Iterable<Listed>): Map<string, Listed[]> {
  const out = new Map<string, Listed[]>();
  for (const one of phrases) {
    const letter = letterOf(one[0]);
    const known = out.get(letter);
    if (known) known.push(one);
    else out.set(letter, [one]);
  }
  return out;
}

/**
 * Builds the table from phrases and translations. A listed form has priority over a derived one, and a singular over a
 * stem, so that "meetings" is read as "meeting" and not as "meet"; the first of two equal phrases counts.
 * `phrases` is called at the first look-up, because most questions are Vietnamese. They are prepared one letter at a
 * time.
 */
export function englishTable(phrases: () => ReadonlyMap<string, string>): EnglishTable {
  let waiting: ReadonlyMap<string, readonly Listed[]> | undefined;
  const ready = new Map<string, Beginning>();
  const beginning = (word: string): Beginning => {
    const letter = letterOf(word);
    const known = ready.get(letter);
    if (known) return known;
    waiting ??= byLetter(phrases());
    const made = beginningOf(waiting.get(letter) ?? []);
    ready.set(letter, made);
    return made;
  };
  return {
    longestFrom: (first) => beginning(first).longest.get(stem(first)) ?? 0,
    find(words) {
      for (const { form, known } of beginning(words[0] ?? '').levels) {
        const found = known.get(words.map(form).join(' '));
        if (found !== undefined) return found;
      }
      return undefined;
    },
  };
}
