import type { PhraseFound } from '../phrases.js';
import { clauseEnd, clauseStart, hasMark, markAt, markBefore, signAt } from './clauses.js';
import type { Counting } from './counting.js';
import { type Figure, isWholeNumber } from './figures.js';
import { type Governing, governingOf, headOf, nounOf } from './governing.js';
import { ADMITS, befalls, endsAt, type MemberCount } from './member-count.js';
import { isNamed, isRaised } from './member-names.js';
import { ownPart, partOf } from './member-parts.js';

/** "không đủ 2/3 đảng viên": of so few it is a part of whatever number. */
const SMALLEST = 5;
/** No Party body has more members. */
const MOST = 10_000_000;
/** People counted after these words are not part of the membership. */
const COUNTED = ['member', 'comrade', 'person', 'seat', 'delegate'] as const;

/** The membership as one sentence counts it. `carried`: the sentence before gave a total that this one may take apart. */
export function memberCounts(c: Counting, carried: boolean): MemberCount[] {
  const out: MemberCount[] = [];
  const governing = governingOf(c);
  /** Were those counted last the whole membership, so that parts of them may follow? */
  let whole = carried;
  for (const [i, figure] of c.figures.entries()) {
    if (!isWholeNumber(figure) || figure.value > MOST) continue;
    const by = governing[i] ?? 'unknown';
    const found = countOf(c, figure, by, whole, out);
    if (found) out.push(found);
    whole = found !== undefined || opensParts(c, figure) || (whole && !countsOthers(c, figure, by));
  }
  return out;
}

/** What a figure counts of the membership. `whole`: those counted last are all; `before`: all counts before it. */
function countOf(
  c: Counting,
  figure: Figure,
  by: Governing,
  whole: boolean,
  before: readonly MemberCount[],
): MemberCount | undefined {
  const isPart = figure.of === undefined ? whole : isOfAll(figure, before);
  return (
    (figure.of !== undefined && isPart ? partOf(c, figure, by) : undefined) ??
    shareOf(c, figure, by) ??
    (isPart ? partOf(c, figure, by) : ownPart(c, figure, by)) ??
    totalOf(c, figure, by, before.length > 0)
  );
}

/** "23 đảng viên; 15/23 là nữ": out of all that were counted before. */
const isOfAll = ({ of }: Figure, counts: readonly MemberCount[]): boolean =>
  of !== undefined && counts.some(({ count, group }) => group === 'total' && count === of);

/** Does a figure other than the membership count start a count of other people? */
const countsOthers = (c: Counting, figure: Figure, by: Governing): boolean =>
  nounOf(c, figure, ...COUNTED) !== undefined || (by === 'befell' && !isGrowth(c, figure));

/** "là 441, tăng 12 so với đầu năm, trong đó 23 dự bị": by how many there are more; those counted before are still all. */
const isGrowth = (c: Counting, figure: Figure): boolean => GROWTH.has(c.words.words[headOf(c, figure) - 1] ?? '');
const GROWTH: ReadonlySet<string> = new Set(['tăng', 'giảm']);

/** "trong 79 đảng viên có 33 nữ": the whole that the next figures take apart. */
function opensParts(c: Counting, figure: Figure): boolean {
  const noun = nounOf(c, figure, 'member');
  return noun !== undefined && c.words.words[figure.from - 1] === 'trong' && c.words.words[noun.to] === 'có';
}

/** "31/33 đảng viên tham dự": the second is all of them, the first whoever is told of. */
function shareOf(c: Counting, figure: Figure, by: Governing): MemberCount | undefined {
  const noun = nounOf(c, figure, 'member');
  if (figure.of === undefined || figure.of < SMALLEST || figure.value > figure.of) return undefined;
  // "3. Đảng viên: 17/18 (01 vắng)": minutes name them before.
  if (!noun && isNamed(c, figure) && endsAt(c, figure.to))
    return { from: figure.from, to: figure.to, count: figure.of, group: 'total', noun: [figure.to, figure.to] };
  if (!noun) return undefined;
  const behind = markAt(c, noun.to, 'present');
  const told =
    by === 'present' ||
    by === 'holds' ||
    hasMark(c, noun.to, clauseEnd(c, noun.to), 'present', 'party') ||
    hasMark(c, clauseStart(c, figure.from, true), figure.from, 'present');
  // "57/57 đảng viên có mặt": of those in the room.
  if (!told || (behind && c.words.words[behind.from] === 'có' && figure.value === figure.of)) return undefined;
  return { from: figure.from, to: noun.to, count: figure.of, group: 'total', noun: [noun.from, noun.to] };
}

/** All members: by the noun behind the figure, or by the name before it. */
function totalOf(c: Counting, figure: Figure, by: Governing, told: boolean): MemberCount | undefined {
  if (figure.of !== undefined) return undefined;
  const inverted = markAt(c, figure.to, 'inverted');
  if (inverted) return wholeUpTo(figure, inverted.to - 2, inverted.to);
  const person = nounOf(c, figure, 'member') ?? nounOf(c, figure, 'comrade');
  const end = person?.to ?? figure.to;
  const all =
    isTotal(c, figure, person) ||
    isEntire(c, figure, person) ||
    (told && isToldAgain(c, figure, end)) ||
    (person !== undefined && isWhole(c, figure, person, by, told));
  return all ? wholeUpTo(figure, figure.to, end) : undefined;
}

/** A total that its figure begins, with what it counts in the words [noun, to). */
const wholeUpTo = (figure: Figure, noun: number, to: number): MemberCount => ({
  from: figure.from,
  to,
  count: figure.value,
  group: 'total',
  noun: [noun, to],
});

/** Another total of the sentence: one body's own, or what the number has become. */
const isToldAgain = (c: Counting, figure: Figure, end: number): boolean =>
  endsAt(c, end) && (ownBody(c, figure) || markBefore(c, headOf(c, figure), 'becomes') !== undefined);

/** Are those whom a noun behind the figure names all members, by what governs it? */
function isWhole(c: Counting, figure: Figure, { group, to }: PhraseFound, by: Governing, told: boolean): boolean {
  const members = group === 'member';
  if (by === 'whole') return members;
  if (members && by !== 'befell' && by !== 'present' && isInBody(c, to)) return true;
  if (befalls(c, to)) return false;
  return members ? mayBeAll(c, figure, by, told) : by === 'holds' && ofParty(c, figure) && !told;
}

/** Is the count named as all of them: "Tổng số đảng viên: 68", "nâng tổng số lên 96"? */
const isTotal = (c: Counting, figure: Figure, person: PhraseFound | undefined): boolean =>
  isRaised(c, figure) || (isNamed(c, figure) && (person !== undefined || endsAt(c, figure.to)));

/** "13 đảng viên đều hoàn thành nhiệm vụ", "19 đảng viên của Chi bộ có mặt đông đủ", "Dự họp 11 người, cả Chi bộ": nobody is left out. */
function isEntire(c: Counting, figure: Figure, person: PhraseFound | undefined): boolean {
  const { value, aside } = figure;
  if (!person || value < SMALLEST || aside) return false;
  const { words } = c.words;
  const { group, to } = person;
  const behind = c.byStart.get(to + 1)?.some((mark) => mark.group === 'party') === true;
  if (signAt(c, to) === ',') return /^(?:cả|toàn)$/u.test(words[to] ?? '') && behind;
  if (group !== 'member' || signAt(c, to) !== '') return false;
  if (isAllOf(c, figure, to)) return true;
  return (
    words[to] === 'đều' ||
    (/^(?:của|thuộc)$/u.test(words[to] ?? '') && behind && hasMark(c, to, clauseEnd(c, to), 'full'))
  );
}

/** "toàn thể 21 đảng viên Chi bộ", whatever they do. */
function isAllOf(c: Counting, { from }: Figure, to: number): boolean {
  const { words } = c.words;
  const whose = /^(?:của|thuộc|trong)$/u.test(words[to] ?? '') ? to + 1 : to;
  return (
    words[from - 2] === 'toàn' &&
    words[from - 1] === 'thể' &&
    c.byStart.get(whose)?.some(({ group }) => group === 'party') === true
  );
}

/** May a figure that counts members be of all of them, by what governs it? */
function mayBeAll(c: Counting, figure: Figure, by: Governing, told: boolean): boolean {
  if (by === 'start') return !told || ADMITS.has(by);
  return ADMITS.has(by) || by === 'committee' || (by === 'unknown' && ofParty(c, figure));
}

/** "52 đảng viên trong toàn Đảng bộ": all of them, whatever they do. */
function isInBody(c: Counting, at: number): boolean {
  const { words } = c.words;
  const body = words[at] === 'trong' && (markAt(c, at + 1, 'party') !== undefined || words[at + 1] === 'toàn');
  return body && !hasMark(c, at, clauseEnd(c, at), 'present');
}

/** "riêng Đảng bộ Sở là 146". */
const ownBody = (c: Counting, figure: Figure): boolean => {
  const link = markBefore(c, headOf(c, figure), 'holds');
  return link !== undefined && c.words.words[link.from] === 'riêng';
};

/** Does the clause tell that they are a Party body's? */
const ofParty = (c: Counting, figure: Figure): boolean => hasMark(c, clauseStart(c, figure.from), figure.from, 'party');
