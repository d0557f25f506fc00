/** Code units stored of a question. */
const LONGEST = 300;

/**
 * A question without personal data: addresses, account names, and numbers as long as those of phones and identity cards are removed. On one
 * line, cut at 300 code units.
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
