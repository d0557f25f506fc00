/** Spreadsheets recognise UTF-8 only with this mark. */
const BOM = '\u{FEFF}';

/**
 * Rows as a CSV file for spreadsheets: UTF-8 with a byte order mark, CRLF, quoted cells where needed. A cell that would be read as a
 * formula gets a leading apostrophe.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `${BOM}${rows.map((row) => row.map(cellOf).join(',')).join('\r\n')}\r\n`;
}

function cellOf(text: string): string {
  const safe = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replace(/"/gu, '""')}"` : safe;
}
