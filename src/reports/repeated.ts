import type { Piece } from './dateline.js';
import { lineKey } from './site-lines.js';

/** Where more of the running text than this stands on other pages, the pages say the same: none of it is the site's. */
const MOST = 0.4;

/**
 * Lines that stand on several pages of one site, before the first or behind the last line that is of this page alone, are the
 * site's. `repeated`: their keys.
 */
export function withoutRepeated(
  text: string,
  pieces: readonly Piece[],
  repeated: ReadonlySet<string>,
): readonly Piece[] {
  const isText = ({ role }: Piece): boolean => role === 'paragraph' || role === 'caption';
  const isSite = pieces.map((piece) => {
    const key = isText(piece) ? lineKey(text.slice(piece.span.start, piece.span.end)) : undefined;
    return key !== undefined && repeated.has(key);
  });
  const own = pieces.map((piece, i) => isText(piece) && !isSite[i]);
  const [first, last] = [own.indexOf(true), own.lastIndexOf(true)];
  const out = pieces.map((piece, i) => isSite[i] === true && (i < first || i > last) && piece);
  const size = (some: readonly (Piece | false)[]): number =>
    some.reduce((sum, piece) => (piece ? sum + piece.span.end - piece.span.start : sum), 0);
  if (first < 0 || size(out) > MOST * size(pieces.filter(isText))) return pieces;
  return pieces.map((piece, i) => (out[i] ? { role: 'furniture', span: piece.span } : piece));
}
