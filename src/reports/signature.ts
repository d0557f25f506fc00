import { type Span, trimSpan } from '../text/span.js';
import { hasHeadingWords } from './heading-words.js';
import { inCapitals, lowered, paperWords } from './paper-words.js';
import type { Block, Signature } from './report.js';

/** "KT. GIÁM ĐỐC", "PHÓ CHỦ TỊCH", "T/M BAN CHẤP HÀNH", "GA TRƯỞNG", "TRƯỞNG TRẠM". */
const office = paperWords(
  'office',
  (any) =>
    new RegExp(
      `^(?:(?:(?:kt|tm|tl|tuq|q)\\.|[kt]/[mtl])\\s?\\p{L}[^.:]*|(?:phó |quyền )?(?:(?:${any})(?!\\p{L})|trưởng \\p{L}+|(?:chi )?(?!tăng )\\p{L}+ trưởng)[^:.;,]*)$`,
      'u',
    ),
);
const SEALED = /^\(?đã ký/u;
const NAME =
  /^(?:\(?[Đđ]ã ký[^)\p{Lu}]*\)?:?\s)?(?:(?:GS|PGS|TS|ThS|BS|CN|KS|Th\.S|BSCK\S*)\.?\s?)*(?<name>\p{Lu}[\p{L}'’]*(?:\s\p{Lu}[\p{L}'’]*){1,4})$/u;
/** Lines from the office to the name: a seal, "(Đã ký)", an office above another. */
const MOST_BETWEEN = 6;
const COLUMN = / {3,}|\t| \| /gu;

/** Is the line an office over a signature ("KT. GIÁM ĐỐC")? */
export const isOffice = (line: string): boolean => inCapitals(line) && office().test(lowered(line));

/** A line of a block, in cells where it is set in columns. */
interface Line {
  readonly block: number;
  readonly cells: readonly Span[];
}

/**
 * The blocks of a paper with its signature, from the office to the name, as one block: who signed says little without the
 * office, and the office nothing without the name. The lowest one, with those beside it; nothing changes where there is none.
 */
export function withSignature(text: string, blocks: readonly Block[]): readonly Block[] {
  const lines = linesOf(text, blocks);
  for (let at = lines.length - 1; at >= 0; at--) {
    const found = signaturesAt(text, lines, at);
    if (found.length === 0) continue;
    const first = Math.min(...found.map(({ top }) => lines[top]?.block ?? 0));
    const last = Math.max(...found.map(({ bottom }) => lines[bottom]?.block ?? 0));
    const own = blocks.slice(first, last + 1);
    if (own.some(({ role }) => role === 'furniture')) return blocks;
    const span = { start: own[0]?.span.start ?? 0, end: own.at(-1)?.span.end ?? 0 };
    const signatures = found.map(({ signature }) => signature);
    const one: Block = { role: 'paragraph', span, sentences: [span], form: { kind: 'signature', signatures } };
    return [...blocks.slice(0, first), one, ...blocks.slice(last + 1)];
  }
  return blocks;
}

function linesOf(text: string, blocks: readonly Block[]): Line[] {
  return blocks.flatMap(({ role, span }, block) => {
    if (role !== 'paragraph' && role !== 'byline' && role !== 'caption') return [];
    return parts(text, span, /\n/gu).map((line) => ({ block, cells: parts(text, line, COLUMN) }));
  });
}

/** The parts of a stretch between marks, without white space around them; empty ones left out. */
function parts(text: string, { start, end }: Span, between: RegExp): Span[] {
  const out: Span[] = [];
  let from = start;
  for (const gap of [...text.slice(start, end).matchAll(between)]) {
    out.push(trimSpan(text, { start: from, end: start + gap.index }));
    from = start + gap.index + gap[0].length;
  }
  out.push(trimSpan(text, { start: from, end }));
  return out.filter((part) => part.start < part.end);
}

interface Found {
  readonly top: number;
  readonly bottom: number;
  readonly signature: Signature;
}

/** The signatures whose office stands in a line, one for each column. */
function signaturesAt(text: string, lines: readonly Line[], at: number): Found[] {
  const { cells } = lines[at] as Line;
  const words = (span: Span | undefined): string =>
    span ? text.slice(span.start, span.end).replace(/\s+/gu, ' ') : '';
  return cells.flatMap((cell, column): Found[] => {
    const below = lines.slice(at + 1, at + 1 + MOST_BETWEEN).map((line) => inColumn(line.cells, column, cells.length));
    const sealed = below.some((one) => SEALED.test(lowered(words(one))));
    if (!isOffice(words(cell)) && !(sealed && office().test(lowered(words(cell))))) return [];
    const names = below.map((one) => nameIn(text, one));
    const to = names.findIndex((name) => name !== undefined);
    const signer = names[to];
    if (signer === undefined) return [];
    const above = inColumn(lines[at - 1]?.cells ?? [], column, cells.length);
    // "KT. GIÁM ĐỐC" over "PHÓ GIÁM ĐỐC": both.
    const both = above !== undefined && isOffice(words(above));
    const offices = both ? [above, cell] : [cell];
    return [{ top: both ? at - 1 : at, bottom: at + 1 + to, signature: { signer, offices } }];
  });
}

/** The name in a cell of a signature, where it holds one. */
function nameIn(text: string, cell: Span | undefined): Span | undefined {
  const line = cell && text.slice(cell.start, cell.end);
  const name = line === undefined ? undefined : NAME.exec(line.replace(/\s/gu, ' '))?.groups?.['name'];
  if (!cell || name === undefined || !/\p{Ll}/u.test(name) || hasHeadingWords(name)) return undefined;
  return { start: cell.end - name.length, end: cell.end };
}

/** The cell of a line that stands in a column of a line of `count` cells. */
function inColumn(cells: readonly Span[], column: number, count: number): Span | undefined {
  if (cells.length === count) return cells[column];
  return column === count - 1 ? cells.at(-1) : undefined;
}
