import type { Report } from '../../reports/report.js';
import { contains, cuts, lengthOf, type Span, trimSpan } from '../../text/span.js';
import { LONGEST } from '../quoting.js';
import { isHeading } from '../read-on.js';

/** A longer enumeration is no list: the answering passage is shown instead. */
const LONGEST_LIST = 1800;

/** "Thứ nhất, …", "Hai là …": the index of the item, from 0. */
const ORDINAL =
  /^(?:[-–+•]\s*)?(?:thứ\s+(nhất|hai|ba|tư|năm|sáu|bảy|tám)|(một|hai|ba|bốn|năm|sáu|bảy|tám)\s+là)(?!\p{L})/iu;
const PLACES = ['nhất một', 'hai', 'ba', 'tư bốn', 'năm', 'sáu', 'bảy', 'tám'].map((words) => words.split(' '));

/**
 * The sentences of an enumeration that the passage is in or introduces ("Thứ nhất, …. Thứ hai, …."), with the introduction; else the whole
 * sentence around the passage. Quotable spans, the one with the passage first. Undefined if there is nothing more. Offsets into the
 * report's text.
 */
export function enumerationAround(report: Report, passage: Span): readonly Span[] | undefined {
  const sentences = report.blocks.flatMap((block) =>
    block.role === 'paragraph' && !isHeading(block) ? block.sentences : [],
  );
  const at = sentences.findIndex(({ start, end }) => start <= passage.start && passage.start < end);
  const own = sentences[at];
  if (!own) return undefined;
  const places = sentences.map((one) => placeOf(report.text, one));
  const [from, to] = rangeAround(places, at);
  const listed = sentences.slice(from, to + 1);
  const whole = { start: listed[0]?.start ?? own.start, end: listed.at(-1)?.end ?? own.end };
  if (listed.length > 1 && lengthOf(whole) <= LONGEST_LIST) return ownFirst(grouped(report.text, listed), passage);
  return lengthOf(own) <= LONGEST && lengthOf(own) > lengthOf(passage) && contains(own, passage) ? [own] : undefined;
}

function placeOf(text: string, { start, end }: Span): number {
  const [, first, second] = ORDINAL.exec(text.slice(start, Math.min(end, start + 20))) ?? [];
  const word = (first ?? second)?.toLowerCase().normalize('NFC');
  return word === undefined ? 0 : PLACES.findIndex((words) => words.includes(word)) + 1;
}

/** The enumeration that sentence `at` is in or introduces, from first to last, with the sentence before. */
function rangeAround(places: readonly number[], at: number): readonly [number, number] {
  let first = places[at + 1] === 1 ? at + 1 : at;
  while (first >= 0 && places[first] !== 1 && at - first <= MOST_BETWEEN) first--;
  if (places[first] !== 1) return [at, at];
  let [last, wanted] = [first, 2];
  for (let i = first + 1; i < places.length && i - last <= MOST_BETWEEN; i++)
    if (places[i] === wanted) [last, wanted] = [i, wanted + 1];
  const inside = last > first && at <= last;
  return inside ? [Math.max(0, first - 1), last] : [at, at];
}

/** The most sentences of one item. */
const MOST_BETWEEN = 6;

/** Adjacent sentences, as many in each span as a quote may have. */
function grouped(text: string, sentences: readonly Span[]): Span[] {
  const pieces = sentences.flatMap(({ start, end }) => {
    const ends = [...cuts(text, start, end, LONGEST), end];
    return ends.map((to, i) => trimSpan(text, { start: ends[i - 1] ?? start, end: to }));
  });
  const out: Span[] = [];
  for (const one of pieces) {
    const last = out.at(-1);
    if (last && one.end - last.start <= LONGEST) out[out.length - 1] = { start: last.start, end: one.end };
    else out.push(one);
  }
  return out;
}

function ownFirst(spans: readonly Span[], passage: Span): readonly Span[] | undefined {
  const own = spans.find((span) => span.start <= passage.start && passage.start < span.end);
  return own && [own, ...spans.filter((span) => span !== own)];
}
