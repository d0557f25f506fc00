import type { PartAsked, PartNumber } from '../../questions/paper-parts.js';
import type { Block, Report } from '../../reports/report.js';
import { romanOf } from '../../text/numbers/roman.js';
import { foldedWords } from '../../text/tokens.js';

/** A range of blocks of a report, inclusive. */
export interface BlockRange {
  readonly from: number;
  readonly to: number;
}

/** The label of a part on its line. A heading with only a number is a section. */
const CALLED: readonly (readonly [PartNumber['kind'], RegExp])[] = [
  ['annex', /^phụ lục(?!\p{L})/iu],
  ['part', /^phần(?!\p{L})/iu],
  ['chapter', /^chương(?!\p{L})/iu],
  ['section', /^(?:tiểu )?mục(?!\p{L})/iu],
  ['article', /^điều(?!\p{L})/iu],
  ['table', /^(?:bảng|biểu)(?!\p{L})/iu],
];
/** Minimum share of a heading's words for a name to be its name. */
const NAMED = 0.3;
/** The most words before a colon that are a name. */
const LABEL = 8;

/** A line that a part may begin with. */
interface Line {
  readonly at: number;
  readonly called: PartNumber['kind'] | undefined;
  readonly number: string | undefined;
  readonly item: boolean;
}

/** The parts of a report that a question may mean, in order; none if the report has no such part. */
export function partsIn(report: Report, asked: PartAsked): BlockRange[] {
  if (asked.numbers.length === 0) return namedIn(report, asked.names);
  const lines = linesOf(report);
  let ranges: readonly BlockRange[] = [{ from: 0, to: report.blocks.length - 1 }];
  let outer = '';
  for (const number of asked.numbers) {
    const tiers = TIERS[number.kind].map((tier) =>
      lines.filter((line) => tier(line) && isSame(line.number, number.number, outer)),
    );
    const inside = tiers.map((tier) => tier.filter(({ at }) => ranges.some(({ from, to }) => from <= at && at <= to)));
    ranges = (inside.find((tier) => tier.length > 0) ?? []).map(({ at }) => rangeAt(report.blocks, at));
    outer = number.number;
  }
  return [...ranges];
}

/** Does a report label its parts of this kind ("Điều 1" and "Điều 2")? */
export function countsParts(report: Report, { numbers }: PartAsked): boolean {
  const kind = numbers.at(-1)?.kind;
  return linesOf(report).filter((line) => line.called === kind && line.number !== undefined).length > 1;
}

type Tier = (line: Line) => boolean;
const called =
  (kind: PartNumber['kind']): Tier =>
  (line) =>
    line.called === kind;
const heads: Tier = ({ called: name, item }) => name === undefined && !item;
const lists: Tier = ({ called: name, item }) => name === undefined && item;

/** By kind, what it may be in a paper: its own label first, then headings and items by number. */
const TIERS: Readonly<Record<PartNumber['kind'], readonly Tier[]>> = {
  annex: [called('annex')],
  part: [called('part'), heads],
  chapter: [called('chapter')],
  section: [called('section'), heads, lists],
  article: [called('article')],
  clause: [lists, heads],
  point: [lists, heads],
  table: [called('table')],
};

function linesOf({ text, blocks }: Report): Line[] {
  return blocks.flatMap(({ form, span }, at): Line[] => {
    if (form?.kind !== 'heading' && form?.kind !== 'item') return [];
    const line = text.slice(span.start, span.end);
    const name = CALLED.find(([, pattern]) => pattern.test(line))?.[0];
    return [{ at, called: name, number: form.number?.toLowerCase(), item: form.kind === 'item' }];
  });
}

/** Is it the requested number: as written, in other figures ("II" for 2), or within the part around it ("2.3" in 2)? */
function isSame(own: string | undefined, asked: string, outer: string): boolean {
  if (own === undefined) return false;
  if (own === asked || own === `${outer}.${asked}`) return true;
  const value = (number: string): number | undefined =>
    /^\d+$/u.test(number) ? Number(number) : romanOf(number.replace(/^thứ /u, ''));
  return value(own) !== undefined && value(own) === value(asked);
}

/** A block with everything below it. */
export function rangeAt(blocks: readonly Block[], from: number): BlockRange {
  const isBelow = (at: number): boolean => {
    for (let up = blocks[at]?.under; up !== undefined; up = blocks[up]?.under) if (up === from) return true;
    return false;
  };
  let to = from;
  for (let at = from + 1; at < blocks.length; at++) {
    if (isBelow(at)) to = at;
    else if (blocks[at]?.role === 'paragraph') break;
  }
  return { from, to };
}

/** The parts whose heading, or label before a colon, contains the name; those with few other words. */
function namedIn({ text, blocks }: Report, names: PartAsked['names']): BlockRange[] {
  for (const name of names) {
    const shares = blocks.map((block) => shareOf(name, calledIn(block, text)));
    const best = Math.max(0, ...shares);
    if (best < NAMED) continue;
    return [...shares.keys()].filter((at) => shares[at] === best).map((at) => withNumber(blocks, rangeAt(blocks, at)));
  }
  return [];
}

/** The title words of a block: all of a heading, those before the colon of a paragraph; none if there are many. */
function calledIn({ role, form, span }: Block, text: string): readonly string[] {
  if (role !== 'paragraph') return [];
  const line = text.slice(span.start, span.end);
  const isHeading = form?.kind === 'heading';
  const label = isHeading ? line : (/^([^:.]{3,80}):/u.exec(line)?.[1] ?? '');
  const words = foldedWords(label.replace(/^(?:[-–+•]|\p{L}{1,5}[.)]|[\d.]+[.)]?)\s+/u, ''));
  return isHeading || words.length <= LABEL ? words : [];
}

/** The share of the words that the name makes up; 0 if it is not among them. */
const shareOf = (name: readonly string[], words: readonly string[]): number =>
  holds(words, name) ? name.length / words.length : 0;

/** "Chương II" above its title heading belongs to the part. */
function withNumber(blocks: readonly Block[], { from, to }: BlockRange): BlockRange {
  const form = blocks[from]?.form;
  const under = blocks[from]?.under;
  const isName = form?.kind === 'heading' && !Number.isInteger(form.level) && under === from - 1;
  return { from: isName ? from - 1 : from, to };
}

/** Are the words adjacent? */
function holds(words: readonly string[], name: readonly string[]): boolean {
  return words.some((_, at) => name.every((word, i) => words[at + i] === word));
}
