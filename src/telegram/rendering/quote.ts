import type { Quote } from '../../answers/answer.js';
import type { ReportMeta } from '../../reports/report.js';
import { calm } from '../../text/casing.js';
import type { Phrases } from '../messages/messages.js';
import { withDay } from './days.js';
import { addressOfQuote } from './fragment.js';
import { capital } from './labels.js';
import { nameOf, showDate } from './names.js';
import { concat, type Entity, join, linked, plain, type Rich, slice, webAddress } from './rich.js';
import { clip } from './screen.js';
import { splitText } from './split.js';

/** Quotes longer than this (code units) are folded until tapped. */
const FOLD_FROM = 300;

/** Only the quote, as a block, with its answering words in bold. `collapsed`: folded at any length. */
export function quoteBlock(quote: Pick<Quote, 'text' | 'marks' | 'header'>, collapsed: boolean): Rich {
  return join([headerBlock(quote), block(markedText(quote), collapsed)], '\n');
}

/** The header row of a table row, as a block of its own: the rows between them are left out. */
function headerBlock({ header }: Pick<Quote, 'header'>): Rich {
  return header ? block(plain(header.text), false) : plain('');
}

/**
 * A quote with its source line directly under it. If both exceed `limit` code units, the quote is split after sentences and every part has
 * the source. `name`: the display name among other reports.
 */
export function sourcedQuote(
  quote: Quote,
  phrases: Phrases,
  limit: number,
  collapsed: boolean,
  name?: string,
): readonly Rich[] {
  const source = sourceLine(quote.report, phrases, { quoted: quote.text, also: quote.alsoIn ?? [], name });
  const marked = markedText(quote);
  const header = headerBlock(quote);
  const room = limit - source.text.length - header.text.length - 2;
  let start = 0;
  return splitText(marked.text, Math.max(room, 200)).map((stretch) => {
    const piece = slice(marked, start, start + stretch.length);
    const led = start === 0 ? join([header, block(piece, collapsed)], '\n') : block(piece, collapsed);
    start += stretch.length;
    return concat(led, '\n', source);
  });
}

/** Quotes of one report with one source line at the end. If they exceed `limit` together, each has its own. */
export function sourcedQuotes(
  quotes: readonly Quote[],
  phrases: Phrases,
  limit: number,
  collapsed: boolean,
  name?: string,
): readonly Rich[] {
  const rows = quotes.map((quote, i) => (isSameTable(quotes[i - 1], quote) ? withoutHeader(quote) : quote));
  const before = rows.slice(0, -1).map((quote) => quoteBlock(quote, collapsed));
  const [last = '', ...rest] = rows.slice(-1).flatMap((quote) => sourcedQuote(quote, phrases, limit, collapsed, name));
  const together = [...before, last].reduce<Rich>(
    (shown, piece, i) =>
      i === 0 ? concat(piece) : concat(shown, rows[i]?.header === quotes[i]?.header ? '\n\n' : '\n', piece),
    plain(''),
  );
  if (rest.length === 0 && together.text.length <= limit) return [together];
  return quotes.flatMap((quote) => sourcedQuote(quote, phrases, limit, collapsed, name));
}

/** Do two quotes share a header row? It is shown once. */
const isSameTable = (before: Quote | undefined, { header, report }: Quote): boolean =>
  header !== undefined && before?.header?.span.start === header.span.start && before.report.id === report.id;

function withoutHeader({ header: _, ...row }: Quote): Quote {
  return row;
}

/** Extra parts of a source line. */
interface SourceNeeds {
  /** The quote above it: the link leads to its first words. */
  readonly quoted?: string;
  /** Reports of the same news that contain the same words. */
  readonly also?: readonly ReportMeta[];
  /** The display name among other reports; else the short name. */
  readonly name?: string | undefined;
}

/**
 * "Nghệ An 2023 · Sở KH&CN · 14/12/2023 · lược thuật ↗": the known parts of the source, in one line. The line links to the page itself. For
 * a publisher's home page, only "trang nguồn ↗" at the end is a link.
 */
export function sourceLine(report: ReportMeta, phrases: Phrases, needs: SourceNeeds = {}): Rich {
  const page = addressOfQuote(report.url, needs.quoted ?? '');
  const site = webAddress(report.site);
  const words = [
    clip(needs.name ?? nameOf(report), 60),
    publisherOf(report),
    report.published ? showDate(report.published) : '',
    phrases.say(report.kind === 'digest' ? 'source.digest' : 'source.original'),
  ];
  const said = words.filter((word) => word !== '').join(' · ');
  const line = page ? linked(`${said} ${ARROW}`, page) : plain(said);
  const home = !page && site ? linked(`${phrases.say('source.site')} ${ARROW}`, site) : '';
  return join([line, home, alsoLine(needs.also ?? [], phrases)], ' · ');
}

/** Marks a link that leaves the chat. */
const ARROW = '↗';

/** The publisher's common name, without an address in brackets and without the province that the name before it has. */
function publisherOf({ publisher = '', province }: ReportMeta): string {
  const name = publisher.replace(/\s*\([^)]*\)/gu, '').trim();
  const short = province !== undefined && name.endsWith(` ${province}`) ? name.slice(0, -province.length - 1) : name;
  return clip(short.includes(' ') ? short : name, 40);
}

/** The full source, for cards and contexts: citation, title, publisher, author, day and link. */
export function fullSource(report: ReportMeta, phrases: Phrases): Rich {
  const label = phrases.say(report.kind === 'digest' ? 'source.digest_full' : 'source.original_full');
  return concat(`${label}: `, reportLine(report, phrases));
}

/** Title, publisher, author, date of publication and link. The title links to the page itself, never to a publisher's home page. */
export function reportLine(report: ReportMeta, phrases: Phrases): Rich {
  const title = clip(calm(report.title), 300);
  const page = webAddress(report.url);
  const site = webAddress(report.site);
  return join(
    [
      linked(title, page),
      clip(report.publisher ?? '', 150),
      report.author ? phrases.say('source.author', { author: clip(report.author, 80) }) : '',
      postedDay(report, phrases),
      page ? linked(phrases.say('source.article'), page) : '',
      !page && site ? linked(capital(phrases.say('source.site')), site) : '',
    ],
    ' · ',
  );
}

/** A report in a list: its name, its title linked to the page itself, and the day of publication. */
export function shortLine(report: ReportMeta, name: string, phrases: Phrases): Rich {
  const page = webAddress(report.url);
  const title = clip(calm(report.title), LONGEST_IN_LIST);
  // A report whose name is its title is not named twice.
  const own = report.province === undefined && report.organisation === undefined;
  return join([own ? '' : name, linked(title, page), postedDay(report, phrases)], ' · ');
}

/** Code units of a title in a list: with the name before it, two lines on a phone. */
const LONGEST_IN_LIST = 50;

/** "đăng 14/12/2023", with a day to tap. Undefined if the day is unknown. */
function postedDay({ published }: ReportMeta, phrases: Phrases): Rich | string {
  return published ? withDay(phrases.say('source.published', { date: showDate(published) }), published) : '';
}

/** The most other sites named after a source. */
const MOST_SITES = 3;

/** "cũng đăng ở site, site": the same news elsewhere, each linked to its page. Undefined if there is none. */
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

/** The text with its highlights in bold. Highlights that are out of range, overlap, or cut a character in two are dropped. */
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
