import type { MemberGroup } from '../attributes.js';
import type { PhraseFound } from '../phrases.js';
import { clauseStart, hasMark, markAt, markBefore, signAt } from './clauses.js';
import type { Counting } from './counting.js';
import type { Figure } from './figures.js';
import { type Governing, headOf, nounOf, tailEnd } from './governing.js';
import { ADMITS, befalls, endsAt, GROUPS, type MemberCount } from './member-count.js';

function groupOf(mark: PhraseFound): MemberGroup {
  if (mark.group === 'official' || mark.group === 'probationary') return mark.group;
  return 'other';
}

/** A part that its figure begins, with what it is of in the words [noun, to). */
const partUpTo = (figure: Figure, group: MemberCount['group'], noun: number, to: number): MemberCount => ({
  from: figure.from,
  to,
  count: figure.value,
  group,
  noun: [noun, to],
});

/** "58 đảng viên chính thức", "(34 nữ, 05 dự bị)", "nữ 29", "Nữ có 9 người": a part of those counted before. */
export function partOf(c: Counting, figure: Figure, by: Governing): MemberCount | undefined {
  if (figure.of !== undefined) return shareOf(c, figure);
  const noun = nounOf(c, figure, 'member', 'comrade');
  const end = noun?.to ?? figure.to;
  const behind = markAt(c, end, ...GROUPS) ?? isThose(c, end);
  if (behind && !befalls(c, behind.to)) return partUpTo(figure, groupOf(behind), figure.to, behind.to);
  if (noun && isPeople(c, noun.to)) return partUpTo(figure, 'other', figure.to, tailEnd(c, noun.to));
  const label = partNamed(c, figure, by, end);
  return (
    label && { from: label.from, to: end, count: figure.value, group: groupOf(label), noun: [label.from, label.to] }
  );
}

/** "15/23 là nữ", "15/23 đảng viên là người dân tộc thiểu số": of as many as there are, a part that is named behind. */
function shareOf(c: Counting, figure: Figure): MemberCount | undefined {
  const end = nounOf(c, figure, 'member', 'comrade')?.to ?? figure.to;
  const at = c.words.words[end] === 'là' ? end + 1 : end;
  const behind = markAt(c, end, 'group') ?? markAt(c, at, 'group');
  return behind && !befalls(c, behind.to) ? partUpTo(figure, 'other', figure.to, behind.to) : undefined;
}

/** The name of a part that stands before its figure; `end`: behind the noun of the figure. */
function partNamed(c: Counting, figure: Figure, by: Governing, end: number): PhraseFound | undefined {
  const label = labelOf(c, figure, GROUPS);
  if (!label) return listedLabel(c, figure, end);
  return isDoneTo(c, figure, by, label) ? ofMembers(c, figure, end) : label;
}

/** "xét miễn sinh hoạt 01 đồng chí": what is done to one, and no name of a part. */
function isDoneTo(c: Counting, figure: Figure, by: Governing, { to, group }: PhraseFound): boolean {
  if (to !== headOf(c, figure) || signAt(c, to) !== '') return false;
  return by === 'befell' || (group === 'group' && !/^(?:nữ|nam)$/u.test(c.words.words[to - 1] ?? ''));
}

/** "4 người Ba Na": behind "người" nothing but a name. */
function isPeople(c: Counting, at: number): boolean {
  const end = tailEnd(c, at);
  if (c.words.words[at - 1] !== 'người' || end === at || end - at > 3) return false;
  for (let i = at; i < end; i++) if (!c.capital(i)) return false;
  return true;
}

/** "nữ 34, người dân tộc Gia Rai và Ba Na 11": the part is named from a sign up to the figure. */
function listedLabel(c: Counting, figure: Figure, end: number): PhraseFound | undefined {
  const start = labelStart(c, figure, end);
  const head = start === undefined ? undefined : markBeginning(c, start, 'group');
  return head && head.to < figure.from ? { ...head, to: figure.from } : ofMembers(c, figure, end);
}
const LONGEST_NAME = 9;

/** "đảng viên là người dân tộc thiểu số 217 đồng chí", "đảng viên có trình độ đại học 57": which members, up to the figure. */
function ofMembers(c: Counting, figure: Figure, end: number): PhraseFound | undefined {
  const start = labelStart(c, figure, end);
  const head = start === undefined ? undefined : markBeginning(c, start, 'member');
  if (!head || !/^(?:là|có|thuộc|người|từ|trên|dưới)$/u.test(c.words.words[head.to] ?? '')) return undefined;
  const told = hasMark(c, head.to, figure.from, 'befell', 'present') || hasMark(c, head.to + 1, figure.from, 'does');
  return told || figure.from - head.to < 2 ? undefined : { ...head, group: 'group', to: figure.from };
}

/** Where the clause begins that ends in the figure, if it has no other figure and nothing parts them. */
function labelStart(c: Counting, figure: Figure, end: number): number | undefined {
  const clause = clauseStart(c, Math.max(0, figure.from - 1));
  const start = markBeginning(c, clause, 'among')?.to ?? clause;
  // "đảng viên trên 60 tuổi 7 đồng chí": an age counts nobody.
  const alone = !c.figures.some(({ from, to }) => from >= start && from < figure.from && c.words.words[to] !== 'tuổi');
  const near = figure.from - start <= LONGEST_NAME && /^:?$/u.test(signAt(c, figure.from));
  return alone && near && endsAt(c, end) ? start : undefined;
}

const markBeginning = (c: Counting, at: number, group: string): PhraseFound | undefined =>
  (c.byStart.get(at) ?? []).find((mark) => mark.group === group);

/** "là đồng bào dân tộc Mông", "làm nghề biển": words that tell who they are, up to the next sign. */
function isThose(c: Counting, at: number): PhraseFound | undefined {
  const { words } = c.words;
  if (signAt(c, at) !== '' || !(words[at] === 'là' || words[at] === 'làm')) return undefined;
  const end = tailEnd(c, at + 1);
  return end - at >= 2 && end - at <= 10 && !hasMark(c, at + 1, end, 'member', 'membership')
    ? { from: at, to: end, group: 'group' }
    : undefined;
}

/** Told apart by its full name, a part needs no whole before it: "riêng đảng viên dự bị là 3". */
export function ownPart(c: Counting, figure: Figure, by: Governing): MemberCount | undefined {
  if (by === 'befell' || by === 'present' || by === 'committee' || figure.of !== undefined) return undefined;
  const label = labelOf(c, figure, ['official', 'probationary']);
  const named = label && markBefore(c, label.from, 'member', 'membership');
  if (label && named && !hasMark(c, clauseStart(c, label.from), named.from, 'befell', 'present'))
    return {
      from: named.from,
      to: figure.to,
      count: figure.value,
      group: groupOf(label),
      noun: [named.from, label.to],
    };
  const noun = nounOf(c, figure, 'member');
  const behind = noun && markAt(c, noun.to, 'official', 'probationary');
  if (!noun || !behind || !ADMITS.has(by) || befalls(c, behind.to)) return undefined;
  return partUpTo(figure, groupOf(behind), noun.from, behind.to);
}

/** A wording that stands before the figure as its name: "nữ 29", "Nữ có 9", "dự bị: 6". */
function labelOf(c: Counting, figure: Figure, groups: readonly string[]): PhraseFound | undefined {
  const at = headOf(c, figure);
  const sign = signAt(c, at);
  if (sign !== '' && !sign.includes(':') && !/^[–-]$/u.test(sign)) return undefined;
  const link = sign === '' ? markBefore(c, at, 'has', 'holds') : undefined;
  const end = link?.from ?? at;
  if (link && signAt(c, end) !== '') return undefined;
  const found = (c.byEnd.get(end) ?? []).filter(({ group }) => groups.includes(group));
  return found.reduce<PhraseFound | undefined>((best, one) => (best && best.from <= one.from ? best : one), undefined);
}
