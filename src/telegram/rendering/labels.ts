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

/** Short labels share a row; of long ones a phone would show the start only. */
export function inRows(buttons: readonly Button[]): Button[][] {
  return buttons.every(({ label }) => label.length <= SHORT) ? pairs(buttons) : buttons.map((button) => [button]);
}

/** Code units of a label that half a row shows. */
const SHORT = 18;
