/** Rhymes of Vietnamese syllables without tone marks: nucleus and what may follow it. */
const RHYME = [
  'a(?:c|ch|i|m|n|ng|nh|o|p|t|u|y)?',
  'ă(?:c|m|n|ng|p|t)',
  'â(?:c|m|n|ng|p|t|u|y)',
  'e(?:c|m|n|ng|o|p|t)?',
  'ê(?:ch|m|n|nh|p|t|u)?',
  'i(?:a|ch|m|n|nh|p|t|u)?',
  '[iy]ê(?:c|m|n|ng|p|t|u)',
  'o(?:c|i|m|n|ng|p|t)?',
  'oong?',
  'o[aă](?:c|ch|i|m|n|ng|nh|o|p|t|y)?',
  'oe(?:o|n|t)?',
  'ô(?:c|i|m|n|ng|p|t)?',
  'ơ(?:i|m|n|p|t)?',
  'u(?:a|c|i|m|n|ng|p|t)?',
  'uâ(?:n|ng|t|y)',
  'uê(?:ch|nh)?',
  'uơ',
  'uô(?:c|i|m|n|ng|t)',
  'uy(?:a|ch|n|nh|p|t|u|ê[nt])?',
  'u[ae](?:c|ch|i|n|ng|nh|o|t|y)?',
  'uă(?:c|m|n|ng|t)',
  'ư(?:a|c|i|m|n|ng|t|u)?',
  'ươ(?:c|i|m|n|ng|p|t|u)',
  'y',
].join('|');
const ONSET = 'ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx]';
const SYLLABLE = new RegExp(`^(?:${ONSET})?(?:${RHYME})$`, 'u');
/** Tone marks: grave, acute, tilde, hook above, dot below. */
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const CONSONANT_WITH_MARK = /[bcdfghjklmnpqrstvwxzđ]\p{M}/u;
/** Signs that stand for letters in the legacy encodings make a word too: left as they are, they make a bad one. */
const WORD = /[\p{L}\p{M}\u00a1-\u00aa\u00ac-\u00ba\u00bc-\u00bf]+/gu;

/** Could a word be a Vietnamese syllable, by its letters? At most one tone, a known beginning and rhyme. */
export function isSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize('NFD');
  if ((apart.match(TONE)?.length ?? 0) > 1 || CONSONANT_WITH_MARK.test(apart)) return false;
  return SYLLABLE.test(apart.replace(TONE, '').normalize('NFC'));
}

/** Of the words of a text that have marks: how many there are, and how many of them are Vietnamese syllables. */
export function markedWords(text: string): { readonly count: number; readonly good: number } {
  let count = 0;
  let good = 0;
  for (const [word] of text.matchAll(WORD)) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
    if (/^[\u0000-\u007f]+$/u.test(word)) continue;
    count++;
    if (isSyllable(word)) good++;
  }
  return { count, good };
}
