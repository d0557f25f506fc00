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
