import type { Block, Report } from '../../reports/report.js';
import { cuts, type Span } from '../../text/span.js';
import type { Quote } from '../answer.js';
import { LONGEST, makeQuote, PREFERRED } from '../quoting.js';
import { introduces, isHeading } from '../read-on.js';
import type { BlockRange } from './find-part.js';

/** The most quotes of one part: of a long chapter only the beginning is shown. */
const MOST = 4;

/** A part as quotes of whole sentences, in order. */
export const quotesOf = (report: Report, range: BlockRange): Quote[] =>
  spansOf(report, range).map((span) => makeQuote(report, span, []));

/**
 * The spans of whole sentences that quote a part: each as full as possible, with a new one at a block if the last is long enough. None ends
 * with a heading or introduction of the next.
 */
export function spansOf(report: Report, { from, to }: BlockRange): Span[] {
  const runs: Block[][] = [[]];
  for (const block of report.blocks.slice(from, to + 1))
    if (block.role === 'furniture') runs.push([]);
    else runs.at(-1)?.push(block);
  return runs.flatMap((run) => stretchesOf(report, run)).slice(0, MOST);
}

/** Runs of blocks without furniture between them. */
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
      // A heading that does not fit with the next block gets its own span.
      while (lengthTo(open, piece.span) > LONGEST) close();
      open.push(piece);
    }
  }
  if (out.length === 0 || open.some(({ leads }) => !leads)) close();
  return out;
}

/** Drops headings and introductions at the end; keeps all pieces if there are no others. */
function withoutLeading(pieces: readonly Piece[]): readonly Piece[] {
  const end = pieces.findLastIndex(({ leads }) => !leads);
  return end < 0 ? pieces : pieces.slice(0, end + 1);
}

/** From the start of the first piece to the end of the last; undefined without pieces. */
function stretchOf(pieces: readonly Piece[]): Span | undefined {
  const [first, last] = [pieces[0], pieces.at(-1)];
  return first && last && { start: first.span.start, end: last.span.end };
}

/** Code units from the start of the first piece to the end of a later span; 0 without pieces. */
const lengthTo = (pieces: readonly Piece[], { end }: Span): number => end - (pieces[0]?.span.start ?? end);

interface Piece {
  readonly span: Span;
  /** Is it a heading or introduction of what follows? */
  readonly leads: boolean;
}

/** The sentences of a block; a sentence longer than any quote is split. */
function piecesOf(report: Report, block: Block): Piece[] {
  return block.sentences.flatMap(({ start, end }) => {
    const ends = [...cuts(report.text, start, end, LONGEST), end];
    return ends.map((to, i): Piece => {
      const leads = isHeading(block) || (to === block.span.end && introduces(report, block));
      return { span: { start: ends[i - 1] ?? start, end: to }, leads };
    });
  });
}
