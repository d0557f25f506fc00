import { fold } from '../text/fold.js';
import { foldedWords } from '../text/tokens.js';
import type { Piece } from './dateline.js';
import { isItem } from './lines.js';
import type { BlockRole } from './report.js';

/** From this length on, a line that stands twice side by side is the label of a picture, up to that length. */
const REPEATED = 40;
const LABEL = 260;

/** "QUYẾT ĐỊNH:" below a title "QUYẾT ĐỊNH …" is not a second title. */
const TITLE_WORDS = 4;

const furniture = ({ span }: Piece): Piece => ({ role: 'furniture', span });

/**
 * Labels of pictures are printed twice: a caption or the title that comes again is furniture; of two equal lines side by side
 * the first is a caption. Any other line that comes again says it again.
 */
export function withoutLabels(text: string, pieces: readonly Piece[]): Piece[] {
  const known = new Map<string, BlockRole>();
  const keys = pieces.map(({ span }) => keyOf(text.slice(span.start, span.end)));
  return pieces.map((piece, i): Piece => {
    const { role, span } = piece;
    const key = keys[i] as string;
    const before = known.get(key);
    if (role === 'title' || role === 'caption' || role === 'paragraph') known.set(key, before ?? role);
    if (role !== 'caption' && role !== 'paragraph') return piece;
    if (repeats(key, role, before)) return furniture(piece);
    const line = text.slice(span.start, span.end);
    return mayBeLabel(line)
      ? labelOf(piece, line, { again: before !== undefined && keys[i - 1] === key, comesAgain: keys[i + 1] === key })
      : piece;
  });
}

/** A line that may be the label of a picture, by whether it stands right above and right below again. */
function labelOf(
  piece: Piece,
  line: string,
  { again, comesAgain }: { readonly again: boolean; readonly comesAgain: boolean },
): Piece {
  if (again) return furniture(piece);
  return line.length <= LABEL && comesAgain ? { role: 'caption', span: piece.span } : piece;
}

/** Is the line long enough to be the label of a picture, and no item or row? */
const mayBeLabel = (line: string): boolean => line.length >= REPEATED && !isItem(line) && !line.includes(' | ');

/** Is it the title again, or a caption again? `before`: what the line was where it stood first. */
const repeats = (key: string, role: BlockRole, before: BlockRole | undefined): boolean =>
  (before === 'title' && key.split(' ').length >= TITLE_WORDS) || (before === 'caption' && role === 'caption');

/** What two lines have in common when one repeats the other: words only, without a picture's number. */
function keyOf(line: string): string {
  return foldedWords(fold(line).replace(/\s*[-–(]\s*\d{1,2}\)?$/u, '')).join(' ');
}
