import { pageWords } from './page-words.js';

/** One tool with the signs and counters behind it. */
const tool = pageWords(
  'tool',
  (any) => new RegExp(`(?:${any})(?![\\p{L}\\p{N}])[\\s|/·•,:;()\\[\\]>»«<+–\\d.-]*`, 'uy'),
);

/** Is a line (lower case) made of page tools only, with signs and counters between them ("Thích 0 | Chia sẻ")? */
export function isToolRow(line: string): boolean {
  const pattern = tool();
  pattern.lastIndex = 0;
  while (pattern.lastIndex < line.length) if (!pattern.test(line)) return false;
  return line !== '';
}
