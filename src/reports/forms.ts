import type { Span } from '../text/span.js';
import { bylineOf } from './byline.js';
import { hasHeadingWords } from './heading-words.js';
import { namesBody } from './letterhead.js';
import { isItem } from './lines.js';
import { outline } from './outline.js';
import { inCapitals, lowered, paperWords } from './paper-words.js';
import { asksOfNext } from './question-lines.js';
import type { Block, BlockForm } from './report.js';
import { spacedHeaders } from './spaced-rows.js';
import { headersOf, isRow } from './table-rows.js';

/** Longer lines say something themselves. */
const LONGEST = 140;
const MOST_WORDS = 18;
/** A heading without a number, and what heads one table, stand below all numbered ones. */
const PLAIN = 8;
const TABLE = 9;
/** A question heads its answer alone; it stands above lists, below all else. */
const QUESTION = 19;
const ROMAN = '[IVX]{1,5}';
/** The level of a part (the whole first), and the pattern of what heads it with the number by which it is asked for. */
type Part = readonly [number, RegExp];
/** Parts that are called by a word: by the first word of their name, as only its lines are worth the pattern. */
const CALLED: ReadonlyMap<string, Part> = new Map([
  ['phần', [1, /^(?:phần)\s+(?<number>[IVX\d]+|thứ \p{L}+)(?!\p{L})/iu]],
  ['phụ', [1, /^(?:phụ lục)\s+(?:số\s+)?(?<number>[IVX\d]+)(?!\p{L})/iu]],
  ['chương', [2, /^(?:chương)\s+(?<number>[IVX\d]+)(?!\p{L})/iu]],
  ['mục', [3, /^(?:mục)\s+(?<number>[IVX\d]+)(?!\p{L})/iu]],
  ['điều', [4, /^(?:điều)\s+(?<number>\d{1,3})[.:]?(?!\p{L})/iu]],
  ['bảng', [TABLE, /^(?:bảng|bảng số)\s+(?<number>\d{1,3}(?:\.\d{1,2})*)(?![\p{L}\d])/iu]],
  ['biểu', [TABLE, /^(?:biểu|biểu số)\s+(?<number>\d{1,3}(?:\.\d{1,2})*)(?![\p{L}\d])/iu]],
]);
/** Parts that have a letter or a Roman number alone. */
const LETTERED: readonly Part[] = [
  [2, /^(?<number>[A-H])[.)/]\s+(?=\p{Lu}{2})/u],
  [3, new RegExp(`^(?<number>${ROMAN})[.)/]?[-–.]?\\s+(?=\\p{L})`, 'u')],
];
/** What all of these begin with: most lines need not be held against more. */
const LETTER = /^(?:[A-H]|[IVX]{1,5})[\s.)/–-]/u;
const NUMBERED = /^(?<number>\d{1,2}(?:\.\d{1,2})*)(?:[.)/]?\s*(?=\p{L})| ?[-–]\s+(?=\p{Lu}))/u;
const ITEM_NUMBER = /^(?<number>\d{1,2}(?:\.\d{1,2})*|\p{L}|[IVX]{1,5})(?:[.)/]|(?<=[\dIVX]) ?[-–]\s)/u;
/** "Sứ mạng": more words above running text say something themselves. */
const MOST_PLAIN_WORDS = 9;
/**
 * The blocks with what each paragraph is by its form: a heading with its level, an item of a list with its number, a row of a
 * table with the rows that head it; and for each which block it stands below: a heading, or the line that introduces a list.
 */
export function withForms(text: string, blocks: readonly Block[]): Block[] {
  const lines = blocks.map(({ span }) => text.slice(span.start, span.end));
  const next = nextLines(blocks, lines);
  const headers = new Map([...headersOf(blocks, lines), ...spacedHeaders(text, blocks)]);
  const placeOf = outline();
  const inRow = lines.filter((line, i) => next[i] !== undefined && isInCapitals(line.replace(/\s+/gu, ' '))).length;
  let before = '';
  return blocks.map((block, i): Block => {
    const line = lines[i] ?? '';
    const above = before;
    // A line of contents or of the page stands between, and is passed over.
    if (block.role !== 'furniture') before = line;
    if (block.role !== 'paragraph' || block.form) return block;
    const form =
      headers.has(i) || isRow(line)
        ? rowOf(line, block, headers.get(i))
        : formOf(line, { next: next[i], before: above, capitals: inRow >= KIN });
    const under = placeOf(i, line, { form, opens: partOf(line)?.level, next: next[i] });
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
  /** Other lines in capitals are known to be headings here. */
  readonly capitals: boolean;
}
/** So many headings in capitals make others of their form likely. */
const KIN = 2;

function rowOf(line: string, { span }: Block, above: Span | undefined): BlockForm {
  const last = line.lastIndexOf('\n');
  const header = last > 0 ? { start: span.start, end: span.start + last } : above;
  return { kind: 'row', ...(header && { header }) };
}

function formOf(line: string, around: Around): BlockForm | undefined {
  const columns = /\S {3,}\S|\t/u.test(line);
  const heading = around.next === undefined || columns ? undefined : headingOf(line.replace(/\s+/gu, ' '), around);
  if (heading) return heading;
  if (!isItem(line)) return undefined;
  const number = ITEM_NUMBER.exec(line)?.groups?.['number'];
  return { kind: 'item', ...(number !== undefined && { number }) };
}

/** Offices over a signature, those in whose name a paper is made, and what else stands at its foot. */
const atFoot = paperWords(
  'foot',
  (any) =>
    new RegExp(
      `^(?:(?:(?:kt|tm|tl|tuq|q)\\.|[kt]/[mtl]) ?|quyết (?:định|nghị) ?:|(?:phó |quyền )?(?:${any})(?!\\p{L}))`,
      'u',
    ),
);

function headingOf(line: string, { next = '', before, capitals }: Around): BlockForm | undefined {
  if (asksOfNext(line, next)) return { kind: 'heading', level: QUESTION };
  if (line.length > LONGEST || atFoot().test(lowered(line)) || /[.;,!?…]["”)]?$/u.test(line.replace(/^\S+$/u, '')))
    return undefined;
  const named = partOf(line) ?? nameOfPart(line, before);
  if (named) return { kind: 'heading', ...named };
  if (/:\s*\S|\d[\d.,]*\s?(?:%|đồng|triệu|tỷ)/u.test(line)) return undefined;
  const number = numberOf(line, next, before);
  if (number !== undefined) return { kind: 'heading', level: 4 + number.split('.').length, number };
  if (isInCapitals(line) || (capitals && isKin(line, next, before))) return { kind: 'heading', level: 3 };
  return isPlain(line, next, before) ? { kind: 'heading', level: PLAIN } : undefined;
}

/** "Chương II" over "GIỮ VƯỜN": the name of a part, one half level below it. */
function nameOfPart(line: string, before: string): { readonly level: number } | undefined {
  const [level, pattern] = calledPart(before) ?? [];
  const whole = pattern?.exec(before)?.[0].length === before.length;
  return level !== undefined && whole && inCapitals(line) && !isItem(line) ? { level: level + 0.5 } : undefined;
}

/** The number of "1. Công tác tư tưởng" above running text or items of another kind, not of one in a list of short items. */
function numberOf(line: string, next: string, before: string): string | undefined {
  const number = NUMBERED.exec(line)?.groups?.['number'];
  const short = line.split(' ').length <= MOST_WORDS;
  return short && !isSibling(line, next) && !isSibling(before, line) ? number : undefined;
}

/** "KẾT QUẢ THỰC HIỆN": a heading in capitals. */
function isInCapitals(line: string): boolean {
  const words = line.split(' ').length;
  return inCapitals(line) && words >= 2 && words <= MOST_WORDS && !isItem(line) && hasHeadingWords(line);
}

/** "GIÁ CÂY GIỐNG" beside "HỎI ĐÁP": in capitals as they are, above running text, below the end of another, and no name. */
function isKin(line: string, next: string, before: string): boolean {
  const words = line.split(' ').length;
  if (!inCapitals(line) || words < 2 || words > MOST_WORDS || isItem(line) || bylineOf(line) !== undefined)
    return false;
  return /[.;:!?]["”)]?$/u.test(before) && /\p{Ll}.*[.;:]["”)]?$/su.test(next) && !namesBody(line);
}

/** The part that a line begins ("Điều 2. Giao …"), whether it only heads it or says something itself. */
function partOf(line: string): { readonly level: number; readonly number: string } | undefined {
  const called = calledPart(line);
  const lettered = LETTER.test(line) ? LETTERED : [];
  for (const [level, pattern] of called ? [called] : lettered) {
    const number = pattern.exec(line)?.groups?.['number'];
    if (number !== undefined) return { level, number };
  }
  return undefined;
}

/** What may head a part by its first word. */
const calledPart = (line: string): Part | undefined => CALLED.get(line.slice(0, line.search(/\s/u)).toLowerCase());

/** "Sứ mạng" above running text, a list or a table: a line of a few words that stands alone and is not a name. */
function isPlain(line: string, next: string, before: string): boolean {
  if (isItem(line) || line.split(' ').length > MOST_PLAIN_WORDS || !/^\p{Lu}[^:|]*\p{Ll}[^:|]*$/u.test(line))
    return false;
  if (!/[.;:!?…]["”)]?$|\|/u.test(before) && before !== '') return false;
  // A name has capitals throughout.
  if (line.split(' ').every((word) => /^\p{Lu}/u.test(word))) return hasHeadingWords(line);
  if (isRow(next)) return true;
  return next.length >= 2 * line.length && (isItem(next) || (next.length >= RUNNING && /[.;:]$/u.test(next)));
}
/** Running text is at least so long. */
const RUNNING = 60;

/** Is the line below the next item of the same list? */
function isSibling(line: string, next: string): boolean {
  const [a, b] = [line, next].map((one) => /^(\d{1,2}(?:\.\d{1,2})*)(?:[.)/]| ?[-–])\s/u.exec(one)?.[1]?.split('.'));
  return a !== undefined && b !== undefined && a.length === b.length;
}
