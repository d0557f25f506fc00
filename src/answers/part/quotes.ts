import type { Report } from '../../reports/report.js';
import { cuts, type Span } from '../../text/span.js';
import type { Quote } from '../answer.js';
import { LONGEST, makeQuote, PREFERRED } from '../quoting.js';
import type { BlockRange } from './find-part.js';

/** Quotes of one part, at most: a long chapter is shown by its beginning. */
const MOST = 4;

/** A part as quotes of whole sentences, in order. */
export const quotesOf = (report: Report, range: BlockRange): Quote[] =>
  spansOf(report, range).map((span) => makeQuote(report, span, []));

/** The stretches of whole sentences that a part is quoted by: as much in each as fits, a new one at a block where the last is long enough. */
export function spansOf(report: Report, { from, to }: BlockRange): Span[] {
  const out: Span[] = [];
  let open: Span | undefined;
  const close = (): void => {
    if (open) out.push(open);
    open = undefined;
  };
  for (const { role, span, sentences } of report.blocks.slice(from, to + 1)) {
    if (role === 'furniture') {
      close();
      continue;
    }
    if (open && open.end - open.start > PREFERRED && span.end - open.start > LONGEST) close();
    for (const piece of sentences.flatMap((sentence) => piecesOf(report.text, sentence))) {
      if (open && piece.end - open.start > LONGEST) close();
      open = { start: open?.start ?? piece.start, end: piece.end };
    }
    if (out.length >= MOST) break;
  }
  close();
  return out.slice(0, MOST);
}

/** A sentence, in parts where it is longer than any quote. */
function piecesOf(text: string, { start, end }: Span): Span[] {
  const ends = [...cuts(text, start, end, LONGEST), end];
  return ends.map((to, i) => ({ start: ends[i - 1] ?? start, end: to }));
}
