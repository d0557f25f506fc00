/** Regular expressions with word boundaries that work beside Vietnamese letters, where `\b` fails. */

/** Escapes `text` for a regular expression with the `u` flag. */
function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/**
 * A pattern that matches `source` only as whole words. Always `u`; give other flags (`g`, `i`, `d`) in `flags`.
 * @throws SyntaxError when `source` is not a valid pattern.
 */
export function wholeWords(source: string, flags = ''): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, `${flags}u`);
}

/** A source that matches any of `phrases`, longest first; white space in them matches any run of white space. */
export function anyOf(phrases: readonly string[]): string {
  return [...phrases]
    .sort((a, b) => b.length - a.length)
    .map((phrase) => escapeRegExp(phrase).replace(/\s+/gu, '\\s+'))
    .join('|');
}
