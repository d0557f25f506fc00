import type { MemberGroup } from '../attributes.js';
import type { PhraseFound } from '../phrases.js';
import {
  type Counting,
  clauseEnd,
  clauseStart,
  type Figure,
  hasMark,
  lastMark,
  markAt,
  markBefore,
  signAt,
} from './counting.js';
import { type Governing, governingOf, headOf, nounOf, tailEnd } from './governing.js';

/** A count of members: words [from, to) of the sentence. */
export interface MemberCount {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly group: MemberGroup;
  /** The words of the noun, [from, to). */
  readonly noun: readonly [number, number];
}

/** "không đủ 2/3 đảng viên": of so few it is a part of whatever number. */
const SMALLEST = 5;
/** More is no Party body's membership. */
const MOST = 10_000_000;
/** Whoever is counted behind them is no part of the membership. */
const COUNTED = ['member', 'comrade', 'person', 'seat', 'delegate'] as const;
const GROUPS = ['official', 'probationary', 'group'] as const;
const ADMITS: ReadonlySet<Governing> = new Set(['whole', 'holds']);

/** The membership as one sentence counts it. `carried`: the sentence before gave a total that this one may take apart. */
export function memberCounts(c: Counting, carried: boolean): MemberCount[] {
  const out: MemberCount[] = [];
  const governing = governingOf(c);
  /** Were those counted last the whole membership, so that parts of them may follow? */
  let whole = carried;
  for (const [i, figure] of c.figures.entries()) {
    if (figure.percent || !Number.isInteger(figure.value) || figure.value > MOST) continue;
    const by = governing[i] ?? 'unknown';
    const found =
      shareOf(c, figure, by) ??
      (whole ? partOf(c, figure, by) : ownPart(c, figure, by)) ??
      totalOf(c, figure, by, out.length > 0);
    if (found) {
      out.push(found);
      whole = true;
    } else if (opensParts(c, figure)) whole = true;
    else if (nounOf(c, figure, ...COUNTED) || by === 'befell') whole = false;
  }
  return out;
}

/** "trong 79 đảng viên có 33 nữ": the whole that the next figures take apart. */
function opensParts(c: Counting, figure: Figure): boolean {
  const noun = nounOf(c, figure, 'member');
  return noun !== undefined && c.words.words[figure.from - 1] === 'trong' && c.words.words[noun.to] === 'có';
}

function groupOf(mark: PhraseFound): MemberGroup {
  if (mark.group === 'official' || mark.group === 'probationary') return mark.group;
  return 'other';
}

/** "31/33 đảng viên tham dự": the second is all of them, the first whoever is told of. */
function shareOf(c: Counting, figure: Figure, by: Governing): MemberCount | undefined {
  const noun = nounOf(c, figure, 'member');
  if (figure.of === undefined || figure.of < SMALLEST || !noun || figure.value > figure.of) return undefined;
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

/** "58 đảng viên chính thức", "(34 nữ, 05 dự bị)", "nữ 29", "Nữ có 9 người": a part of those counted before. */
function partOf(c: Counting, figure: Figure, by: Governing): MemberCount | undefined {
  if (figure.of !== undefined) return undefined;
  const noun = nounOf(c, figure, 'member', 'comrade');
  const end = noun?.to ?? figure.to;
  const behind = markAt(c, end, ...GROUPS) ?? isThose(c, end);
  if (behind && !befalls(c, behind.to))
    return {
      from: figure.from,
      to: behind.to,
      count: figure.value,
      group: groupOf(behind),
      noun: [figure.to, behind.to],
    };
  if (noun && isPeople(c, noun.to)) {
    const to = tailEnd(c, noun.to);
    return { from: figure.from, to, count: figure.value, group: 'other', noun: [figure.to, to] };
  }
  const named = labelOf(c, figure, GROUPS);
  const label = named ?? listedLabel(c, figure);
  if (!label) return undefined;
  // "xét miễn sinh hoạt 01 đồng chí": what is done to one, and no name of a part.
  const bare = named?.to === headOf(c, figure) && signAt(c, label.to) === '';
  if (
    bare &&
    (by === 'befell' || (label.group === 'group' && !/^(?:nữ|nam)$/u.test(c.words.words[label.to - 1] ?? '')))
  )
    return undefined;
  return { from: label.from, to: end, count: figure.value, group: groupOf(label), noun: [label.from, label.to] };
}

/** "4 người Ba Na": behind "người" nothing but a name. */
function isPeople(c: Counting, at: number): boolean {
  const end = tailEnd(c, at);
  if (c.words.words[at - 1] !== 'người' || end === at || end - at > 3) return false;
  for (let i = at; i < end; i++) if (!c.capital(i)) return false;
  return true;
}

/** "nữ 34, người dân tộc Gia Rai và Ba Na 11": the part is named from a sign up to the figure. */
function listedLabel(c: Counting, figure: Figure): PhraseFound | undefined {
  const start = clauseStart(c, Math.max(0, figure.from - 1));
  if (figure.from - start > LONGEST_NAME || signAt(c, figure.from) !== '' || !endsAt(c, figure.to)) return undefined;
  if (c.figures.some(({ from }) => from >= start && from < figure.from)) return undefined;
  const head = markBeginning(c, start);
  return head && head.to < figure.from ? { ...head, to: figure.from } : undefined;
}
const LONGEST_NAME = 9;

const markBeginning = (c: Counting, at: number): PhraseFound | undefined =>
  (c.byStart.get(at) ?? []).find(({ group }) => group === 'group');

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
function ownPart(c: Counting, figure: Figure, by: Governing): MemberCount | undefined {
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
  return {
    from: figure.from,
    to: behind.to,
    count: figure.value,
    group: groupOf(behind),
    noun: [noun.from, behind.to],
  };
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

/** All members: by the noun behind the figure, or by the name before it. */
function totalOf(c: Counting, figure: Figure, by: Governing, told: boolean): MemberCount | undefined {
  if (figure.of !== undefined) return undefined;
  const inverted = markAt(c, figure.to, 'inverted');
  if (inverted)
    return {
      from: figure.from,
      to: inverted.to,
      count: figure.value,
      group: 'total',
      noun: [inverted.to - 2, inverted.to],
    };
  const noun = nounOf(c, figure, 'member');
  const person = noun ?? nounOf(c, figure, 'comrade');
  const end = person?.to ?? figure.to;
  const own = {
    from: figure.from,
    to: end,
    count: figure.value,
    group: 'total' as const,
    noun: [figure.to, end] as const,
  };
  if (isNamed(c, figure) && (person !== undefined || endsAt(c, figure.to))) return own;
  if (ownBody(c, figure) && told && endsAt(c, end)) return own;
  if (by === 'whole') return noun && own;
  if (noun && by !== 'befell' && by !== 'present' && isInBody(c, end)) return own;
  if (!person || befalls(c, end)) return undefined;
  if (!noun) return by === 'holds' && ofParty(c, figure) && !told ? own : undefined;
  return ADMITS.has(by) || by === 'committee' || (by === 'start' && !told) || (by === 'unknown' && ofParty(c, figure))
    ? own
    : undefined;
}

/** "52 đảng viên trong toàn Đảng bộ": all of them, whatever they do. */
function isInBody(c: Counting, at: number): boolean {
  const { words } = c.words;
  const body = words[at] === 'trong' && (markAt(c, at + 1, 'party') !== undefined || words[at + 1] === 'toàn');
  return body && !hasMark(c, at, clauseEnd(c, at), 'present');
}

/** "Tổng số đảng viên của Chi bộ là 27", "Đảng viên: 68": nothing that befell them stands in the name. */
function isNamed(c: Counting, figure: Figure): boolean {
  const at = headOf(c, figure);
  const start = clauseStart(c, Math.max(0, at - 1));
  const name = lastMark(c, start, at, ['membership']);
  if (!name || hasMark(c, start, at, 'befell', 'present', 'among')) return false;
  // "Đảng viên mới: 01" are those admitted.
  if (c.words.words[name.to] === 'mới') return false;
  const linked = signAt(c, at).includes(':') || markBefore(c, at, 'has', 'holds') !== undefined || name.to === at;
  return linked && at - name.to <= 12;
}

/** "riêng Đảng bộ Sở là 146". */
const ownBody = (c: Counting, figure: Figure): boolean => {
  const link = markBefore(c, headOf(c, figure), 'holds');
  return link !== undefined && c.words.words[link.from] === 'riêng';
};

/** Does the clause tell that they are a Party body's? */
const ofParty = (c: Counting, figure: Figure): boolean => hasMark(c, clauseStart(c, figure.from), figure.from, 'party');

const endsAt = (c: Counting, at: number): boolean =>
  at >= c.words.words.length || signAt(c, at) !== '' || markAt(c, at, 'belongs') !== undefined;

/** Behind the noun something befalls those counted, or tells which they are: it is no total. */
function befalls(c: Counting, at: number): boolean {
  if (at >= c.words.words.length || signAt(c, at) !== '') return false;
  const belongs = markAt(c, at, 'belongs');
  if (!belongs && !markAt(c, at, ...GROUPS)) return true;
  return hasMark(c, at, tailEnd(c, at), 'does', 'present', 'befell');
}
