import { KIND } from '../../text/typed.js';
import {
  isOnly,
  type Named,
  type Office,
  opensClause,
  opensLine,
  signAt,
  signsIn,
  type Telling,
  wordingAt,
  wordingBefore,
  wordingIn,
} from '../telling.js';
import type { Found } from './found.js';
import { alsoNamed, isOfSome, joinedTo } from './lists.js';
import { distance, endsClause, gapAt } from './telling.js';

/** UTF-16 units between a position and the name behind it, at most. */
const FAR = 110;
/** The same, where a name has a position before it and another behind. */
const NEAR = 60;
/** Words in which "thôi giữ chức" stands before a position, at most. */
const LEFT_FAR = 20;

/** The name that a position stands beside. Where names stand behind their positions ("Bí thư A, Phó Bí thư B"), the one behind. */
export function beside(t: Telling, office: Office): Found | undefined {
  const after = afterName(t, office);
  if (!after) return beforeName(t, office);
  const titledBefore = t.offices.some(
    (other) =>
      other.from < office.from &&
      other.to <= after.one.from &&
      distance(other, after.one) < NEAR &&
      beforeName(t, other)?.one === after.one,
  );
  return (titledBefore ? beforeName(t, office) : undefined) ?? after;
}

/** "bí thư các chi bộ", "phó trưởng phòng 3 huyện", "không phải là Bí thư": several, or nobody's here. */
export function isNobodys(t: Telling, { from, to }: Office): boolean {
  if (signAt(t, from) === '' && wordingBefore(t, from, 'not-so')) return true;
  if (signAt(t, to) !== '') return false;
  // "Trưởng ấp 3," ends with its number.
  const counted =
    /^\d+$/u.test(t.words.words[to] ?? '') &&
    to + 1 < t.words.words.length &&
    signAt(t, to + 1) === '' &&
    // … and "Trưởng khu phố 7 Lê Văn A" names who holds it.
    !t.named.some(({ from, name }) => from === to + 1 && name === from);
  return counted || wordingAt(t, to, 'of-several') !== undefined;
}

/** "Nguyễn Văn A - Bí thư Đảng ủy, Giám đốc Sở": the name, a sign, then nothing but positions and bodies. */
function afterName(t: Telling, office: Office): Found | undefined {
  const one = t.named.findLast(({ to }) => to <= office.from);
  if (!one || !leadsOn(t, one.to, office) || endsClause(t, one.to, office.from) || isOfSome(t, office))
    return undefined;
  const offices = t.offices.filter(({ from, to }) => from >= one.to && to <= office.from);
  const first = offices[0] ?? office;
  if (!isOnly(t, one.to, first.from, 'beside') || !/^[–—\-,:(/|)]*$/u.test(signAt(t, one.to))) return undefined;
  const from = behindAge(t, one.to);
  if (from < first.from && signsIn(t, from + 1, first.from) !== '') return undefined;
  if (first !== office && wordingIn(t, first.to, office.from, 'ends')) return undefined;
  if (offices.some((other) => isNobodys(t, other))) return undefined;
  return { one, alike: first === office ? joinedTo(t, one) : [], tenure: 'stated' };
}

/** Behind ", 74 tuổi," from word `at` on; else `at`. */
const behindAge = (t: Telling, at: number): number =>
  ((t.words.kinds[at] ?? 0) & KIND.number) !== 0 && t.words.words[at + 1] === 'tuổi' && signAt(t, at) === ','
    ? at + 2
    : at;

/** Does what stands behind a name lead to its position? The next cell of a row does, unless it names somebody itself. */
function leadsOn(t: Telling, at: number, office: Office): boolean {
  const sign = signAt(t, at);
  if (sign.startsWith('|')) {
    const next = t.named.find(({ from }) => from >= office.to);
    return !next || signsIn(t, office.to, next.from).includes('|');
  }
  return /^[–—\-,:(/]/u.test(sign) || (sign === '' && t.words.words[at] === 'là');
}

/** "Phó Bí thư Đảng ủy Sở KH&CN Phạm Thị B": a position, its body, the name. */
function beforeName(t: Telling, office: Office): Found | undefined {
  const one = t.named.find(({ from }) => from >= office.to);
  const last = one && t.offices.findLast(({ to }) => to <= one.from);
  if (!one || !last || distance(office, one) > FAR) return undefined;
  if (last === office && isNamed(t, office, one.from))
    return { one, alike: alsoNamed(t, office, one), tenure: 'stated' };
  const inverted = invertedName(t, office);
  if (inverted) return inverted;
  const apposed = apposedTo(t, office, last.to, one);
  if (!apposed && !isBody(t, last.to, one)) return undefined;
  if (last !== office && !isChain(t, office, last)) return undefined;
  const former = isLeft(t, office) || apposed === 'held-before';
  return { one, alike: alsoNamed(t, office, one), tenure: former ? 'former' : 'stated' };
}

/** "Trưởng ban cũ, đồng chí A", "tân Bí thư, ông B": a word that tells which of its holders, then, behind a comma, the name. */
function apposedTo(
  t: Telling,
  office: Office,
  from: number,
  { from: to, name, to: behind }: Named,
): string | undefined {
  if (signAt(t, to) !== ',' || name === to || signsIn(t, from, to - 1) !== '') return undefined;
  if (wordingIn(t, from, to, 'ends')) return undefined;
  const told = t.marks.find((m) => m.to === to && (m.group === 'held-before' || m.group === 'held-now'));
  if (!told && tellsWho(t, office, behind)) return 'held-now';
  const before = signAt(t, office.from) === '' ? wordingBefore(t, office.from, 'held-now', 'former') : undefined;
  // "Chúc mừng tân Chủ tịch, bà A …": somebody else is congratulated.
  return opensClause(t, before?.from ?? office.from) ? (told ?? before)?.group : undefined;
}

/** "Bí thư Chi bộ kiêm Chủ tịch Hội, ông A, cho biết": positions open the line, and whoever holds them is named behind a comma, then what they do. */
function tellsWho(t: Telling, office: Office, behind: number): boolean {
  const first = t.offices[0];
  if (!first || !opensLine(t, first.from) || (first !== office && !isChain(t, first, office))) return false;
  const next = t.words.words[behind] ?? '';
  const other = [...t.named, ...t.offices].some(({ from }) => from === behind);
  return /^,?$/u.test(signAt(t, behind)) && next !== '' && !other && !/^(?:và|cùng|với|các)$/u.test(next);
}

/** "hai Phó Bí thư là đồng chí A và …", "các Phó Chủ tịch gồm ông A và …". */
const isNamed = (t: Telling, office: Office, to: number): boolean =>
  (wordingAt(t, office.to, 'names')?.to === to && signsIn(t, office.to, to) === '') || isHeadOf(t, office, to);

/** "; Trưởng Ban Kiểm tra là ông A": a position with its body, at the head of a clause. */
function isHeadOf(t: Telling, office: Office, to: number): boolean {
  const names = wordingBefore(t, to, 'names');
  if (!names || names.from <= office.to || signsIn(t, office.to, to) !== '' || !opensClause(t, office.from))
    return false;
  return !endsBodyIn(t, office.to, names.from) && t.words.words[names.from] === 'là';
}

/** Does the name of a body end in words [from, to)? "khóa mới" goes on with it: "Phó Chủ tịch Hội khóa mới: ông A". */
const endsBodyIn = (t: Telling, from: number, to: number): boolean =>
  t.marks.some(
    (m) => m.group === 'ends' && m.from >= from && m.to <= to && !wordingAt(t, m.from, 'held-now', 'held-before'),
  );

/** May words from `from` up to a name be the body of a position, and the name whoever holds it? */
function isBody(t: Telling, from: number, one: Named): boolean {
  const { words } = t.words;
  const last = signAt(t, one.from);
  if (last === '' && wordingBefore(t, one.from, 'whose')) return false;
  if (
    /[.;,!?]/u.test(last.replace(/[–—:-]$/u, '')) ||
    (one.from > from && /[.;,!?]/u.test(signsIn(t, from, one.from - 1)))
  )
    return false;
  if (endsBodyIn(t, from, one.from) || (one.from > from && words[one.from - 1] === 'và' && last === '')) return false;
  // "Bí thư - Tô Văn B": a dash before a bare name parts them.
  // … but not in a list of positions: "; Phó Bí thư - Hà Văn C".
  const listed = from === one.from && t.offices.some((o) => o.to === from && /[;:]$/u.test(signAt(t, o.from)));
  return listed || !/[–—-]$/u.test(last) || one.name > one.from || one.person.whole.start < one.person.span.start;
}

/** Are the positions from `office` up to the last one before the name those of one person? */
function isChain(t: Telling, office: Office, last: Office): boolean {
  if (wordingIn(t, office.to, last.from, 'ends') || isOfSome(t, last)) return false;
  for (let at = office.to; at <= last.from; at++) if (/[;.]\s/u.test(gapAt(t, at))) return false;
  return !t.named.some(({ from, to }) => from >= office.to && to <= last.from);
}

/** "thôi giữ chức Bí thư đối với đồng chí A". */
function isLeft(t: Telling, { from }: Office): boolean {
  const left = wordingIn(t, Math.max(0, from - LEFT_FAR), from, 'left');
  return left !== undefined && !endsClause(t, left.to, from);
}

/** Words between "Thay vị trí" and the position, at most. */
const BETWEEN = 4;
/** UTF-16 units between a position and whoever is named behind "là", at most. */
const NAMED_FAR = 90;

/** "Giữ chức Bí thư Chi bộ là đồng chí A", "Thay thế vị trí Trạm trưởng của ông B là ông A": whoever stands behind "là". */
function invertedName(t: Telling, office: Office): Found | undefined {
  const lead = t.marks.findLast(
    ({ group, from, to }) =>
      (group === 'holds' || group === 'replaces' || group === 'held-now') &&
      to <= office.from &&
      office.from - to <= BETWEEN &&
      signsIn(t, to, office.from) === '' &&
      (from === 0 || /[.;,]$/u.test(signAt(t, from))),
  );
  if (!lead) return undefined;
  const one = t.named.find(
    (named) =>
      named.from > office.to &&
      t.words.words[named.from - 1] === 'là' &&
      distance(office, named) <= NAMED_FAR &&
      !/[;.]/u.test(signsIn(t, office.to, named.from)),
  );
  return one && { one, alike: [], tenure: lead.group === 'replaces' ? 'appointed' : 'stated' };
}
