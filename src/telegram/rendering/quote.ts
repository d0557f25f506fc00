import type { Quote } from '../../answers/answer.js';
import type { ReportMeta } from '../../reports/report.js';
import type { Phrases } from '../messages/messages.js';
import { showDate } from './names.js';
import { concat, type Entity, join, linked, plain, type Rich, slice, webAddress } from './rich.js';
import { clip } from './screen.js';
import { splitText } from './split.js';

/** Quotes longer than this (code units) are folded until tapped. */
const FOLD_FROM = 300;

/** The quote and nothing else, as a block, its answering words in bold. `collapsed`: folded whatever its length. */
export function quoteBlock(quote: Pick<Quote, 'text' | 'marks'>, collapsed: boolean): Rich {
  return block(markedText(quote), collapsed);
}

/**
 * A quote with its source line directly under it. Where both do not fit `limit` code units,
 * the quote is cut after sentences and every stretch carries the source.
 */
export function sourcedQuote(quote: Quote, phrases: Phrases, limit: number, collapsed: boolean): readonly Rich[] {
  const source = join([sourceLine(quote.report, phrases), alsoLine(quote.alsoIn ?? [], phrases)], ' · ');
  const marked = markedText(quote);
  const room = limit - source.text.length - 1;
  let start = 0;
  return splitText(marked.text, Math.max(room, 200)).map((stretch) => {
    const piece = slice(marked, start, start + stretch.length);
    start += stretch.length;
    return concat(block(piece, collapsed), '\n', source);
  });
}

/** "Trích nguyên văn: title · publisher · tác giả … · đăng dd/mm/yyyy · Bài gốc": where the quote is from, and only what is known. */
export function sourceLine(report: ReportMeta, phrases: Phrases): Rich {
  const label = phrases.say(report.kind === 'digest' ? 'source.digest' : 'source.original');
  return concat(`${label}: `, reportLine(report, phrases));
}

/** Title, publisher, author, date of publication and link. The title leads to the page itself, never to a publisher's home. */
export function reportLine(report: ReportMeta, phrases: Phrases): Rich {
  const title = clip(report.title, 300);
  const page = webAddress(report.url);
  const site = webAddress(report.site);
  return join(
    [
      linked(title, page),
      clip(report.publisher ?? '', 150),
      report.author ? phrases.say('source.author', { author: clip(report.author, 80) }) : '',
      report.published ? phrases.say('source.published', { date: showDate(report.published) }) : '',
      page ? linked(phrases.say('source.article'), page) : '',
      !page && site ? linked(phrases.say('source.site'), site) : '',
    ],
    ' · ',
  );
}

/** Other sites named behind a source: no more than these. */
const MOST_SITES = 3;

/** "cũng đăng ở site, site": the same news elsewhere, each leading to its page; nothing where there is none. */
export function alsoLine(reports: readonly ReportMeta[], phrases: Phrases): Rich | string {
  if (reports.length === 0) return '';
  const sites = reports
    .slice(0, MOST_SITES)
    .map((report) => linked(clip(report.publisher ?? report.title, 80), webAddress(report.url)));
  return concat(`${phrases.say('source.also')} `, join(sites, ', '));
}

function block(text: Rich, collapsed: boolean): Rich {
  const type: Entity['type'] = collapsed || text.text.length > FOLD_FROM ? 'expandable_blockquote' : 'blockquote';
  return { text: text.text, entities: [{ type, offset: 0, length: text.text.length }, ...text.entities] };
}

/** The text with its marks in bold; marks that lie outside it, overlap or cut a character in two are left out. */
function markedText(quote: Pick<Quote, 'text' | 'marks'>): Rich {
  const entities: Entity[] = [];
  let from = 0;
  for (const mark of [...quote.marks].sort((a, b) => a.start - b.start)) {
    const inside = mark.start >= from && mark.start < mark.end && mark.end <= quote.text.length;
    if (!inside || cutsPair(quote.text, mark.start) || cutsPair(quote.text, mark.end)) continue;
    if (quote.text.slice(mark.start, mark.end).trim() === '') continue;
    entities.push({ type: 'bold', offset: mark.start, length: mark.end - mark.start });
    from = mark.end;
  }
  return { text: plain(quote.text).text, entities };
}

function cutsPair(text: string, at: number): boolean {
  return /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at));
}
