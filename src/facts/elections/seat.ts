import type { Holder } from '../holders.js';
import { type Named, type Office, signAt, signsIn, type Telling, wordingAt, wordingBefore } from '../telling.js';
import type { Sentence } from '../view.js';

/** The position that a sentence tells of an election to, without saying who was elected: "bầu bổ sung chức danh Phó Bí thư". */
export function seatIn(t: Telling): Office | undefined {
  const office = t.offices.findLast((one) => signAt(t, one.from) === '' && wordingBefore(t, one.from, 'seat'));
  if (!office) return undefined;
  const next = t.named.find(({ from }) => from >= office.to);
  return !next || /[;.,]/u.test(signsIn(t, office.to, next.from)) ? office : undefined;
}

/**
 * Who was elected to a seat that was told of before: "Kết quả, đồng chí A trúng cử với 11/12 phiếu". `seat`: where it is told in
 * the sentence itself, only who is named behind it counts. Whoever has a position told behind them was elected to that.
 */
export function winnerOf(t: Telling, s: Sentence, seat: Office, inside: boolean): Holder | undefined {
  const wins = ({ from, to }: Named): boolean =>
    (!inside || from >= seat.to) && /^,?$/u.test(signAt(t, to)) && wordingAt(t, to, 'wins') !== undefined;
  const one = t.named.find(wins);
  if (!one || t.offices.some(({ from }) => from >= one.to)) return undefined;
  const { role } = seat;
  return {
    person: one.person,
    role,
    body: { start: role.span.end, end: role.span.end },
    tenure: 'elected',
    sentence: s,
  };
}
