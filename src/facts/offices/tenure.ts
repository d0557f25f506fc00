import { type Office, signAt, type Telling, wordingAt, wordingBefore } from '../telling.js';

/** Words between a position and "khóa trước", or "còn khuyết", at most. */
const FAR = 10;

/** "nguyên Bí thư", "Bí thư khóa trước", "Giám đốc tiền nhiệm": somebody held it before. */
export function wasHeld(t: Telling, { from, to }: Office): boolean {
  if (signAt(t, from) === '' && wordingBefore(t, from, 'former')) return true;
  return isBehind(t, to, 'former-behind', /[,;.:()]/u);
}

/** "chức danh Phó Bí thư còn khuyết": nobody holds it, and nobody is elected into it. */
export const isEmpty = (t: Telling, office: Office): boolean =>
  isLacking(t, office) || (isBehind(t, office.to, 'vacant', /[,;.]/u) && !wordingBefore(t, office.from, 'fills'));

/** "khuyết một đồng chí Phó Bí thư (đồng chí A chuyển đi)": nobody's, whoever is named behind it. */
export function isLacking(t: Telling, { from }: Office): boolean {
  let at = from;
  for (;;) {
    const seat = signAt(t, at) === '' ? wordingBefore(t, at, 'a-seat') : undefined;
    if (!seat) return signAt(t, at) === '' && wordingBefore(t, at, 'lacking') !== undefined;
    at = seat.from;
  }
}

/** Does a wording of a group stand behind word `to` with none of these signs between? */
function isBehind(t: Telling, to: number, group: string, ends: RegExp): boolean {
  for (let at = to; at <= to + FAR && at < t.words.words.length; at++) {
    if (ends.test(signAt(t, at))) return false;
    if (wordingAt(t, at, group)) return true;
  }
  return false;
}
