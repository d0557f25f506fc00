import type { Button } from './screen.js';

/** A label or heading that starts with a capital. */
export function capital(label: string): string {
  return label.charAt(0).toLocaleUpperCase('vi') + label.slice(1);
}

/** Buttons in rows of two, in order. The last may be alone. */
export function pairs(buttons: readonly Button[]): Button[][] {
  const rows: Button[][] = [];
  for (let index = 0; index < buttons.length; index += 2) rows.push(buttons.slice(index, index + 2));
  return rows;
}

/** Adjacent short labels share a row. A label too long for half a row gets its own. */
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

/** Line numbers, five in a row. */
export function keypad(buttons: readonly Button[]): Button[][] {
  const rows: Button[][] = [];
  for (let index = 0; index < buttons.length; index += IN_A_ROW) rows.push(buttons.slice(index, index + IN_A_ROW));
  return rows;
}

const IN_A_ROW = 5;

/** Code units of a label that half a row shows. */
const SHORT = 18;
