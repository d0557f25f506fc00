import type { PhraseFound } from '../phrases.js';
import { clauseEnd, clauseStart, hasMark, lastMark, markAt, markBefore, signAt } from './clauses.js';
import type { Counting } from './counting.js';
import { type Figure, isWholeNumber } from './figures.js';
import { headOf, nounOf } from './governing.js';

/** How many were elected: words [from, to) of the sentence, and the committee they sit in. */
export interface ElectedCount {
  readonly what: 'committee' | 'delegates';
  readonly count: number;
  readonly from: number;
  readonly to: number;
  /** Words [from, to) of the committee's name. */
  readonly committee?: readonly [number, number];
}

const SEATS = ['seat', 'comrade', 'person', 'deputy'] as const;
const BODIES = ['committee', 'delegates', 'presidium', 'membership'] as const;
/** How many words before its size a committee is named, at most. */
const REACH = 30;

/** Sizes of committees and delegations. `again`: the sentence before told of a committee, which "bầu 11 đồng chí" goes on with. */
export function electedCounts(c: Counting, again: boolean): ElectedCount[] {
  return c.figures.flatMap((figure, i): ElectedCount[] => {
    if (!isWholeNumber(figure) || (figure.of !== undefined && !isFilled(c, figure))) return [];
    const found = delegatesOf(c, figure) ?? seatsOf(c, figure, again, c.figures[i - 1]);
    return found ? [{ ...found, count: figure.value }] : [];
  });
}

/** "bầu đủ 15/15 đồng chí vào Ban Chấp hành": as many as were to be elected. */
const isFilled = (c: Counting, { from, of, value }: Figure): boolean =>
  of === value && hasMark(c, partStart(c, from), from, 'elects');

type Found = Omit<ElectedCount, 'count'>;

/** "bầu 7 đại biểu chính thức", "9 đại biểu dự đại hội cấp trên"; delegates in the room do not count. */
function delegatesOf(c: Counting, figure: Figure): Found | undefined {
  const comrades = nounOf(c, figure, 'comrade', 'person');
  const noun = nounOf(c, figure, 'delegate') ?? (comrades && markAt(c, comrades.to, 'delegate')) ?? deputyOf(c, figure);
  if (!noun) return undefined;
  const sent =
    hasMark(c, partStart(c, figure.from), figure.from, 'elects') ||
    hasMark(c, partStart(c, figure.from), figure.from, 'delegates') ||
    markAt(c, noun.to, 'going') !== undefined;
  return sent ? { what: 'delegates', from: figure.from, to: noun.to } : undefined;
}

/** "12 đại biểu, dự khuyết 1": the noun stands before. */
function deputyOf(c: Counting, figure: Figure): PhraseFound | undefined {
  const named = markBefore(c, figure.from, 'deputy');
  const ends = figure.to === c.words.words.length || signAt(c, figure.to) !== '';
  return named && ends && c.words.words[named.from] === 'dự' ? { ...named, to: figure.to } : undefined;
}

/** Whom the figure counts; none where they are not all: "bầu từ 17 người" is out of so many, "bầu bổ sung 01 ủy viên" comes on top. */
function seated(c: Counting, figure: Figure, last: Figure | undefined): PhraseFound | undefined {
  const noun = nounOf(c, figure, ...SEATS);
  if (!noun || markAt(c, noun.to, 'candidate')) return undefined;
  return isMore(c, figure) || isMoreInList(c, figure, last) ? undefined : noun;
}

const isMore = (c: Counting, figure: Figure): boolean => NOT_ALL.has(c.words.words[headOf(c, figure) - 1] ?? '');

/** "bầu bổ sung 2 ủy viên Ban Chấp hành, 1 ủy viên Ban Thường vụ": what is listed behind some more is more, too. */
function isMoreInList(c: Counting, figure: Figure, last: Figure | undefined): boolean {
  const head = headOf(c, figure);
  const goesOn = signAt(c, head) === ',' || (signAt(c, head) === '' && c.words.words[head - 1] === 'và');
  return goesOn && last !== undefined && isMore(c, last) && !hasMark(c, last.to, head, 'elects');
}

/** "từ", and the last words of "bổ sung", "thêm". */
const NOT_ALL: ReadonlySet<string> = new Set(['từ', 'sung', 'thêm']);

function seatsOf(c: Counting, figure: Figure, again: boolean, last: Figure | undefined): Found | undefined {
  const noun = seated(c, figure, last);
  if (!noun) return undefined;
  const into = committeeBehind(c, noun);
  const before = lastMark(c, Math.max(partStart(c, figure.from), figure.from - REACH), figure.from, BODIES);
  if (into && before?.group !== 'delegates') return seatsIn(c, figure, noun, into);
  if (before?.group === 'presidium' || before?.group === 'membership') return undefined;
  if (before?.group === 'delegates' || (!before && markAt(c, noun.to, 'going')))
    return delegation(c, figure, noun, before);
  if (before) return seatsIn(c, figure, noun, before);
  // "bầu 11 đồng chí", "Kết quả, 9 đồng chí trúng cử".
  const goesOn = again && (markBefore(c, headOf(c, figure), 'elects') ?? markAt(c, noun.to, 'elects')) !== undefined;
  return goesOn ? { from: figure.from, to: noun.to, what: 'committee' } : undefined;
}

/** The seats of a committee that the sentence names. */
const seatsIn = (c: Counting, figure: Figure, noun: PhraseFound, body: PhraseFound): Found | undefined =>
  isTold(c, figure, noun, body)
    ? { from: figure.from, to: noun.to, what: 'committee', committee: [body.from, body.to] }
    : undefined;

/** "đoàn đại biểu gồm 9 vị": those who are sent to the next congress. */
const delegation = (
  c: Counting,
  figure: Figure,
  noun: PhraseFound,
  body: PhraseFound | undefined,
): Found | undefined =>
  isSentOn(c, noun) || isTold(c, figure, noun, body)
    ? { from: figure.from, to: noun.to, what: 'delegates' }
    : undefined;

/** "9 vị được cử dự Đại hội cấp tỉnh". */
function isSentOn(c: Counting, noun: PhraseFound): boolean {
  const going = markAt(c, noun.to, 'going');
  return going !== undefined && c.words.words[going.from] === 'được';
}

/** "15 đồng chí vào Ban Chấp hành", "15 ủy viên Ban Chấp hành", "19 người trúng vào Ban Chấp hành". */
function committeeBehind(c: Counting, noun: PhraseFound): PhraseFound | undefined {
  const direct = markAt(c, noun.to, 'committee');
  if (direct && noun.group === 'seat') return direct;
  const end = clauseEnd(c, noun.to);
  // "15 đồng chí trúng cử Ban Chấp hành".
  const elected = markAt(c, noun.to, 'elects');
  const won = elected && markAt(c, elected.to, 'committee');
  if (won) return won;
  const into = c.marks.find((m) => m.group === 'into' && m.from >= noun.to && m.to <= end);
  return into && c.marks.find((m) => m.group === 'committee' && m.from >= into.to && m.from <= into.to + 2);
}

/** Somebody elects, or the name of the committee leads straight to its size: "Ban Thường vụ 07 người", "cấp ủy khóa I gồm 21 người". */
function isTold(c: Counting, figure: Figure, noun: PhraseFound, body: PhraseFound | undefined): boolean {
  const start = partStart(c, figure.from);
  const own = clauseStart(c, figure.from);
  // "trao Huy hiệu cho 21 đảng viên: 1 đồng chí 75 năm": what stands before the colon befell those of the list.
  const listed = signAt(c, own).includes(':') ? start : own;
  const befallen = hasMark(c, listed, figure.from, 'befell') && !hasMark(c, listed, figure.from, 'elects');
  if (befallen || hasMark(c, noun.to, noun.to + 2, 'candidate')) return false;
  // "5 anh chị vào Ban Thường vụ".
  if (c.words.words[noun.to] === 'vào' && body?.from === noun.to + 1) return true;
  if (hasMark(c, start, figure.from, 'elects') || hasMark(c, noun.to, clauseEnd(c, noun.to), 'elects')) return true;
  const at = headOf(c, figure);
  const linked =
    markBefore(c, at, 'has', 'holds') !== undefined ||
    (body?.to === at && !QUOTE.test(c.words.marks[at] ?? '')) ||
    isOpened(c, at);
  return linked || noun.group === 'deputy' || body?.group === 'delegates';
}

const QUOTE = /["“”]/u;
/** "Ban Chấp hành (15 đồng chí)", "Kết quả bầu Chi ủy: 5 đồng chí"; what somebody says after a colon is not a size. */
const isOpened = ({ words }: Counting, at: number): boolean => /[(:][\s–-]*$/u.test(words.marks[at] ?? '');

/** "Hội nghị bầu Ban Thanh tra nhân dân": a committee, none of its seats ("bầu bổ sung Ban Chấp hành"). */
export const electsCommittee = (c: Counting): boolean =>
  c.marks.some(
    ({ group, from, to }) => group === 'elects' && c.words.words[from] === 'bầu' && markAt(c, to, 'committee'),
  );

/** The start of the part of the sentence that word `at` stands in: behind a semicolon or a full stop, over brackets and commas. */
function partStart(c: Counting, at: number): number {
  for (let i = at; i > 0; i--) if (/[;.!?]/u.test(signAt(c, i))) return i;
  return 0;
}
