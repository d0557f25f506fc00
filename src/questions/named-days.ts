import type { QuestionWord } from './utterance.js';

/** A day named in a question, with its words [from, to). */
export interface NamedDay {
  readonly day: number;
  readonly month: number;
  readonly year?: number;
  readonly from: number;
  readonly to: number;
}

const FIGURES = /^(?<d>\d{1,2})[/.](?<m>\d{1,2})(?:[/.](?<y>\d{4}))?$/u;
const DAY_WORDS = new Set(['ngay', 'sang', 'chieu', 'toi', 'trua', 'hom', 'mung', 'den']);

/** The days named in a question: "ngày 5/6/2024", "5.6", "ngày 5-6-2024", "3 tháng 1 năm 2024". */
export function namedDays(words: readonly QuestionWord[]): NamedDay[] {
  const at = (i: number): string => words[i]?.folded ?? '';
  const number = (i: number, pattern = /^\d{1,2}$/u): number | undefined =>
    pattern.test(at(i)) ? Number(at(i)) : undefined;
  const year = (i: number): number | undefined => number(i, /^(?:19|20)\d{2}$/u);
  /** "3 tháng 1 năm 2024": the part after the day. */
  const spelled = (day: number, i: number): NamedDay[] => {
    const month = at(i + 1) === 'thang' ? number(i + 2) : undefined;
    if (month === undefined) return [];
    const behind = at(i + 3) === 'nam' ? i + 4 : i + 3;
    const told = year(behind);
    return dayOf(day, month, told, i, told === undefined ? i + 3 : behind + 1);
  };
  /** "5-6-2024" is read as three words. */
  const parted = (day: number, i: number): NamedDay[] => {
    const [month, told] = [number(i + 1), year(i + 2)];
    return month !== undefined && told !== undefined ? dayOf(day, month, told, i, i + 3) : [];
  };
  return words.flatMap((_, i): NamedDay[] => {
    const behindDay = DAY_WORDS.has(at(i - 1));
    const written = FIGURES.exec(at(i))?.groups;
    if (written && (behindDay || written['y'] !== undefined))
      return dayOf(Number(written['d']), Number(written['m']), numberOf(written['y']), i, i + 1);
    const day = number(i);
    if (day === undefined) return [];
    return at(i + 1) !== 'thang' && behindDay ? parted(day, i) : spelled(day, i);
  });
}

const numberOf = (digits: string | undefined): number | undefined =>
  digits === undefined ? undefined : Number(digits);

function dayOf(day: number, month: number, year: number | undefined, from: number, to: number): NamedDay[] {
  if (day < 1 || day > 31 || month < 1 || month > 12) return [];
  return [{ day, month, from, to, ...(year !== undefined && { year }) }];
}

/** Is a day (ISO) one of the named days? */
export function fallsOn(iso: string | undefined, days: readonly NamedDay[]): boolean {
  if (iso === undefined || days.length === 0) return false;
  const [year, month, day] = iso.split('-').map(Number);
  return days.some((d) => d.day === day && d.month === month && (d.year === undefined || d.year === year));
}
