import type { Span } from './span.js';

/** What the reader knows of the day a text was published; fills the year where only day and month are written. */
export interface DateContext {
  /** ISO `YYYY-MM-DD`. */
  readonly published?: string;
}

/** A date as written, with as much as it says. Parts that the text leaves out are absent. */
export interface DateMention {
  readonly span: Span;
  readonly day?: number;
  readonly month?: number;
  readonly year?: number;
  /** Last day of a stretch of days ("22-23/4/2021"). */
  readonly lastDay?: number;
  /** The year (or, for "hôm nay", the day) comes from the publication date. */
  readonly implied: boolean;
}

interface Recogniser {
  readonly pattern: RegExp;
  /** Nothing: no date after all. Never throws. */
  readonly read: (
    groups: Readonly<Record<string, string | undefined>>,
  ) => Omit<DateMention, 'span' | 'implied'> | undefined;
}

const int = (digits: string | undefined): number | undefined => (digits === undefined ? undefined : Number(digits));
const parts = (g: Readonly<Record<string, string | undefined>>): Omit<DateMention, 'span' | 'implied'> => {
  const day = int(g.d);
  const month = int(g.m);
  const year = int(g.y);
  const lastDay = int(g.d2);
  return {
    ...(day !== undefined && { day }),
    ...(month !== undefined && { month }),
    ...(year !== undefined && { year }),
    ...(lastDay !== undefined && { lastDay }),
  };
};

const BEFORE = '(?<![\\p{L}\\p{N}/.,-])';
const AFTER = '(?![\\p{L}\\p{N}]|[/.-]\\p{N}|/\\p{L})';
const D = '(?<d>0?[1-9]|[12]\\d|3[01])';
const D2 = '(?<d2>0?[1-9]|[12]\\d|3[01])';
const M = '(?<m>0?[1-9]|1[0-2])';
const Y = '(?<y>(?:19|20)\\d{2})';
/** Ordered: an earlier recogniser wins where two match at one place. */
const RECOGNISERS: readonly Recogniser[] = [
  // "từ ngày 22 đến 23/4/2021", "22-23/4/2021", "22 và 23/4"
  { pattern: re(`${D}\\s*(?:-|–|và|đến(?:\\s+ngày)?)\\s*${D2}[/.]${M}(?:[/.]${Y})?`), read: parts },
  // "22 và 23 tháng 4 năm 2021"
  { pattern: re(`${D}\\s*(?:-|–|và|đến(?:\\s+ngày)?)\\s*${D2}\\s+tháng\\s+${M}(?:,?\\s+năm\\s+${Y})?`), read: parts },
  // "06/08/2024", "16-12-2022", "5.6.2023"
  { pattern: re(`${D}\\s*([/.-])\\s*${M}\\s*\\k<sep>\\s*${Y}`.replace('([/.-])', '(?<sep>[/.-])')), read: parts },
  // "5 tháng 6 năm 2023", "ngày 5 tháng 6"
  { pattern: re(`${D}\\s+tháng\\s+${M}(?:,?\\s+năm\\s+${Y})?`), read: parts },
  // "(28/5)", "Chiều 30/5", "sáng 16-12": needs a word before it that speaks of a day, or brackets
  {
    pattern: new RegExp(
      `(?<=(?:ngày|sáng|chiều|trưa|tối|nay|qua|mai|từ|đến|hai|ba|tư|năm|sáu|bảy|nhật)\\s*,?\\s*\\(?(?:ngày\\s+)?)${D}\\s*[/-]\\s*${M}${AFTER}`,
      'giu',
    ),
    read: parts,
  },
  { pattern: new RegExp(`(?<=\\()${D}/${M}(?=\\))`, 'giu'), read: parts },
  // "06/2024", "tháng 6/2024", "tháng 6 năm 2024"
  { pattern: re(`(?:tháng\\s+)?${M}\\s*[/-]\\s*${Y}`), read: parts },
  { pattern: re(`tháng\\s+${M}(?:,?\\s+năm\\s+${Y})?`), read: parts },
  // "năm 2024"
  { pattern: re(`năm\\s+${Y}`), read: parts },
];

function re(source: string): RegExp {
  return new RegExp(`${BEFORE}${source}${AFTER}`, 'giu');
}

const TODAY = /(?<![\p{L}\p{N}])(?:hôm nay|sáng nay|chiều nay|tối nay)(?![\p{L}\p{N}])(?!\s*[,(]?\s*(?:ngày\s+)?\d)/giu;

/**
 * The dates written in `text` inside `within`, in order, not overlapping.
 * A day and month without a year take the year of `context.published` (the year before, when they would lie more than
 * two months after it) and are marked implied; so is "hôm nay".
 */
export function findDates(
  text: string,
  within: Span = { start: 0, end: text.length },
  context: DateContext = {},
): DateMention[] {
  const slice = text.slice(within.start, within.end);
  const found: DateMention[] = [];
  for (const { pattern, read } of RECOGNISERS) {
    for (const m of slice.matchAll(pattern)) {
      const span = { start: within.start + m.index, end: within.start + m.index + m[0].length };
      if (found.some((other) => other.span.start < span.end && span.start < other.span.end)) continue;
      const value = read(m.groups ?? {});
      if (value) found.push(withYear({ span, ...value, implied: false }, context));
    }
  }
  const [y, m, d] = (context.published ?? '').split('-').map(Number);
  if (y && m && d) {
    for (const match of slice.matchAll(TODAY)) {
      const start = within.start + match.index;
      found.push({ span: { start, end: start + match[0].length }, day: d, month: m, year: y, implied: true });
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

function withYear(mention: DateMention, { published }: DateContext): DateMention {
  if (mention.year !== undefined || mention.day === undefined || mention.month === undefined || !published)
    return mention;
  const [year = 0, month = 0] = published.split('-').map(Number);
  return { ...mention, year: mention.month > month + 2 ? year - 1 : year, implied: true };
}

/** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`: as much as the mention says (with its implied year); absent without a year. */
export function isoDate({ day, month, year }: Pick<DateMention, 'day' | 'month' | 'year'>): string | undefined {
  if (year === undefined) return undefined;
  const two = (n: number): string => String(n).padStart(2, '0');
  if (month === undefined) return String(year);
  return day === undefined ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
}
