/** Longest name that is shown, in code units. */
const LONGEST = 120;

/**
 * The name under which a file was sent, fit for being shown: NFC, its last part only, without control and direction marks,
 * at most 120 code units. It never becomes a path. Empty where nothing is left.
 */
export function shownName(raw: string): string {
  const last = raw.normalize('NFC').split(/[/\\]/u).at(-1) ?? '';
  const clean = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  if (/^\.*$/u.test(clean)) return '';
  return clean.length <= LONGEST ? clean : `${clean.slice(0, LONGEST - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}
