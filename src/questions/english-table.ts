import { firstFolded, tokenise } from '../text/tokens.js';

/** English phrases with their Vietnamese, found in any regular form. */
export interface EnglishTable {
  /** Words in the longest phrase that begins with this lower-case word; 0 where none does. */
  longestFrom(first: string): number;
  /** The Vietnamese for these lower-case words taken together, '' where they are left out; absent when the table does not know them. */
  find(words: readonly string[]): string | undefined;
}

/** One way of writing: "organise" as "organize", "labour" as "labor". */
const spelled = (word: string): string =>
  word.replace(/is(e|ed|es|er|ing|ation|ations)$/u, 'iz$1').replace(/our(s|ed|ing|al)?$/u, 'or$1');

/** A lower-case noun in the singular, a verb without the s of its third person. */
export function singular(word: string): string {
  if (word.length < 4) return word;
  const one = spelled(word);
  if (/ies$/u.test(one)) return one.replace(/ies$/u, 'y');
  if (/(?:ss|us|is)$/u.test(one)) return one;
  return /(?:s|x|z|ch|sh)es$/u.test(one) ? one.replace(/es$/u, '') : one.replace(/s$/u, '');
}

/** The stem that all regular forms of a lower-case word share: "replac" for replace, replaces, replaced, replacing. */
export function stem(word: string): string {
  const one = singular(word);
  if (one.length < 4) return one;
  const bare = one
    .replace(/ied$/u, 'y')
    .replace(/^(.*[aeiouy].*)(?:ed|ing)$/u, (all, rest: string) => (rest.length < 3 ? all : rest));
  return bare.replace(/e$/u, '').replace(/([b-df-hj-np-tv-z])\1$/u, '$1');
}

/** A phrase as a question's words have it: lower case, signs and the s of a possessive left out. */
function written(phrase: string): string[] {
  const bare = phrase.toLowerCase().replace(/(?<=\p{L})['’ ]s(?= |$)/gu, '');
  return tokenise(bare).map(({ word }) => word);
}

/** The phrases that begin with one letter. */
interface Beginning {
  /** In order of trust: as written, in the singular, by stem. */
  readonly levels: readonly { readonly form: (word: string) => string; readonly known: Map<string, string> }[];
  /** By the stem of their first word the words of the longest. */
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

/** No form of a word changes its first letter. */
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
 * Makes the table from phrases and their translations. A form that the phrases list themselves comes before one worked out, and a
 * singular before a stem, so that "meetings" is read as "meeting" and not as "meet"; of two phrases alike the first in the list counts.
 * `phrases` is called when the first word is looked up: most questions are Vietnamese. They are worked out a letter at a time.
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
