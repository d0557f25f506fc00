import type { PhraseFound } from '../phrases.js';
import { clauseEnd, clauseStart, hasMark, lastMark, markAt, markBefore, signAt } from './clauses.js';
import type { Counting } from './counting.js';
import type { Figure } from './figures.js';

/**
 * What a count comes from: all there are (`whole`, `holds`), something that befell some (`befell`), people in a room (`present`),
 * part of others that were counted (`among`), members of a committee, whatever the sentence opens with (`start`), or nothing known.
 */
export type Governing = 'whole' | 'holds' | 'befell' | 'present' | 'among' | 'committee' | 'start' | 'unknown';

const LINKS = ['whole', 'holds', 'has', 'at', 'befell', 'present', 'among', 'party'] as const;
const CAUSES = [
  'befell',
  'present',
  'committee',
  'delegates',
  'presidium',
  'among',
  'party',
  'membership',
  'holds',
] as const;
const JOINS: ReadonlySet<string> = new Set(['và', 'cùng', 'với', 'hoặc']);
/** Words that a sentence opens with. */
const OPENING = 6;
/** Words between two counts of one list, at most. */
const LISTED = 8;

/** What each figure of a sentence comes from, in order; and where the words begin that lead to it. */
export function governingOf(c: Counting): readonly Governing[] {
  const kept = known.get(c);
  if (kept) return kept;
  const out: Governing[] = [];
  for (const [i, figure] of c.figures.entries()) out.push(governs(c, i, figure, out));
  known.set(c, out);
  return out;
}
const known = new WeakMap<Counting, readonly Governing[]>();

/** The word before which stands what leads to a count: "hơn", "khoảng", "tất cả" are looked over. */
export function headOf(c: Counting, { from }: Figure): number {
  let at = from;
  for (let about = markBefore(c, at, 'about'); about; about = markBefore(c, at, 'about')) at = about.from;
  return at;
}

function governs(c: Counting, i: number, figure: Figure, before: readonly Governing[]): Governing {
  const at = headOf(c, figure);
  const sign = signAt(c, at);
  if (at === 0 || /[.;!?…|]/u.test(sign)) return 'start';
  if (sign.includes('(')) return causeBefore(c, at, true) ?? 'unknown';
  if (sign.includes(':')) return causeBefore(c, at, false) ?? 'holds';
  if (sign !== '' || isJoined(c, at)) return listed(c, i, at, before);
  const link = markBefore(c, at, ...LINKS);
  return link ? byLink(c, link) : (causeBefore(c, at, false) ?? 'unknown');
}

/** "12 chi bộ và 189 đảng viên", "12 chi bộ/189 đảng viên". */
const isJoined = ({ words: { words, marks } }: Counting, at: number): boolean =>
  JOINS.has(words[at - 1] ?? '') || marks[at] === '/';

function byLink(c: Counting, link: PhraseFound): Governing {
  switch (link.group) {
    case 'has':
      return causeBefore(c, link.from, false) ?? 'holds';
    case 'at': {
      // "một trong bảy đảng bộ": whose they are says nothing of how many there are.
      const cause = causeBefore(c, link.from, false) ?? 'unknown';
      return cause === 'holds' ? 'unknown' : cause;
    }
    case 'party':
      return 'holds';
    default:
      return link.group as Governing;
  }
}

/** The nearest wording before word `at` in its clause that says what befell those counted, or whose they are. */
function causeBefore(c: Counting, at: number, commas: boolean): Governing | undefined {
  if (at === 0) return undefined;
  const start = clauseStart(c, at - 1, commas);
  const cause = lastMark(c, start, at, CAUSES);
  switch (cause?.group) {
    case 'party':
      return ofBody(c, start, cause.from);
    case 'membership':
      return 'holds';
    case 'presidium':
    case 'delegates':
      return 'committee';
    default:
      return cause?.group as Governing | undefined;
  }
}

/** "Ban Chấp hành Đảng bộ gồm", "khen thưởng Chi bộ A và": the Party body stands behind what counts, or befell. */
function ofBody(c: Counting, start: number, party: number): Governing {
  const before = lastMark(c, start, party, [...CAUSES, 'has', 'among'])?.group;
  if (before === 'committee' || before === 'presidium' || before === 'delegates') return 'committee';
  return before === 'befell' || before === 'present' ? before : 'holds';
}

/** "kiểm tra 3 chi bộ và 5 đảng viên", "94 đảng viên, 6 chi bộ": as the one before it in the list, unless its own clause says more. */
function listed(c: Counting, i: number, at: number, governing: readonly Governing[]): Governing {
  const before = partner(c, i);
  if (before && follows(c, before, at))
    return likeBefore(c, before, at, governing[c.figures.indexOf(before)] ?? 'unknown');
  const cause = causeBefore(c, at, true);
  // "Tới dự có ông A; ông B cùng 50 đảng viên": a list of those present goes on over semicolons.
  return cause !== 'whole' && hasMark(c, 0, OPENING, 'present') ? 'present' : (cause ?? 'start');
}

/** As `by`, which the count before it in the list comes from, unless something was told since. */
function likeBefore(c: Counting, before: Figure, at: number, by: Governing): Governing {
  const own = causeBefore(c, at - 1, false);
  const since = lastMark(c, before.to, at, CAUSES);
  if (since && own) return own;
  if (by === 'whole') return 'holds';
  // "74 tổ chức cơ sở đảng với 7.000 đảng viên": so many in so many.
  return by === 'unknown' && c.words.words[at - 1] === 'với' ? 'holds' : by;
}

/** The figure before in the same list; what stands in brackets between is looked over. */
function partner(c: Counting, i: number): Figure | undefined {
  const own = c.figures[i];
  let at = i - 1;
  while (at >= 0 && own?.aside === false && c.figures[at]?.aside === true) at--;
  return c.figures[at];
}

function follows(c: Counting, before: Figure, at: number): boolean {
  const signs = signsBetween(c, before.to, at);
  if (signs.includes(')')) return /\)[,\s]*$/u.test(signAt(c, at)) && !/[.;:]/u.test(signs);
  return at - before.to <= LISTED && !/[.;:(]/u.test(signs);
}

function signsBetween(c: Counting, from: number, to: number): string {
  let out = '';
  for (let i = from; i <= to; i++) out += signAt(c, i);
  return out;
}

/** The end of what is told of those counted: the clause's, or where "và" leads to another count. */
export function tailEnd(c: Counting, at: number): number {
  const end = clauseEnd(c, at);
  const joined = c.figures.find(({ from }) => from > at && from < end && JOINS.has(c.words.words[from - 1] ?? ''));
  return joined ? joined.from - 1 : end;
}

/** Does what is counted stand right behind the figure: its noun, of one of these groups? */
export const nounOf = (c: Counting, { to }: Figure, ...groups: readonly string[]): PhraseFound | undefined =>
  markAt(c, to, ...groups);
