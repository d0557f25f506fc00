import { findDates, isoDate } from '../text/dates.js';
import { isDay } from '../text/days.js';
import { lower } from '../text/fold.js';
import { canonical } from '../text/normalise.js';
import { parseNumberWords } from '../text/numbers/words.js';
import { type Span, trimSpan } from '../text/span.js';
import { bylineOf } from './byline.js';
import { isLetterhead } from './letterhead.js';
import { isItem } from './lines.js';
import { pageLine } from './page-lines.js';
import { pageWords } from './page-words.js';
import { paperWords } from './paper-words.js';
import type { BlockRole } from './report.js';
import { isToolRow } from './tool-row.js';

/** A stretch of a line of its own role. */
export interface Piece {
  readonly role: BlockRole;
  readonly span: Span;
}

const label = pageWords('dated', 'day', (dated, day) => new RegExp(`^[([]?(?:${dated}|${day})(?!\\p{L})[ :]*`, 'u'));
const strong = pageWords('dated', (any) => new RegExp(`^[([]?(?:${any})`, 'u'));
/** "Gửi bởi banbientap vào T4, …": who put it on the page, before the day. */
const put = pageWords(
  'put',
  (any) => new RegExp(`^(?:${any}) [\\p{L}\\d ._-]{2,30} (?:vào|lúc|ngày|on)(?!\\p{L})`, 'u'),
);
const around = pageWords('around', (any) => new RegExp(`(?<!\\p{L})(?:${any})(?!\\p{L})`, 'gu'));
const WEEKDAY = /(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|cn|t[2-7])(?![\p{L}\p{N}])/gu;
const TIME = /(?<!\d)\d{1,2}\s?(?::|h)\s?(?:\d{2})?(?::\d{2})?\s?(?:'|’|"|am|pm|sa|ch)?(?![\p{L}\p{N}])/gu;
/** A full date, in lower case. */
export const DATE =
  /(?<![\d/])(?:\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|\d{4}-\d{2}-\d{2}(?:t(?=\d))?|\d{1,2}\s+tháng\s+\d{1,2}(?:,?\s+năm|,)?\s+\d{4}|tháng \d{1,2} \d{1,2}, \d{4}|\d{1,2}\s+tháng\s+\p{L}+(?:\s\p{L}+)?,\s+\d{4})(?![\d/])/gu;
const HAS_DATE = new RegExp(DATE.source, 'u');
const ZONE = /(?:\(|\[)?(?:gmt|utc)\s?[+-]?\s?\d{0,2}(?::\d{2})?(?:\)|\])?|(?:giờ việt nam)/gu;
const SEPARATOR =
  /\s+[|•·–—-]\s+|\s*[|•·]\s*|[ \u00a0]{2,}|\t+|(?<=\.)\s+(?=\p{Lu}[\p{L} ]{1,20}:)|(?<=\d)\s+(?:bởi|by)\s+(?=\p{Lu}|[a-z][a-z\d._-]+$)/gu;

/** Nothing is left of `low` but a date, a time and their labels? */
function isDateOnly(low: string): boolean {
  return HAS_DATE.test(low) && residue(low) === '';
}

function residue(low: string): string {
  return low
    .replace(put(), '')
    .replace(label(), '')
    .replace(DATE, ' ')
    .replace(ZONE, ' ')
    .replace(TIME, ' ')
    .replace(WEEKDAY, ' ')
    .replace(label(), '')
    .replace(/^\s*(?:lúc|ngày|vào lúc|,)\s*/u, '')
    .replace(/(?<![\p{L}\d])\d{1,4}\s*$/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(around(), ' ')
    .trim();
}

/** "Giồng Trôm, ngày 14 tháng 5 năm 2022", "Phan Thiết, 25-11-2019": place and day of a document. */
const PLACED =
  /^\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*){0,4}(?:,?\s+ngày|,)\s+\d{1,2}(?:\s+tháng\s+|[/.-])\d{1,2}(?:\s+năm\s+|[/.-])\d{4}\.?$/u;

/** Is the line the place and day of a paper, as it stands over the title or over the signature? */
export const isPlacedDay = (line: string): boolean => PLACED.test(line);

/**
 * Is the line about when the text was published? Its pieces (the date, who wrote it, counters beside it), or nothing.
 * Pieces that say something else ("Phòng Công tác xã hội") are taken as who published it.
 */
export function datelineOf(text: string, span: Span): Piece[] | undefined {
  const slice = text.slice(span.start, span.end);
  if (slice.length > 220 || (isItem(slice) && !/^\*\s{2,}/u.test(slice)) || isOfMeeting(slice)) return undefined;
  const whole = lowOf(slice);
  if (isDateOnly(whole) || PLACED.test(slice)) return [{ role: 'dateline', span }];
  const parts = split(text, span);
  const pieces = parts.flatMap((part): Piece[] => {
    const role = roleOf(text.slice(part.start, part.end));
    return role ? [{ role, span: part }] : [];
  });
  const cut = pieces.length === parts.length ? undefined : counterFrom(slice);
  if (cut !== undefined)
    return [
      { role: 'dateline', span: trimSpan(text, { start: span.start, end: span.start + cut }) },
      { role: 'furniture', span: trimSpan(text, { start: span.start + cut, end: span.end }) },
    ];
  if (pieces.length < 2 || pieces.length < parts.length) return undefined;
  const dated = pieces.some((p) => p.role === 'dateline' && HAS_DATE.test(lowOf(text.slice(p.span.start, p.span.end))));
  return dated ? merged(text, pieces) : undefined;
}

function roleOf(part: string): BlockRole | undefined {
  const low = lowOf(part);
  if (isDateOnly(low) || PLACED.test(part)) return 'dateline';
  if (COUNTER.test(low)) return 'furniture';
  // "CHI BỘ TRUNG TÂM …" beside the place and day of a paper.
  if (PAPER_NUMBER.test(low) || isLetterhead(part)) return 'caption';
  if (residue(low) === '' && /[\p{L}\p{N}]/u.test(low)) return 'dateline';
  if (pageLine(low, 'head') || ACCOUNT.test(part)) return 'furniture';
  if (bylineOf(part)) return 'byline';
  return /^\p{Lu}[^.!?:;\d]{1,60}$/u.test(part) && part.split(/\s+/u).length <= 8 ? 'byline' : undefined;
}

const held = paperWords('held', (any) => new RegExp(`^[-–*•\\s]*(?:${any})`, 'u'));
/** Is it a line of minutes: when the meeting was, not the text? */
const isOfMeeting = (line: string): boolean => held().test(lowOf(line)) && !strong().test(lowOf(line));
/** "Số 11-BB/ĐU": the number of a paper. */
const PAPER_NUMBER = /^số ?:? ?[\d.…]+ ?[-–/][\p{L}\d/&-]+$/u;
/** "admin", "banbientap": beside a day, who put it on the page: nobody by name. */
const ACCOUNT = /^[a-z][a-z\d._-]{3,19}$/u;
/** "(633)", "120 %": beside a day, the views of a page and the size of its letters. */
const COUNTER = /^(?:\(?\d{1,7}\)?|\d{2,3} ?%)$/u;
/** A day with its hour, and what is set behind it without a mark between: "11/04/2025 08:12 Lượt xem: 217 Cỡ chữ: A- A+". */
const DAY_AND_HOUR = new RegExp(`${DATE.source}(?:[\\s,|-]*${TIME.source})?(?:\\s*${ZONE.source})?`, 'u');

/** Where the counters and tools behind a day begin, where nothing else stands in the line. */
function counterFrom(slice: string): number | undefined {
  const low = lower(slice);
  const day = DAY_AND_HOUR.exec(low);
  if (!day || !isDateOnly(lowOf(slice.slice(0, day.index + day[0].length)))) return undefined;
  const end = day.index + day[0].length;
  return isToolRow(canonical(low.slice(end)).replace(/^[\s\d.,|·•:;()+–-]+/u, '')) ? end : undefined;
}

/** Does the line say that it is the day of publication ("Ngày đăng: …"), and not merely name a day? */
export function isLabelled(low: string): boolean {
  return strong().test(low);
}

/** Does it name the day of the week, as clocks in page headers do? */
export function hasWeekday(low: string): boolean {
  return low.search(WEEKDAY) >= 0;
}

/** The first full date in a stretch, ISO; undefined when the calendar has no such day. */
export function dayIn(text: string): string | undefined {
  const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/u.exec(text)?.[0];
  if (iso) return isDay(iso) ? iso : undefined;
  // "22 Tháng 1 2024": as some sites write it, without "năm".
  const whole = text
    .replace(/(tháng \d{1,2}),? (?=\d{4}(?!\d))/giu, '$1 năm ')
    // "14 Tháng Năm, 2024"
    .replace(/tháng (\p{L}+(?: \p{L}+)?), (?=\d{4}(?!\d))/giu, (as: string, word: string) => {
      const month = parseNumberWords(word.toLowerCase());
      return month === undefined ? as : `tháng ${month} năm `;
    });
  const mention = findDates(whole).find((d) => d.day !== undefined && d.month !== undefined && d.year !== undefined);
  const day = mention && isoDate(mention);
  return day !== undefined && isDay(day) ? day : undefined;
}

const DAY = 86_400_000;
const SOON = 3 * DAY;

/** Is `day` (ISO) that of the event told in `text` or at most three days later? A clock in the page's header would rarely be. */
export function isSoonAfter(day: string, text: string): boolean {
  return findDates(text.slice(0, OPENING), undefined, { published: day }).some((told) => {
    const late = Date.parse(day) - Date.parse(isoDate(told) ?? '');
    return told.day !== undefined && late >= 0 && late <= SOON;
  });
}

const OPENING = 200;

const lowOf = (text: string): string => canonical(lower(text.replace(/\s+/gu, ' ').trim()));

/** The parts of a line and the signs between them ("|", "-"), in order. */
function split(text: string, span: Span): Span[] {
  const slice = text.slice(span.start, span.end);
  const out: Span[] = [];
  let from = 0;
  const push = (start: number, end: number): void => {
    const part = trimSpan(text, { start: span.start + start, end: span.start + end });
    if (part.start < part.end) out.push(part);
  };
  for (const match of slice.matchAll(SEPARATOR)) {
    push(from, match.index);
    push(match.index, match.index + match[0].length);
    from = match.index + match[0].length;
  }
  push(from, slice.length);
  return out;
}

/** Neighbours of one role as one piece, signs between them included. */
function merged(text: string, pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const [i, piece] of pieces.entries()) {
    const last = out.at(-1);
    const sign = !/[\p{L}\p{N}]/u.test(text.slice(piece.span.start, piece.span.end));
    const role = sign && last && last.role === pieces[i + 1]?.role ? last.role : piece.role;
    if (last?.role === role) out[out.length - 1] = { role, span: { start: last.span.start, end: piece.span.end } };
    else out.push({ role, span: piece.span });
  }
  return out;
}
