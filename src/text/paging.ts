/** A page of a list. */
export interface Paged<T> {
  readonly shown: readonly T[];
  /** The page number from 0, and the number of pages; an empty list has one page. */
  readonly at: number;
  readonly pages: number;
}

/** Page number `page` (from 0) of `total` items, clamped to the first and last page. */
export const pageAt = (page: number, total: number, size: number): number =>
  Math.min(Math.max(page, 0), Math.max(1, Math.ceil(total / size)) - 1);

/** Page `page` (from 0) of a list with `size` items a page, clamped to the first and last page. */
export function paged<T>(entries: readonly T[], page: number, size: number): Paged<T> {
  const pages = Math.max(1, Math.ceil(entries.length / size));
  const at = pageAt(page, entries.length, size);
  return { shown: entries.slice(at * size, (at + 1) * size), at, pages };
}
