/** A half-open range of UTF-16 code units, [start, end). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Does `outer` contain all of `inner`? */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Do the two ranges share at least one code unit? */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The smallest range that contains both. */
export function cover(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** `span` moved by `by` code units (negative: towards the start). */
export function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

/** `span` of `text` without white space at its ends; may be empty. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/u.test(text.charAt(start))) start++;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
  return { start, end };
}

/** Code units in `span`. */
export function lengthOf(span: Span): number {
  return span.end - span.start;
}

/**
 * Where to cut [`from`, `to`) of a text so that no part is longer than `most`: after white space in the second half of
 * a part if there is any, and never inside a surrogate pair.
 */
export function cuts(text: string, from: number, to: number, most: number): number[] {
  const out: number[] = [];
  for (let start = from; to - start > most; ) {
    const part = text.slice(start + (most >> 1), start + most);
    const space = lastSpace(part);
    let cut = space < 0 ? start + most : start + (most >> 1) + space + 1;
    if (isLowSurrogate(text.charCodeAt(cut)) && cut > start + 1) cut--;
    out.push(cut);
    start = cut;
  }
  return out;
}

function lastSpace(text: string): number {
  for (let i = text.length - 1; i >= 0; i--) if (/\s/u.test(text.charAt(i))) return i;
  return -1;
}

const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;
