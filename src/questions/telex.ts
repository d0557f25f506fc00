/** Converts Telex keystrokes left in the text ("ddang vieen", "hooij nghij") into letters. */

const TONES: Readonly<Record<string, string>> = { s: '\u0301', f: '\u0300', r: '\u0309', x: '\u0303', j: '\u0323' };
const VOWELS = 'aăâeêioôơuưy';

/**
 * The word that a Telex input method makes of `typed` (one lower-case word); the tone mark goes to its older place.
 * Undefined if the word has no Telex key sequence.
 */
export function fromTelex(typed: string): string | undefined {
  if (!/^\p{L}+$/u.test(typed)) return undefined;
  let word = typed
    .replace(/dd/gu, 'đ')
    .replace(/^d(\p{L}*)d$/u, 'đ$1')
    .replace(/aa/gu, 'â')
    .replace(/ee/gu, 'ê')
    .replace(/oo/gu, 'ô')
    .replace(/uow/gu, 'ươ')
    .replace(/aw/gu, 'ă')
    .replace(/ow/gu, 'ơ')
    .replace(/uw/gu, 'ư')
    .replace(
      /^([^aeo]*)([aeo])([^aeo]*)\2$/u,
      (_, head: string, vowel: string, tail: string) => head + (DOUBLED[vowel] ?? vowel) + tail,
    )
    .replace(
      /^(.*?)([aou])(\p{L}*)w$/u,
      (_, head: string, vowel: string, tail: string) => head + (HORNED[vowel] ?? vowel) + tail,
    );
  const tone = /^(.*[aăâeêioôơuưy]\p{L}*?)([sfrxj])(\p{L}*)$/u.exec(word);
  if (tone) {
    const bare = (tone[1] ?? '') + (tone[3] ?? '');
    word = withTone(bare, TONES[tone[2] ?? ''] ?? '') ?? word;
  }
  return word === typed ? undefined : word;
}

const DOUBLED: Readonly<Record<string, string>> = { a: 'â', e: 'ê', o: 'ô' };
const HORNED: Readonly<Record<string, string>> = { a: 'ă', o: 'ơ', u: 'ư' };

/**
 * Puts a tone mark on the main vowel: the marked one (ê, ơ …), else the second last of an open group, else the last
 * before a consonant.
 */
export function withTone(word: string, tone: string): string | undefined {
  const start = /^(?:qu|gi(?=[aăâeêioôơuưy]))/u.exec(word)?.[0].length ?? 0;
  const places = [...word]
    .map((letter, i) => ({ letter, i }))
    .filter(({ letter, i }) => i >= start && VOWELS.includes(letter));
  if (places.length === 0) return undefined;
  const marked = places.filter(({ letter }) => 'ăâêôơư'.includes(letter)).at(-1);
  const closed = /[^aăâeêioôơuưy]$/u.test(word);
  const main = marked ?? (places.length === 1 || closed ? places.at(-1) : places.at(-2));
  if (!main) return undefined;
  return (word.slice(0, main.i + 1) + tone + word.slice(main.i + 1)).normalize('NFC');
}
