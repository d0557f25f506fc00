/**
 * Folding: lower case, no marks, đ to d. It keeps the length in UTF-16 code units, so offsets in folded text are valid
 * in the original.
 */

/** What each UTF-16 unit folds to; 0: not computed yet. */
const folds = new Uint16Array(0x10000);

function foldUnit(code: number): number {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? code + 32 : code;
  const known = folds[code] as number;
  if (known > 0) return known;
  let folded = code;
  // Half a surrogate pair is kept as it is.
  if (code < 0xd800 || code > 0xdfff) {
    const lower = String.fromCharCode(code).toLowerCase();
    const bare = lower === 'đ' ? 'd' : lower.normalize('NFD').charAt(0);
    folded = bare.length === 1 ? bare.charCodeAt(0) : code;
  }
  folds[code] = folded;
  return folded;
}

/** Units converted to a string in one call. */
const MOST_AT_ONCE = 8192;

/**
 * `text` in lower case, without Vietnamese marks, đ as d; same length as `text`.
 * Free-standing combining marks (text not in NFC) are kept.
 */
export function fold(text: string): string {
  let i = 0;
  while (i < text.length && foldUnit(text.charCodeAt(i)) === text.charCodeAt(i)) i++;
  if (i === text.length) return text;
  const units = new Array<number>(text.length);
  for (let k = 0; k < text.length; k++) units[k] = foldUnit(text.charCodeAt(k));
  if (units.length <= MOST_AT_ONCE) return String.fromCharCode(...units);
  let out = '';
  for (let k = 0; k < units.length; k += MOST_AT_ONCE) out += String.fromCharCode(...units.slice(k, k + MOST_AT_ONCE));
  return out;
}

/** Lower case that keeps the length (characters such as İ stay). */
export function lower(text: string): string {
  const low = text.toLowerCase();
  if (low.length === text.length) return low;
  return Array.from({ length: text.length }, (_, i) => {
    const unit = text.charAt(i).toLowerCase();
    return unit.length === 1 ? unit : text.charAt(i);
  }).join('');
}

/** `text` in lower case without tone marks: ạ as a, ậ as â; đ, ă, â, ê, ô, ơ, ư stay. Same length as `text` in NFC. */
export function toneless(text: string): string {
  return lower(text)
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, '')
    .normalize('NFC');
}

/** Does `text` (NFC) contain any Vietnamese mark or đ? */
export function hasMarks(text: string): boolean {
  return fold(text) !== lower(text);
}
