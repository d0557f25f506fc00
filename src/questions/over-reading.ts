import type { OverQuery } from './over.js';
import type { OverGroup, OverMark } from './over-words.js';
import type { Understanding } from './understand.js';

/** What the words of a question are, beside what it asks for. */
export interface OverReading {
  readonly marks: readonly OverMark[];
  /** Positions of words that tell neither which reports are meant nor which fact: what has to be found. */
  readonly rest: readonly number[];
  /** The same with those that only may be words of the question: what passages are searched for. */
  readonly sought: readonly number[];
  /** What is to be found is made of words that say nothing apart ("hien dat"): they must stand side by side. */
  readonly tight: boolean;
  /** Positions of common words right behind one of `rest`, which they may belong to: "dạy thêm". */
  readonly beside: readonly number[];
  /** Of `rest` the ones that do not tell the intent either. */
  readonly told: readonly number[];
  /** Of `rest` the ones that do not name the figure. */
  readonly untold: readonly number[];
  /** The likeliest intent; facts answer it (`stated`), nothing else does (`closed`), its number can be compared (`counted`), its words were used (`cued`). */
  readonly intent: string;
  readonly closed: boolean;
  readonly stated: boolean;
  readonly counted: boolean;
  readonly cued: boolean;
  /** `cued`, or its figure was named. */
  readonly called: boolean;
  /** The intent of the one figure that is named ("đảng viên", "chi bộ"), whichever intent is the likeliest. */
  readonly figure?: string;
  /** How many of `told` are words that questions for the reports themselves are not made of. */
  readonly strange: number;
  /** In small letters, each with its marks and without. */
  readonly surnames: ReadonlySet<string>;
}

/** One way that a question goes over reports: its query, nothing where it is not asked in this way. */
export type Form = (asked: Understanding, reading: OverReading) => OverQuery | undefined;

/** Is there a phrase of one of these groups? */
export const has = ({ marks }: OverReading, ...groups: readonly OverGroup[]): boolean =>
  marks.some(({ group }) => groups.includes(group));

/** Is it asked which reports, places or meetings: "nơi nào …", "ở đâu có …"? */
export function asksWhich(reading: OverReading): boolean {
  return (
    has(reading, 'report', 'place', 'body') || reading.marks.some(({ group, from }) => group === 'where' && from === 0)
  );
}

/** Is it asked of each report: "ở mỗi nơi", "các sở …", "liệt kê bí thư các sở"? */
export const asksEach = (reading: OverReading): boolean =>
  has(reading, 'each') || reading.marks.some((mark) => mark.group === 'every' && isOfEach(mark, reading.marks));

/** "Các sở" asks of each where the question begins with it, or with a word that asks for a list: not "yêu cầu các sở làm gì". */
export const isOfEach = ({ from }: OverMark, marks: readonly OverMark[]): boolean =>
  from === 0 || marks.some((mark) => mark.group === 'listing' && mark.from === 0);

/** Is it open which report is meant: neither the question nor the conversation names one? */
export function isOpen({ inherited, scope, bodies }: Understanding, reading: OverReading): boolean {
  if (inherited !== undefined || scope.missing !== undefined || scope.persons.length > 0) return false;
  // "Báo cáo nào của Kiên Giang nói về …" is asked of the reports of Kiên Giang.
  if (has(reading, 'report')) return true;
  const named = bodies.some(
    ({ kind, name, province }) => kind !== 'đơn vị' && (name.length > 0 || province !== undefined),
  );
  if (named || scope.places.length > 0) return false;
  // "Trần Văn Thời khen thưởng tập thể nào?" begins with whom it asks.
  const leads = reading.marks.some(({ group, from }) => WHICH.has(group) && from <= 1);
  const covered = (at: number): boolean => bodies.some(({ from, to }) => at < to && from <= at + 1);
  return leads || scope.proper.every(({ at }) => covered(at));
}

const WHICH: ReadonlySet<OverGroup> = new Set(['place', 'body', 'where']);
