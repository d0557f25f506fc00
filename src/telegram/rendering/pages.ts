/** Most buttons under a message; digits that stand for the rows of a table are one keypad besides. */
export const MOST_BUTTONS = 5;

/** A page of entries, counted from 0. */
export interface Page<T> {
  readonly shown: readonly T[];
  readonly at: number;
  readonly pages: number;
}

/**
 * A page of what is offered as buttons: all of it where that fits beside `others`, the buttons that stand there anyway; else as much as
 * leaves room for those that turn the page (`turns`). A page beyond the end is the last.
 */
export function pageOf<T>(
  entries: readonly T[],
  page: number,
  { others = 0, turns = 2 }: { readonly others?: number; readonly turns?: 1 | 2 } = {},
): Page<T> {
  const room = MOST_BUTTONS - others;
  const size = entries.length <= room ? room : room - turns;
  const pages = Math.max(1, Math.ceil(entries.length / size));
  const at = Math.min(Math.max(page, 0), pages - 1);
  return { shown: entries.slice(at * size, (at + 1) * size), at, pages };
}
