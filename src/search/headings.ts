import type { PassageMatch } from './match.js';
import type { PreparedPassage } from './prepared-passage.js';

/** UTF-16 units of a line that heads others, at most. */
const LONGEST = 140;
const NUMBERED =
  /^\s*(?:(?:điều|chương|mục|phần|bài|phụ lục)\s+[\dIVXLC]+|[IVXLC]+[.)]|\d{1,2}(?:\.\d{1,2})*[.)]?\s|[a-zđ][.)])\s*/iu;

/** Does the passage only name what stands below it: a short line without a full stop, one that ends in a colon, a numbered one? */
export function isHeading({ text, role, sentences }: Pick<PreparedPassage, 'text' | 'role' | 'sentences'>): boolean {
  if (role === 'title') return true;
  const line = text.trim();
  if (line.length > LONGEST || sentences.length > 2 || role !== 'paragraph') return false;
  if (line.endsWith(':')) return true;
  return !/[.;,!?…]["”)]?$/u.test(line) && (NUMBERED.test(line) || line.length <= 80);
}

/** How deep a heading stands: "Chương" above "Điều", capitals above small letters, numbers above letters. */
function depthOf({ text, role }: PreparedPassage): number {
  const line = text.trim();
  if (role === 'title') return 0;
  if (/^(?:chương|phần)\s/iu.test(line)) return 1;
  if (line === line.toUpperCase() || /^[IVXLC]+[.)]\s/u.test(line)) return 2;
  if (/^(?:điều|mục)\s/iu.test(line)) return 3;
  return /^\d/u.test(line) ? 4 : 5;
}

/**
 * For each passage of one report, in order, which of the question's terms stand in the headings above it (not in the title).
 * Arrays are by term; passages under the same headings share one.
 */
export function headingTerms(
  passages: readonly { readonly passage: PreparedPassage; readonly match: PassageMatch }[],
  terms: number,
): Uint8Array[] {
  const none = new Uint8Array(terms);
  let open: { readonly depth: number; readonly found: Uint8Array }[] = [];
  let current: Uint8Array = none;
  return passages.map(({ passage, match }) => {
    if (!passage.heading) return current;
    const depth = depthOf(passage);
    if (depth === 0) return none;
    open = open.filter((one) => one.depth < depth);
    const above = merged(open, terms);
    const found = new Uint8Array(terms);
    for (let at = 0; at < match.term.length; at++) {
      const term = match.term[at] as number;
      if (term >= 0) found[term] = 1;
    }
    open.push({ depth, found });
    current = merged(open, terms);
    return above;
  });
}

function merged(open: readonly { readonly found: Uint8Array }[], terms: number): Uint8Array {
  const out = new Uint8Array(terms);
  for (const { found } of open) for (let i = 0; i < terms; i++) if (found[i]) out[i] = 1;
  return out;
}
