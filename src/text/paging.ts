/** A page of a list. */
export interface Paged<T> {
  readonly shown: readonly T[];
  /** The page, counted from 0, of how many; an empty list has one. */
  readonly at: number;
  readonly pages: number;
}

/** The page `page` (from 0) of a list of `size` a page; one before the first is the first, one beyond the end the last. */
export function paged<T>(entries: readonly T[], page: number, size: number): Paged<T> {
  const pages = Math.max(1, Math.ceil(entries.length / size));
  const at = Math.min(Math.max(page, 0), pages - 1);
  return { shown: entries.slice(at * size, (at + 1) * size), at, pages };
}
