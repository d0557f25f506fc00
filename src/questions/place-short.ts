import { fold } from '../text/fold.js';
import type { Province } from '../text/lexicon.js';
import type { PhraseTable } from '../text/phrases.js';
import { BEFORE_PLACE } from './place-initials.js';
import type { PlaceMention } from './place-mention.js';
import type { QuestionWord } from './utterance.js';

/**
 * A two-syllable name with the first one shortened: "B.Phước", "Th. Hóa", "QNgãi". Not one whose second syllable begins
 * with a vowel: "L. An", "Lan" are people.
 */
export function shortened(name: string): [head: string, rest: string][] {
  const [first = '', rest = '', ...more] = name.split(' ');
  if (more.length > 0 || !/^[^\Waeiou]/iu.test(fold(rest)) || !/^[^aeiou]/iu.test(fold(first))) return [];
  const [cluster = first.charAt(0)] = /^[^aeiouy]+/iu.exec(fold(first)) ?? [];
  return [...new Set([first.charAt(0), first.slice(0, cluster.length)])].map((head) => [head, rest]);
}

/**
 * Provinces with a shortened first syllable, written as names; after a capitalised word it is a person's name ("Lê T.
 * Bình").
 */
export function headedIn(words: readonly QuestionWord[], headed: PhraseTable<Province>): PlaceMention[] {
  return headed
    .find(words.map((word) => (word.derived ? { ...word, ...spelled(word) } : word)))
    .filter(({ from, to }) => {
      const [before, head, rest] = [words[from - 1], words[from], words[from + 1]];
      const inName = before?.proper === true && !before.capitals && !BEFORE_PLACE.has(before.folded);
      const cut = to - from === 1 ? isCut(head?.raw ?? '') : head?.proper === true && rest?.proper === true;
      return cut && !inName;
    })
    .map(({ from, to, value }) => ({ province: value, from, to }));
}

/**
 * "KHòa", neither "Khoa" nor "KHOA"; in small letters if it cannot be a syllable: "btre", "đtháp", not "khoa", "thoa".
 */
const isCut = (raw: string): boolean => TWO_CAPITALS.test(raw) || !isSyllable(raw);

const TWO_CAPITALS = /\p{Lu}.*\p{Lu}\p{Ll}/u;
/** Initial consonants of Vietnamese syllables. */
const ONSET = /^(?:ngh|gh|gi|ng|nh|ch|kh|ph|th|tr|qu|[bcdđghklmnpqrstvx])?(?![bcdđfghjklmnpqrstvwxz])/u;
const isSyllable = (raw: string): boolean => ONSET.test(raw.toLowerCase());

const spelled = ({ raw }: QuestionWord): Pick<QuestionWord, 'word' | 'folded' | 'marked'> => {
  const word = raw.toLowerCase();
  return { word, folded: fold(word), marked: fold(word) !== word };
};
