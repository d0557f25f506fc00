import { romanOf } from '../text/numbers/roman.js';
import { unmarkedNumber, unmarkedTens } from '../text/numbers/unmarked.js';
import { foldedWords } from '../text/tokens.js';
import { groupOf } from './body-match.js';
import type { ReportProfile } from './profile.js';
import { questionWords } from './question-words.js';

/** A quarter, a month or the number of a meeting: "quý II", "tháng 5", "lần thứ ba"; words [from, to). */
export interface Period {
  readonly kind: string;
  readonly number: number;
  readonly from: number;
  readonly to: number;
}

const KINDS = questionWords('period');
const QUARTER = 'quy';
const BETWEEN = 'thu';

/** The periods named by words (without marks), in order. */
export function periodsIn(words: readonly string[]): readonly Period[] {
  return words.flatMap((kind, from) => {
    if (!KINDS.has(kind)) return [];
    const counted = words[from + 1] === BETWEEN;
    const at = from + (counted ? 2 : 1);
    const long = unmarkedTens(words.slice(at, at + 3));
    const number = long?.number ?? numberOf(words[at] ?? '', counted);
    const to = at + (long?.words ?? 1);
    return number === undefined || (kind === QUARTER && number > 4) ? [] : [{ kind, number, from, to }];
  });
}

/** "Lần năm 2024" does not mean the fifth, nor "quý sau" the sixth. */
function numberOf(word: string, counted: boolean): number | undefined {
  if (/^\d{1,2}$/u.test(word)) return Number(word);
  const number = unmarkedNumber(word);
  if (number === undefined) return romanOf(word);
  return !counted && (word === 'nam' || word === 'sau') ? undefined : number;
}

const known = new WeakMap<ReportProfile, readonly Period[]>();

/** The periods that a report's title names. */
function ofTitle(report: ReportProfile): readonly Period[] {
  const kept = known.get(report) ?? periodsIn(foldedWords(report.meta.title));
  known.set(report, kept);
  return kept;
}

/** The periods of one kind in a report's title. */
const numbersOf = (report: ReportProfile, kind: string): readonly number[] =>
  ofTitle(report).flatMap((one) => (one.kind === kind ? [one.number] : []));

/** The reports whose titles name a period. */
export const ofPeriod = (profiles: readonly ReportProfile[], { kind, number }: Period): readonly ReportProfile[] =>
  profiles.filter((report) => numbersOf(report, kind).includes(number));

/** Is a report of another period than the one asked for, while the same bodies have a report of that one? */
export function otherPeriods(
  asked: readonly Period[],
  profiles: readonly ReportProfile[],
): (report: ReportProfile) => boolean {
  const groups = asked.map((one) => new Set(ofPeriod(profiles, one).map(groupOf)));
  return (report) =>
    asked.length > 0 &&
    asked.some(({ kind }, i) => groups[i]?.has(groupOf(report)) && numbersOf(report, kind).length > 0) &&
    !asked.some(({ kind, number }) => numbersOf(report, kind).includes(number));
}

/** A quarter asked for, while the titles of all reports name other quarters. */
export function strangeQuarter(asked: readonly Period[], reports: readonly ReportProfile[]): Period | undefined {
  const [quarter, ...more] = asked.filter(({ kind }) => kind === QUARTER);
  if (!quarter || more.length > 0 || reports.length === 0) return undefined;
  const others = reports.every((report) => {
    const own = numbersOf(report, quarter.kind);
    return own.length > 0 && !own.includes(quarter.number);
  });
  return others ? quarter : undefined;
}
