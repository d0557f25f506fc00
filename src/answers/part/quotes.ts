import type { Block, Report } from '../../reports/report.js';
import { cuts, type Span } from '../../text/span.js';
import type { Quote } from '../answer.js';
import { LONGEST, makeQuote, PREFERRED } from '../quoting.js';
import { introduces, isHeading } from '../read-on.js';
import type { BlockRange } from './find-part.js';

/** Quotes of one part, at most: a long chapter is shown by its beginning. */
const MOST = 4;

/** A part as quotes of whole sentences, in order. */
export const quotesOf = (report: Report, range: BlockRange): Quote[] =>
  spansOf(report, range).map((span) => makeQuote(report, span, []));

/**
 * The stretches of whole sentences that a part is quoted by: as much in each as fits, a new one at a block where the last is long
 * enough. None ends with what heads or introduces the next.
 */
export function spansOf(report: Report, { from, to }: BlockRange): Span[] {
  const runs: Block[][] = [[]];
  for (const block of report.blocks.slice(from, to + 1))
    if (block.role === 'furniture') runs.push([]);
    else runs.at(-1)?.push(block);
  return runs.flatMap((run) => stretchesOf(report, run)).slice(0, MOST);
}

/** The stretches of blocks with nothing of the page between them. */
function stretchesOf(report: Report, blocks: readonly Block[]): Span[] {
  const out: Span[] = [];
  let open: Piece[] = [];
  const close = (): void => {
    const whole = withoutLeading(open);
    const stretch = stretchOf(whole);
    if (stretch) out.push(stretch);
    open = open.slice(whole.length);
  };
  for (const block of blocks) {
    const long = lengthTo(open, open.at(-1)?.span ?? block.span) > PREFERRED;
    if (long && lengthTo(open, block.span) > LONGEST) close();
    for (const piece of piecesOf(report, block)) {
      // What heads the next and does not fit with it stands alone.
      while (lengthTo(open, piece.span) > LONGEST) close();
      open.push(piece);
    }
  }
  if (out.length === 0 || open.some(({ leads }) => !leads)) close();
  return out;
}

/** Pieces without those at the end that only lead to what follows; all of them where there are no others. */
function withoutLeading(pieces: readonly Piece[]): readonly Piece[] {
  const end = pieces.findLastIndex(({ leads }) => !leads);
  return end < 0 ? pieces : pieces.slice(0, end + 1);
}

/** From the start of the first piece to the end of the last; nothing where there are none. */
function stretchOf(pieces: readonly Piece[]): Span | undefined {
  const [first, last] = [pieces[0], pieces.at(-1)];
  return first && last && { start: first.span.start, end: last.span.end };
}

/** Code units from the start of the first piece to the end of a stretch behind it; 0 where there are no pieces. */
const lengthTo = (pieces: readonly Piece[], { end }: Span): number => end - (pieces[0]?.span.start ?? end);

interface Piece {
  readonly span: Span;
  /** Is it of what heads or introduces what follows? */
  readonly leads: boolean;
}

/** The sentences of a block, in parts where one is longer than any quote. */
function piecesOf(report: Report, block: Block): Piece[] {
  return block.sentences.flatMap(({ start, end }) => {
    const ends = [...cuts(report.text, start, end, LONGEST), end];
    return ends.map((to, i): Piece => {
      const leads = isHeading(block) || (to === block.span.end && introduces(report, block));
      return { span: { start: ends[i - 1] ?? start, end: to }, leads };
    });
  });
}
