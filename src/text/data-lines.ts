/** The lines of a data file: trimmed, in NFC, without comments (`#` at the start of a line) and empty lines. */
export function dataLines(file: string): string[] {
  return file
    .normalize('NFC')
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}
