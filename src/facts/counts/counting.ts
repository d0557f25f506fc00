import type { NumberMention } from '../../text/numbers.js';
import { numbersIn, ratiosIn } from '../figures-in.js';
import type { PhraseFound } from '../phrases.js';
import type { SentenceWords } from '../sentence-words.js';
import type { ReportView, Sentence } from '../view.js';

/** A number or a share of a sentence, as words [from, to) of it; its span is offsets into the sentence. */
export interface Figure extends NumberMention {
  readonly from: number;
  readonly to: number;
  readonly percent: boolean;
  /** Inside brackets. */
  readonly aside: boolean;
}

/** A sentence as counts are read in it: its words, its figures, and the wordings of `data/lexicon/counts.txt`. */
export interface Counting {
  readonly words: SentenceWords;
  readonly figures: readonly Figure[];
  readonly marks: readonly PhraseFound[];
  readonly byStart: ReadonlyMap<number, readonly PhraseFound[]>;
  readonly byEnd: ReadonlyMap<number, readonly PhraseFound[]>;
  /** Is the word written with a capital? */
  readonly capital: (word: number) => boolean;
}

const ENDS = /[.;:!?…()[\]|]/u;

/** Several kinds of fact choose among the same counts: each sentence is read once. */
const known = new WeakMap<Sentence, Counting>();

/** What a sentence counts; nothing where it has no figure. Linear in its length. */
export function countingIn(view: ReportView, s: Sentence): Counting | undefined {
  return numbersIn(s).length === 0 && ratiosIn(s).length === 0 ? undefined : readingOf(view, s);
}

/** The same of any sentence. */
export function readingOf(view: ReportView, s: Sentence): Counting {
  const kept = known.get(s);
  if (kept) return kept;
  const words = view.words(s);
  const marks = withoutInner(view.kit.counts.find(words).filter((mark) => !isCut(words, mark))).filter((mark) =>
    NAMES.has(mark.group) ? !inOffice(words, mark) : !inName(s, words, mark),
  );
  const made: Counting = {
    words,
    marks,
    figures: figuresOf(s, words),
    byStart: grouped(marks, ({ from }) => from),
    byEnd: grouped(marks, ({ to }) => to),
    capital: (word) => /\p{Lu}/u.test(s.text.charAt(words.starts[word] ?? 0)),
  };
  known.set(s, made);
  return made;
}

/** Groups that name what is counted, or whose it is: a longer wording of another group leaves them as they are. */
const NAMES: ReadonlySet<string> = new Set(
  'member branch comrade person seat delegate deputy vote party committee delegates going presidium official probationary group'.split(
    ' ',
  ),
);

/** "Đảng viên (nữ 24)", "Tổ chức: Đảng bộ": no wording goes over a bracket or a colon. */
function isCut({ marks }: SentenceWords, { from, to }: PhraseFound): boolean {
  for (let i = from + 1; i < to; i++) if (ENDS.test(marks[i] ?? '')) return true;
  return false;
}

/** "Bí thư Đảng ủy", "Văn phòng Đảng ủy": the committee only tells whose office it is. */
function inOffice({ words, marks }: SentenceWords, { from, group }: PhraseFound): boolean {
  return group === 'committee' && marks[from] === '' && OFFICES.has(words[from - 1] ?? '');
}
/** The last words of "bí thư", "chủ nhiệm", "văn phòng". */
const OFFICES: ReadonlySet<string> = new Set(['thư', 'nhiệm', 'phòng']);

/** "Chi bộ Kiểm tra", "Phòng Quản lý": a capital inside a clause begins a name, and what it says befalls nobody. */
function inName(s: Sentence, { starts, marks }: SentenceWords, { from }: PhraseFound): boolean {
  return from > 0 && marks[from] === '' && /\p{Lu}/u.test(s.text.charAt(starts[from] ?? 0));
}

/** Words in a wording without a gap, at most. */
const SHORT = 4;

/** "có mặt" is no "có", "dự bị" no "bị": what only begins a longer wording, or lies inside another, is none by itself. */
function withoutInner(marks: readonly PhraseFound[]): PhraseFound[] {
  const others = marks.filter(({ group }) => group !== ATTENDS);
  const ends = longestEnds(others);
  const names = longestEnds(others.filter(({ group }) => NAMES.has(group)));
  const inside = new Set<number>();
  for (const { from, to, group } of others)
    if (NAMES.has(group) || to - from <= SHORT) for (let i = from + 1; i < to; i++) inside.add(i);
  return marks.filter(({ from, to, group }) => {
    // Its own group of wordings: only a name that goes on behind it ("3 đảng viên dự bị") takes its last word away.
    if (group === ATTENDS) return (names.get(to - 1) ?? 0) <= to;
    return NAMES.has(group) || (to === ends.get(from) && !inside.has(from));
  });
}
const ATTENDS = 'attends';

/** By where wordings begin, where the longest of them ends. */
function longestEnds(marks: readonly PhraseFound[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  for (const { from, to } of marks) ends.set(from, Math.max(ends.get(from) ?? 0, to));
  return ends;
}

/** Shares first where a number lies inside one; numbers that are part of a day, an hour, an order or a sum count nothing here. */
function figuresOf(s: Sentence, words: SentenceWords): Figure[] {
  const ratios = ratiosIn(s);
  const inRatio = ({ span }: NumberMention): boolean =>
    ratios.some((r) => r.span.start < span.end && span.start < r.span.end);
  const all = [...ratios, ...numbersIn(s).filter((n) => !inRatio(n))].sort((a, b) => a.span.start - b.span.start);
  let at = 0;
  let aside = false;
  return all.flatMap((mention): Figure[] => {
    for (; at < words.words.length && (words.starts[at] ?? 0) <= mention.span.start; at++) {
      const sign = words.marks[at] ?? '';
      aside = sign.includes('(') || (aside && !sign.includes(')'));
      if ((words.ends[at] ?? 0) > mention.span.start) break;
    }
    const to = wordBehind(words, at, mention.span.end);
    if (to === at || isPartOfName(s, words, at, mention)) return [];
    return [{ ...mention, from: at, to, percent: isPercent(words, to), aside }];
  });
}

/** The first word from `at` on that begins at `end` or later. */
function wordBehind({ words, starts }: SentenceWords, at: number, end: number): number {
  let to = at;
  while (to < words.length && (starts[to] ?? 0) < end) to++;
  return to;
}

/** "người Ba Na", "bà Tư". */
const isPartOfName = (s: Sentence, { marks }: SentenceWords, at: number, { span }: NumberMention): boolean =>
  at > 0 && marks[at] === '' && /^\p{Lu}/u.test(s.text.slice(span.start, span.end));

const isPercent = ({ words, marks }: SentenceWords, at: number): boolean =>
  marks[at]?.startsWith('%') === true || (words[at] === 'phần' && words[at + 1] === 'trăm');

function grouped(
  marks: readonly PhraseFound[],
  keyOf: (mark: PhraseFound) => number,
): ReadonlyMap<number, readonly PhraseFound[]> {
  const out = new Map<number, PhraseFound[]>();
  for (const mark of marks) {
    const key = keyOf(mark);
    const list = out.get(key);
    if (list) list.push(mark);
    else out.set(key, [mark]);
  }
  return out;
}

const longest = (marks: readonly PhraseFound[]): PhraseFound | undefined =>
  marks.reduce<PhraseFound | undefined>(
    (best, one) => (best && best.to - best.from >= one.to - one.from ? best : one),
    undefined,
  );

/** The longest wording of these groups that begins at word `at`, with no sign before it. */
export function markAt(c: Counting, at: number, ...groups: readonly string[]): PhraseFound | undefined {
  if (signAt(c, at) !== '') return undefined;
  return longest((c.byStart.get(at) ?? []).filter(({ group }) => groups.includes(group)));
}

/** The longest wording of these groups that ends before word `at`, with no sign between. */
export function markBefore(c: Counting, at: number, ...groups: readonly string[]): PhraseFound | undefined {
  if (signAt(c, at) !== '') return undefined;
  return longest((c.byEnd.get(at) ?? []).filter(({ group }) => groups.includes(group)));
}

const SIGN = /[.,;:!?…()[\]|–-]/u;

/** The sign between word `at` and the one before it: "" for white space, quotation marks and strokes. */
export function signAt({ words }: Counting, at: number): string {
  const between = words.marks[at] ?? '';
  return at > 0 && at < words.words.length && SIGN.test(between) ? between : '';
}

/** The first word of the clause that word `at` stands in; a comma ends none where `commas` is given. */
export function clauseStart(c: Counting, at: number, commas = false): number {
  for (let i = at; i > 0; i--) {
    const sign = signAt(c, i);
    if (ENDS.test(sign) || (!commas && sign.includes(','))) return i;
  }
  return 0;
}

/** The word behind the last of the clause that word `at` stands in. */
export function clauseEnd(c: Counting, at: number): number {
  for (let i = at; i < c.words.words.length; i++) if (SIGN.test(c.words.marks[i] ?? '') && i > 0) return i;
  return c.words.words.length;
}

/** The last wording of these groups in words [from, to): of several that end there, the longest. */
export function lastMark(c: Counting, from: number, to: number, groups: readonly string[]): PhraseFound | undefined {
  let best: PhraseFound | undefined;
  for (const mark of c.marks) {
    // They are in the order in which they begin.
    if (mark.from >= to) break;
    if (mark.from < from || mark.to > to || !groups.includes(mark.group)) continue;
    if (!best || mark.to > best.to || (mark.to === best.to && mark.from < best.from)) best = mark;
  }
  return best;
}

/** Is one of these groups in words [from, to)? */
export function hasMark(c: Counting, from: number, to: number, ...groups: readonly string[]): boolean {
  return lastMark(c, from, to, groups) !== undefined;
}
