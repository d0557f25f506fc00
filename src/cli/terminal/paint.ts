import terminalLink from 'terminal-link';
import type { Entity } from '../../telegram/rendering/rich.js';
import { controlFree } from '../output.js';

/** The features of a terminal. */
export interface Looks {
  /** Columns at which text is wrapped between words. */
  readonly width: number;
  readonly bold: boolean;
  /** Hyperlinks. Without them, the addresses of a line are shown below it. */
  readonly links: boolean;
  /** The hint after a shortened address. Without it, addresses are shown in full. */
  readonly whole?: string;
}

interface Marked {
  readonly text: string;
  readonly entities: readonly Entity[];
}

/** The prefix of each line of a quote. */
const BAR = '│ ';
/** Minimum and maximum columns of readable text. */
const NARROWEST = 20;
const WIDEST = 100;

/** A message as terminal text: quotes behind a bar, answering words in bold, clickable links, wrapped lines. */
export async function paint(message: Marked, looks: Looks): Promise<string> {
  const text = controlFree(message.text);
  const width = Math.max(NARROWEST, Math.min(looks.width, WIDEST));
  const quotes = message.entities.filter(({ type }) => type.endsWith('blockquote')).sort((a, b) => a.offset - b.offset);
  const out: string[] = [];
  let at = 0;
  for (const { offset, length } of quotes) {
    if (offset > at) out.push(await own(text, message.entities, at, offset, width, looks));
    const quoted = await wrapped(
      styledText(text, message.entities, offset, offset + length, looks),
      width - BAR.length,
    );
    out.push(quoted.replace(/^/gmu, BAR));
    at = offset + length;
  }
  if (at < text.length) out.push(await own(text, message.entities, at, text.length, width, looks));
  return out.join('');
}

/** The text outside quotes, each line wrapped. Without links, the addresses of a line are below it. */
async function own(
  text: string,
  entities: readonly Entity[],
  from: number,
  to: number,
  width: number,
  looks: Looks,
): Promise<string> {
  const out: string[] = [];
  let start = from;
  for (const line of text.slice(from, to).split('\n')) {
    const end = start + line.length;
    out.push(await wrapped(styledText(text, entities, start, end, looks), width));
    if (!looks.links) out.push(...linksIn(entities, start, end, width, looks.whole));
    start = end + 1;
  }
  return out.join('\n');
}

/** The addresses of a message, each once, without the fragments that only a browser needs. */
export function addressesIn(entities: readonly Entity[]): readonly string[] {
  const all = entities.flatMap(({ url }) => (url === undefined ? [] : [controlFree(url).replace(/#?:~:.*$/u, '')]));
  return [...new Set(all)];
}

/** The addresses of a span, one a row. Of an address longer than a row, its site with `whole` after it. */
function linksIn(
  entities: readonly Entity[],
  from: number,
  to: number,
  width: number,
  whole: string | undefined,
): string[] {
  const inside = addressesIn(entities.filter(({ offset }) => offset >= from && offset < to));
  return inside.map((address) => {
    if (whole === undefined || address.length + INDENT.length <= width) return `${INDENT}${address}`;
    const site = /^(?:https?:\/\/)?[^/]*/iu.exec(address)?.[0] ?? '';
    return `${INDENT}${site}/… ${whole}`;
  });
}
const INDENT = '  ';

/** Lines broken between words; the blank at a break is dropped. */
async function wrapped(text: string, width: number): Promise<string> {
  const out: string[] = [];
  for (const line of text.split('\n')) {
    const [first = '', ...rest] = plainRows(line, width) ?? (await wideRows(line, width));
    for (const one of [first, ...rest.map((more) => more.replace(LEADING, '$1'))])
      out.push(one.trimEnd().replace(TRAILING, '$1'));
  }
  return out.join('\n');
}

// A row that continues in bold starts by turning bold on; a row that is bold to its end turns it off.
const STYLE = String.raw`(?:\u001b\[\d+m|\u001b\]8;[^\u0007]*\u0007)`;
const LEADING = new RegExp(`^(${STYLE}*) `, 'u');
const TRAILING = new RegExp(` +(${STYLE}+)$`, 'u');

/** Loaded lazily: its width tables take longer to build than an answer. */
async function wideRows(line: string, width: number): Promise<string[]> {
  const { default: wrapAnsi } = await import('wrap-ansi');
  return wrapAnsi(line, width, { trim: false, hard: true }).split('\n');
}

/** Only words of characters one column wide, with single blanks between them; also an empty line. */
const PLAIN =
  /^(?:[!-~\u00a1-\u00ac\u00ae-\u024f\u1ea0-\u1ef9\u2013\u2014\u2018-\u201d\u2026\u2197]+(?: (?=[^ ])|$))*$/u;

/** The rows that wrap-ansi would make of a simple line; undefined for others. Answers rarely contain wide characters. */
export function plainRows(line: string, width: number): string[] | undefined {
  if (!PLAIN.test(line)) return undefined;
  const [head = '', ...words] = line.split(' ');
  if ([head, ...words].some((word) => word.length >= width)) return undefined;
  const rows: string[] = [];
  let row = head;
  for (const word of words) {
    // A full row leaves the blank after it to the next one.
    if (row.length >= width) {
      rows.push(row);
      row = '';
    }
    row += ' ';
    if (row.length + word.length > width) {
      rows.push(row);
      row = '';
    }
    row += word;
  }
  return [...rows, row];
}

/** The span with bold and links for the terminal. Crossing marks are cut at each other's ends. */
function styledText(text: string, entities: readonly Entity[], from: number, to: number, looks: Looks): string {
  const marks = entities.filter(
    ({ type, url }) => (looks.bold && type === 'bold') || (looks.links && url !== undefined),
  );
  const ends = marks.flatMap(({ offset, length }) => [offset, offset + length]).filter((end) => end > from && end < to);
  const cuts = [...new Set([from, ...ends, to])].sort((a, b) => a - b);
  return cuts
    .slice(0, -1)
    .map((cut, i) => {
      const piece = text.slice(cut, cuts[i + 1]);
      const over = marks.filter(({ offset, length }) => offset <= cut && cut < offset + length);
      const bold = over.some(({ type }) => type === 'bold') ? `\u001b[1m${piece}\u001b[22m` : piece;
      const url = over.find((mark) => mark.url !== undefined)?.url;
      return url === undefined ? bold : terminalLink(bold, controlFree(url), { fallback: false });
    })
    .join('');
}
