import type { Holder } from '../holders.js';
import {
  type Named,
  type Office,
  opensLine,
  signAt,
  type Telling,
  wordingAt,
  wordingBefore,
  wordingIn,
} from '../telling.js';
import type { Sentence } from '../view.js';

/** A name with the seat that stands behind it in brackets or behind a dash. */
interface Seated {
  readonly one: Named;
  readonly office: Office;
}

/**
 * Who has which seat in a committee that was just elected: "Đại hội bầu Chi ủy gồm 3 đồng chí: A (Bí thư), B (Phó Bí thư)". Behind a
 * name may as well stand the office held before, so there must be several seats with one at their head, each bare.
 * `open`: the sentence before ends in the colon of such a list, and each line below it has one. `from`: where the sentence begins to
 * tell of an election, an offset into it.
 */
export function listedIn(t: Telling, s: Sentence, open: boolean, from: number | undefined): Holder[] {
  const seated = seatedIn(t);
  const line = open && seated.length === 1 && t.named.length === 1 && opensLine(t, t.named[0]?.from ?? 1);
  if (!line && !(isOpened(t, seated[0], from) && areSeats(seated))) return [];
  return seated.flatMap((one) => holdersOf(t, s, one));
}

/**
 * "ông A được bầu giữ chức Bí thư (45/47 phiếu), bà B - Phó Bí thư (44/47 phiếu)": who has a seat in a list that goes on behind one
 * who was elected. `elected`: those of the sentence.
 */
export function goingOn(t: Telling, s: Sentence, elected: readonly Holder[]): Holder[] {
  const first = elected.find(({ tenure }) => tenure === 'elected');
  if (!first) return [];
  return seatedIn(t)
    .filter(({ one, office }) => {
      const behind = one.person.whole.start >= first.role.span.end;
      return behind && /^[)%]*[,;]$/u.test(signAt(t, one.from)) && endsItem(t, office.to);
    })
    .flatMap((one) => holdersOf(t, s, one));
}

/** An item of such a list ends: with the sentence, before its votes in brackets, or before the next name. */
function endsItem(t: Telling, at: number): boolean {
  const sign = signAt(t, at);
  if (at >= t.words.words.length || /^\)?[(;.]/u.test(sign)) return true;
  return /^\)?,$/u.test(sign) && t.named.some(({ from }) => from === at);
}

/** The names with a seat behind them: "ông A (tái cử Chủ tịch)". */
const seatedIn = (t: Telling): Seated[] =>
  t.named.flatMap((one): Seated[] => {
    const at = wordingAt(t, one.to, 'again')?.to ?? one.to;
    const office = t.offices.find((other) => other.from === at);
    return office && isBare(t, one, office) ? [{ one, office }] : [];
  });

const holdersOf = (t: Telling, s: Sentence, { one: { person }, office }: Seated): Holder[] =>
  [office, ...besides(t, office)].map(({ role }) => ({
    person,
    role,
    body: { start: role.span.end, end: role.span.end },
    tenure: 'elected',
    sentence: s,
  }));

/** "A - Ủy viên Ban Thường vụ, Chủ nhiệm Ủy ban Kiểm tra": a second seat behind a comma. */
const besides = (t: Telling, { to }: Office): Office[] =>
  t.offices.filter(
    (next) => next.from === to && signAt(t, to) === ',' && wordingAt(t, next.from, 'seats')?.to === next.to,
  );

/** Does the sentence open such a list for the lines below it: it elects, and ends in a colon? */
export const opensList = (t: Telling): boolean =>
  /:\s*$/u.test(t.s.text) && t.marks.some(({ group }) => group === 'elects');

/** A seat of a committee, and nothing of whose, or only "Đảng ủy", "Đảng ủy Sở": the committee's own. */
function isBare(t: Telling, one: Named, { from, to }: Office): boolean {
  if (!/^[(–—-]$/u.test(signAt(t, one.to)) || wordingAt(t, from, 'seats')?.to !== to) return false;
  const whose = wordingAt(t, to, 'whose-seat')?.to;
  return isOver(t, to) || (whose !== undefined && (isOver(t, whose) || isOver(t, whose + 1)));
}

const isOver = (t: Telling, at: number): boolean => at >= t.words.words.length || signAt(t, at) !== '';

/** An election is told of, and a colon or "gồm" stands before the first of them. */
function isOpened(t: Telling, first: Seated | undefined, from: number | undefined): boolean {
  if (!first || from === undefined || from >= (t.words.starts[first.one.from] ?? 0)) return false;
  const verb = t.words.starts.findIndex((start) => start >= from);
  if (wordingIn(t, verb, first.one.from, 'for-the-day')) return false;
  const heads = [first.one.from, first.one.name].some((at) => signAt(t, at).includes(':'));
  return (
    heads ||
    wordingBefore(t, first.one.from, 'list') !== undefined ||
    wordingBefore(t, first.one.name, 'list') !== undefined
  );
}

const HEAD = /^(?:bí thư|chủ tịch|trưởng|chi hội trưởng|tổ trưởng)/u;

const areSeats = (seated: readonly Seated[]): boolean =>
  seated.length > 1 && seated.filter(({ office }) => HEAD.test(office.role.role)).length === 1;
