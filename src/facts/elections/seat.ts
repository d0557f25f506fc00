import type { Holder } from '../holders.js';
import type { PhraseFound } from '../phrases.js';
import { type Named, type Office, signAt, signsIn, type Telling, wordingBefore } from '../telling.js';
import type { Sentence } from '../view.js';

/** The position that a sentence tells of an election to, without saying who was elected: "bầu bổ sung chức danh Phó Bí thư". */
export function seatIn(t: Telling): Office | undefined {
  const office = t.offices.findLast((one) => signAt(t, one.from) === '' && wordingBefore(t, one.from, 'seat'));
  if (!office) return undefined;
  const next = t.named.find(({ from }) => from >= office.to);
  return !next || /[;.,]/u.test(signsIn(t, office.to, next.from)) ? office : undefined;
}

/** "A trúng cử", "A, Chính trị viên Ban Chỉ huy, đã trúng cử": what somebody holds may stand between. */
function wonBy(t: Telling, one: Named): PhraseFound | undefined {
  const won = t.marks.find(({ group, from }) => group === 'wins' && from >= one.to);
  if (!won || won.from - one.to > APPOSED) return undefined;
  if (won.from === one.to) return /^,?$/u.test(signAt(t, one.to)) ? won : undefined;
  const held = t.offices.some(({ from }) => from === one.to) && /^[,(–-]$/u.test(signAt(t, one.to));
  const closed = signsIn(t, one.to + 1, won.from - 1) === '' && /^[,)–-]?$/u.test(signAt(t, won.from));
  return held && closed && !t.words.words.slice(one.to, won.from).some((word) => OTHERS.has(word)) ? won : undefined;
}
/** Words that begin to tell of somebody else: "chúc mừng đồng chí trúng cử". */
const OTHERS: ReadonlySet<string> = new Set(['đồng', 'ông', 'bà', 'người', 'những', 'các', 'và']);
/** Words of what somebody holds, at most. */
const APPOSED = 14;

/**
 * Who was elected to a seat that was told of before: "Kết quả, đồng chí A trúng cử với 11/12 phiếu". `seat`: where it is told in
 * the sentence itself, only who is named behind it counts. Whoever has a position told behind them was elected to that.
 */
export function winnerOf(t: Telling, s: Sentence, seat: Office, inside: boolean): Holder | undefined {
  const one = t.named.find(({ from }) => !inside || from >= seat.to);
  const won = one && wonBy(t, one);
  if (!one || !won || t.offices.some(({ from }) => from >= won.to)) return undefined;
  const { role } = seat;
  return {
    person: one.person,
    role,
    body: { start: role.span.end, end: role.span.end },
    tenure: 'elected',
    sentence: s,
  };
}
