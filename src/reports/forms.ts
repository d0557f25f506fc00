import { hasHeadingWords } from './heading-words.js';
import { isItem } from './lines.js';
import type { Block, BlockForm } from './report.js';

/** Longer lines say something themselves. */
const LONGEST = 140;
const CAPS = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u;
const MOST_WORDS = 18;
const ROMAN = '[IVX]{1,5}';
/** What heads a part, with the level of the part: the whole first, and the number by which it is asked for. */
const PARTS: readonly (readonly [number, RegExp])[] = [
  [1, /^(?:phần)\s+(?<number>[IVX\d]+|thứ \p{L}+)(?!\p{L})/iu],
  [2, /^(?:chương)\s+(?<number>[IVX\d]+)(?!\p{L})/iu],
  [2, /^(?<number>[A-H])[.)/]\s+(?=\p{Lu}{2})/u],
  [3, /^(?:mục)\s+(?<number>[IVX\d]+)(?!\p{L})/iu],
  [3, new RegExp(`^(?<number>${ROMAN})[.)/]?[-–.]?\\s+(?=\\p{L})`, 'u')],
  [4, /^(?:điều)\s+(?<number>\d{1,3})[.:]?(?!\p{L})/iu],
];
const NUMBERED = /^(?<number>\d{1,2}(?:\.\d{1,2})*)[.)/]?\s*(?=\p{L})/u;
const ITEM_NUMBER = /^(?:(?<number>\d{1,2}(?:\.\d{1,2})*|\p{L}|[IVX]{1,5})[.)/])\s*/u;
const ROW = /\S\s+\|\s|\s\|$/u;

/** Is it a row of a table: cells between bars? */
export function isRow(line: string): boolean {
  return ROW.test(line);
}

/**
 * The blocks with what each paragraph is by its form: a heading with its level, an item of a list with its number, a row of a
 * table with the rows that head it; and for what stands below a heading which block that is.
 */
export function withForms(text: string, blocks: readonly Block[]): Block[] {
  const lines = blocks.map(({ span }) => text.slice(span.start, span.end));
  const next = nextLines(blocks, lines);
  const open: { at: number; level: number }[] = [];
  return blocks.map((block, i): Block => {
    if (block.role !== 'paragraph') return block;
    const form = formOf(lines[i] ?? '', { next: next[i], before: lines[i - 1] ?? '' }, block);
    if (form?.kind === 'heading') while ((open.at(-1)?.level ?? -1) >= form.level) open.pop();
    const under = open.at(-1)?.at;
    if (form?.kind === 'heading') open.push({ at: i, level: form.level });
    return { ...block, ...(form && { form }), ...(under !== undefined && { under }) };
  });
}

/** For each block the line of the paragraph right below, where there is one. */
function nextLines(blocks: readonly Block[], lines: readonly string[]): (string | undefined)[] {
  const out: (string | undefined)[] = [];
  let next: string | undefined;
  for (let i = blocks.length - 1; i >= 0; i--) {
    out[i] = next;
    const role = blocks[i]?.role;
    if (role !== 'furniture') next = role === 'paragraph' ? lines[i] : undefined;
  }
  return out;
}

interface Around {
  readonly next: string | undefined;
  readonly before: string;
}

function formOf(line: string, around: Around, { span }: Block): BlockForm | undefined {
  if (isRow(line)) {
    const last = line.lastIndexOf('\n');
    return { kind: 'row', ...(last > 0 && { header: { start: span.start, end: span.start + last } }) };
  }
  const columns = /\S {3,}\S|\t/u.test(line);
  const heading = around.next === undefined || columns ? undefined : headingOf(line.replace(/\s+/gu, ' '), around);
  if (heading) return heading;
  if (!isItem(line)) return undefined;
  const number = ITEM_NUMBER.exec(line)?.groups?.['number'];
  return { kind: 'item', ...(number !== undefined && { number }) };
}

/** Offices over a signature, and those in whose name a paper is made. */
const OFFICE =
  /^(?:(?:kt|tm|tl|tuq|q)\. ?|(?:phó |quyền )?(?:tổng )?(?:giám đốc|chủ tịch|hiệu trưởng|bí thư|bộ trưởng|cục trưởng|trưởng|chánh|thủ tướng|viện trưởng|thủ trưởng)(?!\p{L})|thư ký|chủ (?:tọa|toạ|trì)|người (?:lập|ký)|nơi nhận|quyết (?:định|nghị) ?:)/iu;

function headingOf(line: string, { next, before }: Around): BlockForm | undefined {
  if (line.length > LONGEST || OFFICE.test(line) || /[.;,!?…]["”)]?$/u.test(line.replace(/^\S+$/u, '')))
    return undefined;
  for (const [level, pattern] of PARTS) {
    const number = pattern.exec(line)?.groups?.['number'];
    if (number !== undefined) return { kind: 'heading', level, number };
  }
  const words = line.split(' ').length;
  const figures = /:\s*\S|\d[\d.,]*\s?(?:%|đồng|triệu|tỷ)/u.test(line);
  const number = NUMBERED.exec(line)?.groups?.['number'];
  // "1. Công tác tư tưởng" above running text or items of another kind, not one of a list of short items.
  if (
    number !== undefined &&
    !figures &&
    words <= MOST_WORDS &&
    !isSibling(line, next ?? '') &&
    !isSibling(before, line)
  )
    return { kind: 'heading', level: 4 + number.split('.').length, number };
  if (CAPS.test(line) && words >= 2 && words <= MOST_WORDS && !isItem(line) && hasHeadingWords(line) && !figures)
    return { kind: 'heading', level: 3 };
  return undefined;
}

/** Is the line below the next item of the same list? */
function isSibling(line: string, next: string): boolean {
  const [a, b] = [line, next].map((one) => /^(\d{1,2}(?:\.\d{1,2})*)[.)/]\s/u.exec(one)?.[1]?.split('.'));
  return a !== undefined && b !== undefined && a.length === b.length;
}
