import { type Paged, paged } from '../../text/paging.js';
import { inRows, keypad } from './labels.js';
import type { Button } from './screen.js';

/** Most buttons under a message; digits that stand for the rows of a table are one keypad besides. */
export const MOST_BUTTONS = 5;

/**
 * A page of what is offered as buttons: all of it where that fits beside `others`, the buttons that stand there anyway; else as much as
 * leaves room for those that turn the page (`turns`). A page beyond the end is the last.
 */
export function pageOf<T>(
  entries: readonly T[],
  page: number,
  { others = 0, turns = 2 }: { readonly others?: number; readonly turns?: 1 | 2 } = {},
): Paged<T> {
  const room = MOST_BUTTONS - others;
  const size = entries.length <= room ? room : room - turns;
  return paged(entries, page, size);
}

/** Lines of a list to choose from, on one page. */
const LINES = 10;

/** A page of what may be chosen: named buttons where there are few, else numbered lines with a keypad of their numbers. */
export interface Listed {
  /** The lines, each behind a line break; empty where the buttons are named. */
  readonly lines: string;
  readonly rows: readonly (readonly Button[])[];
  readonly at: number;
  readonly pages: number;
}

/** `page`: counted from 0; one beyond the end is the last. */
export function listed(entries: readonly Button[], page: number): Listed {
  if (entries.length <= MOST_BUTTONS) return { lines: '', rows: inRows(entries), at: 0, pages: 1 };
  const { shown: own, at, pages } = paged(entries, page, LINES);
  const shown = own.map((entry, i) => ({ entry, number: String(at * LINES + i + 1) }));
  return {
    lines: shown.map(({ entry, number }) => `\n${number}. ${entry.label}`).join(''),
    rows: keypad(shown.map(({ entry, number }) => ({ ...entry, label: number }))),
    at,
    pages,
  };
}
