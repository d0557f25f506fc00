import { IN_WORDS, RECOGNISERS } from './dates/index.js';
import type { DateParts } from './dates/recogniser.js';
import type { Span } from './span.js';

/** The day a text was published, which fills in years that the text leaves out. */
export interface DateContext {
  /** ISO `YYYY-MM-DD`. */
  readonly published?: string;
}

/** A date as written. Parts that the text leaves out are absent. */
export interface DateMention extends DateParts {
  readonly span: Span;
  /** The year (or, for "hôm nay", the day) is taken from the publication date. */
  readonly implied: boolean;
}

const ALL = [...RECOGNISERS, ...IN_WORDS];

const TODAY = /(?<![\p{L}\p{N}])(?:hôm nay|sáng nay|chiều nay|tối nay)(?![\p{L}\p{N}])(?!\s*[,(]?\s*(?:ngày\s+)?\d)/giu;

/**
 * The dates in `within`, in order, without overlaps.
 * A day and month without a year take the year of `context.published` (the year before if they would be more than two
 * months after it) and are marked implied; so is "hôm nay".
 */
export function findDates(
  text: string,
  within: Span = { start: 0, end: text.length },
  context: DateContext = {},
): DateMention[] {
  const slice = text.slice(within.start, within.end);
  const found: DateMention[] = [];
  const recognisers = /\p{Nd}/u.test(slice) ? ALL : IN_WORDS;
  for (const { pattern, read } of recognisers.filter(({ needs }) => needs.test(slice))) {
    const before = found.length;
    for (const m of slice.matchAll(pattern)) {
      const span = { start: within.start + m.index, end: within.start + m.index + m[0].length };
      if (isTaken(found, before, span)) continue;
      const value = read(m.groups ?? {});
      if (value) found.push(withYear({ span, ...value, implied: false }, context));
    }
    found.sort((a, b) => a.span.start - b.span.start);
  }
  return [...found, ...todayIn(slice, within.start, context)].sort((a, b) => a.span.start - b.span.start);
}

/** "hôm nay": the day of publication. `from`: offset of the slice. */
function todayIn(slice: string, from: number, { published = '' }: DateContext): DateMention[] {
  const [year, month, day] = published.split('-').map(Number);
  if (!year || !month || !day) return [];
  return [...slice.matchAll(TODAY)].map((match) => {
    const start = from + match.index;
    return { span: { start, end: start + match[0].length }, day, month, year, implied: true };
  });
}

/** Does one of the first `count` mentions (in order, no overlaps) overlap `span`? */
function isTaken(found: readonly DateMention[], count: number, span: Span): boolean {
  let from = 0;
  let to = count;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((found[middle] as DateMention).span.end <= span.start) from = middle + 1;
    else to = middle;
  }
  return from < count && (found[from] as DateMention).span.start < span.end;
}

function withYear(mention: DateMention, { published }: DateContext): DateMention {
  if (mention.year !== undefined || mention.day === undefined || mention.month === undefined || !published)
    return mention;
  const [year = 0, month = 0] = published.split('-').map(Number);
  return { ...mention, year: mention.month > month + 2 ? year - 1 : year, implied: true };
}

/** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, as precise as the mention (with its implied year); undefined without a year. */
export function isoDate({ day, month, year }: Pick<DateMention, 'day' | 'month' | 'year'>): string | undefined {
  if (year === undefined) return undefined;
  const two = (n: number): string => String(n).padStart(2, '0');
  if (month === undefined) return String(year);
  return day === undefined ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
}
