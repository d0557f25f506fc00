/** Most that is kept of a question, in code units. */
const LONGEST = 300;

/**
 * A question without what points to somebody outside the reports: addresses, names of accounts, numbers as long as
 * telephones and identity cards have them. On one line, cut at 300 code units.
 */
export function scrubbed(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\S+@\S+/gu, '…')
    .replace(/(?<!\w)@\w+/gu, '…')
    .replace(/https?:\/\/\S+/gu, '…')
    .replace(/\+?\d(?:[\s.()-]?\d){7,}/gu, '…')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, LONGEST)
    .replace(/[\uD800-\uDBFF]$/u, '');
}
