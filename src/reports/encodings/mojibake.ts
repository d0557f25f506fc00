import { markedWords } from './syllables.js';

/** What became of a text whose UTF-8 was once read as Windows-1252 and saved so ("Äáº£ng bá»™" for "Đảng bộ"). */
export type Mended =
  | { readonly kind: 'mended'; readonly text: string }
  /** It is of this kind, but letters were lost on the way: what they were cannot be known. */
  | { readonly kind: 'broken' };

/** Pairs and triples that letters of Vietnamese turn into, and hardly anything else does. */
const SIGN = /Ã[\u0080-\u00bf\u2018-\u203a\u0152-\u0192 ]|áº|á»|Ä[\u0080-\u0091\u2018‘’]|Æ[°¡]|Ä©|Å©|â€/gu;
/** As often as this proves it, against the letters that only Unicode has. */
const LEAST = 3;
const UNICODE_ONLY = /[\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/gu;
/** A run of characters that stand for bytes beyond ASCII. */
const BYTES = /[\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]+/gu;
/** The characters of Windows-1252 from 0x80 on that are not those of Latin-1, by byte. */
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const LEAST_SHARE = 0.9;
const TWICE = 2;

/** Mends a text where that is certain: all of it comes out as Vietnamese. Nothing for a text that is not of this kind. */
export function mendMojibake(text: string): Mended | undefined {
  if (!isMojibake(text)) return undefined;
  let mended = text;
  for (let round = 0; round < TWICE && isMojibake(mended); round++)
    mended = mended.split('\n').map(mendLine).join('\n');
  const { count, good } = markedWords(mended.slice(0, 40_000));
  return isMojibake(mended) || good < LEAST || good < count * LEAST_SHARE
    ? { kind: 'broken' }
    : { kind: 'mended', text: mended };
}

function isMojibake(text: string): boolean {
  const signs = text.match(SIGN)?.length ?? 0;
  return signs >= LEAST && signs > (text.match(UNICODE_ONLY)?.length ?? 0) * 0.1;
}

/** A line whose every run of bytes is UTF-8; any other line stays as it is. */
function mendLine(line: string): string {
  // A no-break space that was squeezed to a plain one on the way: the second byte of "à".
  const whole = line.replace(/Ã (?=[ ,.;:]|$)/gu, 'Ã\u00a0');
  let sound = true;
  const mended = whole.replace(BYTES, (run) => {
    const read = asUtf8(run);
    sound &&= read !== undefined;
    return read ?? run;
  });
  return sound ? mended : line;
}

function asUtf8(run: string): string | undefined {
  const bytes = [...run].map((sign) => {
    const upper = UPPER.indexOf(sign);
    return upper >= 0 ? upper + 0x80 : sign.charCodeAt(0);
  });
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}
