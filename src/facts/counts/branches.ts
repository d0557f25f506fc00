import type { PhraseFound } from '../phrases.js';
import { clauseStart, hasMark, lastMark, markAt, markBefore, signAt } from './clauses.js';
import type { Counting } from './counting.js';
import { type Figure, isWholeNumber } from './figures.js';
import { type Governing, governingOf, headOf, nounOf, tailEnd } from './governing.js';

/** A count of branches: words [from, to) of the sentence. */
export interface BranchCount {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** The words of the noun, [from, to). */
  readonly noun: readonly [number, number];
}

/** How many branches a body has, as one sentence tells it; not those praised, inspected, rated, founded. */
export function branchCounts(c: Counting): BranchCount[] {
  const governing = governingOf(c);
  const out: BranchCount[] = [];
  let told = false;
  for (const [i, figure] of c.figures.entries()) {
    if (!isWholeNumber(figure) || (told && isPart(c, figure))) continue;
    const noun = nounOf(c, figure, 'branch');
    const counted = noun ? countedAs(c, figure, governing[i] ?? 'unknown', noun) : namedAs(c, figure);
    if (!counted) continue;
    out.push(counted);
    told ||= noun !== undefined;
  }
  return out;
}

/** "04 chi bộ (01 khối văn phòng, 03 ở các đội)": of those told already; "9 chi bộ (đầu nhiệm kỳ: 8 chi bộ)" are no part. */
const isPart = (c: Counting, figure: Figure): boolean => figure.aside && !signAt(c, headOf(c, figure)).includes(':');

/** "6 chi bộ", where they are all that the body has. */
const countedAs = (c: Counting, figure: Figure, by: Governing, noun: PhraseFound): BranchCount | undefined =>
  countsAll(c, figure, by, noun.to)
    ? { from: figure.from, to: noun.to, count: figure.value, noun: [noun.from, noun.to] }
    : undefined;

/** "Số chi bộ: 7": what is counted stands before. */
function namedAs(c: Counting, figure: Figure): BranchCount | undefined {
  const label = figure.of === undefined ? labelOf(c, figure) : undefined;
  return label && { from: label[0], to: figure.to, count: figure.value, noun: label };
}

const countsAll = (c: Counting, figure: Figure, by: Governing, end: number): boolean =>
  figure.of === undefined ? isWhole(c, figure, by, end) : isAll(c, figure, end);

/** "6/6 chi bộ họp đủ 12 kỳ": all there are, unless they were picked for something. */
function isAll(c: Counting, figure: Figure, end: number): boolean {
  const picked =
    hasMark(c, clauseStart(c, figure.from), figure.from, 'befell') || hasMark(c, end, tailEnd(c, end), 'befell');
  return figure.value === figure.of && figure.value >= LEAST_ALL && !picked;
}
const LEAST_ALL = 3;

function isWhole(c: Counting, figure: Figure, by: Governing, end: number): boolean {
  // "một chi bộ" is some one.
  if (c.words.words[figure.from] === 'một' && !markBefore(c, figure.from, 'has', 'holds')) return false;
  if (isOfMembers(c, figure, end) || holdsMembers(c, figure, end)) return true;
  if (hasMark(c, end, tailEnd(c, end), 'does')) return false;
  switch (by) {
    case 'holds':
    case 'start':
    case 'committee':
      return true;
    case 'whole':
      // "trong số 9 chi bộ", "đại diện cho 9 chi bộ trực thuộc".
      return c.words.words[headOf(c, figure) - 1] === 'số' || c.words.words[end - 2] === 'trực';
    case 'present':
      return (
        /^(?:có|gồm)$/u.test(c.words.words[headOf(c, figure) - 1] ?? '') &&
        (end === c.words.words.length || signAt(c, end) !== '' || c.words.words[end - 2] === 'trực')
      );
    case 'unknown':
      return c.words.words[end - 2] === 'trực';
    default:
      return false;
  }
}

/** "94 đảng viên ở 6 chi bộ", "sinh hoạt tại 6 chi bộ": where all members are, whatever they did then. */
function isOfMembers(c: Counting, figure: Figure, end: number): boolean {
  const at = headOf(c, figure);
  const link = linkBefore(c, at);
  if (!link) return false;
  if (followsMembers(c, figure, link.from)) return true;
  const start = clauseStart(c, at);
  const members = lastMark(c, start, link.from, ['member']);
  const counted = members && c.figures.some(({ to }) => to === members.from);
  // "sinh hoạt ở 2 chi bộ vùng cao có tháng còn chậm" tells of these two alone.
  const meets =
    c.words.words[link.from - 1] === 'hoạt' && signAt(c, start) !== '' && !hasMark(c, end, tailEnd(c, end), 'does');
  return ((link.group !== 'has' && counted === true) || meets) && !hasMark(c, start, members?.from ?? at, 'befell');
}

/** The word that tells where, or whose they are; a comma or a bracket may stand before it. */
const linkBefore = (c: Counting, at: number): PhraseFound | undefined => markBefore(c, at, 'at', 'has', 'belongs');

/** "164 đảng viên (chính thức 151, dự bị 13) thuộc 9 chi bộ", "1.086 đảng viên, thuộc 34 chi bộ". */
function followsMembers(c: Counting, figure: Figure, link: number): boolean {
  const before = c.figures.slice(0, c.figures.indexOf(figure)).findLast(({ aside }) => !aside);
  const noun = before && nounOf(c, before, 'member');
  if (!before || !noun || before.of !== undefined || governingOf(c)[c.figures.indexOf(before)] === 'befell')
    return false;
  if (noun.to === link) return signAt(c, link) === ',';
  return (
    signAt(c, noun.to).startsWith('(') &&
    signAt(c, link).includes(')') &&
    !/[.;]/u.test(c.words.marks.slice(noun.to, link).join(''))
  );
}

/** "74 tổ chức cơ sở đảng với 7.000 đảng viên". */
function holdsMembers(c: Counting, figure: Figure, end: number): boolean {
  const next = c.figures[c.figures.indexOf(figure) + 1];
  return (
    c.words.words[end] === 'với' &&
    next !== undefined &&
    next.from - end <= 3 &&
    nounOf(c, next, 'member') !== undefined
  );
}

/** "Số chi bộ: 7", "Chi bộ trực thuộc giữ nguyên con số 11". */
function labelOf(c: Counting, figure: Figure): readonly [number, number] | undefined {
  const at = headOf(c, figure);
  const link = signAt(c, at).includes(':') ? at : markBefore(c, at, 'has', 'holds')?.from;
  if (link === undefined || markAt(c, figure.to, 'member', 'comrade', 'person', 'branch')) return undefined;
  const start = clauseStart(c, Math.max(0, at - 1));
  const name = lastMark(c, start, at, ['branches']);
  if (!name || hasMark(c, start, at, 'befell', 'among', 'present')) return undefined;
  return signAt(c, figure.to) !== '' || figure.to === c.words.words.length ? [name.from, name.to] : undefined;
}
