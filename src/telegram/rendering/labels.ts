import type { Button } from './screen.js';

/** A label or heading with a capital at its start. */
export function capital(label: string): string {
  return label.charAt(0).toLocaleUpperCase('vi') + label.slice(1);
}

/** Buttons in rows of two, in their order; the last may stand alone. */
export function pairs(buttons: readonly Button[]): Button[][] {
  const rows: Button[][] = [];
  for (let index = 0; index < buttons.length; index += 2) rows.push(buttons.slice(index, index + 2));
  return rows;
}

/** Short labels that follow one another share a row; a long one, of which half a row would show the start only, has its own. */
export function inRows(buttons: readonly Button[]): Button[][] {
  const rows: Button[][] = [];
  let open: Button[] | undefined;
  for (const button of buttons) {
    const short = button.label.length <= SHORT;
    if (short && open) {
      open.push(button);
      open = undefined;
      continue;
    }
    rows.push([button]);
    open = short ? rows.at(-1) : undefined;
  }
  return rows;
}

/** Numbers of lines, five in a row. */
export function keypad(buttons: readonly Button[]): Button[][] {
  const rows: Button[][] = [];
  for (let index = 0; index < buttons.length; index += IN_A_ROW) rows.push(buttons.slice(index, index + IN_A_ROW));
  return rows;
}

const IN_A_ROW = 5;

/** Code units of a label that half a row shows. */
const SHORT = 18;
