/** Spreadsheets read a file in UTF-8 as such only behind this mark. */
const BOM = '\u{FEFF}';

/**
 * Rows as a CSV file that spreadsheets open: UTF-8 with a byte order mark, CRLF, cells quoted where they must be. A cell that would be
 * taken for a formula is led by an apostrophe.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `${BOM}${rows.map((row) => row.map(cellOf).join(',')).join('\r\n')}\r\n`;
}

function cellOf(text: string): string {
  const safe = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replace(/"/gu, '""')}"` : safe;
}
