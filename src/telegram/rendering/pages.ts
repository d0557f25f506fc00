import { type Paged, paged } from '../../text/paging.js';
import { inRows, keypad } from './labels.js';
import type { Button } from './screen.js';

/** The most buttons under a message. A keypad of row numbers counts separately. */
export const MOST_BUTTONS = 5;

/**
 * A page of buttons. Shows all of them if they fit beside `others`, the buttons that are there anyway; else leaves room for the buttons
 * that turn the page (`turns`). A page beyond the end becomes the last.
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

/** Lines of a list of choices on one page. */
const LINES = 10;

/** A page of choices: named buttons if there are few, else numbered lines with a keypad. */
export interface Listed {
  /** The lines, each after a line break; empty if the buttons are named. */
  readonly lines: string;
  readonly rows: readonly (readonly Button[])[];
  readonly at: number;
  readonly pages: number;
}

/** `page`: counted from 0; a page beyond the end becomes the last. */
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
