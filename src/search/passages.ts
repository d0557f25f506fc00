import type { Block, BlockRole, Report } from '../reports/report.js';
import { withoutSlugs } from '../text/addresses.js';
import type { Span } from '../text/span.js';
import { eachWord } from '../text/tokens.js';

/** A stretch of a report that is found as a whole: a block, or a run of sentences of a very long one. */
export interface Passage {
  readonly role: BlockRole;
  readonly span: Span;
  /** Offsets into the report's text. */
  readonly sentences: readonly Span[];
  readonly above: Above;
}

/** What stands further up and belongs to a passage. Offsets into the report's text. */
export interface Above {
  /** Of a row of a table: what heads its columns. */
  readonly header?: Span;
  /** The headings that it stands below, and the line that introduces its list; the nearest first. */
  readonly headings: readonly Span[];
}

/** The words of a passage as the index holds them, each once. */
export interface PassageWords {
  /** As written, only those that carry marks. */
  readonly accented: readonly string[];
  readonly folded: readonly string[];
  /** `dang_bo`: two folded words side by side; `_so`: a folded word that only stands above it. */
  readonly pairs: readonly string[];
}

/** UTF-16 units after which a block is split at the next end of a sentence, so that scoring a passage stays cheap. */
const LONG = 1600;

/** The passages of a report, in order; furniture and blocks without sentences give none. */
export function passagesOf(report: Report): Passage[] {
  const out: Passage[] = [];
  for (const { role, sentences, above } of joined(report.blocks)) {
    let from = 0;
    for (let i = 0; i < sentences.length; i++) {
      const first = sentences[from];
      const last = sentences[i];
      if (!first || !last) continue;
      if (i + 1 < sentences.length && last.end - first.start < LONG) continue;
      out.push({ role, span: { start: first.start, end: last.end }, sentences: sentences.slice(from, i + 1), above });
      from = i + 1;
    }
  }
  return out;
}

/** A heading and the lines below it are found together up to this length, in UTF-16 units. */
const PART = 700;
/** Longer lines below a heading are found by themselves. */
const SHORT = 80;

type Joined = Pick<Passage, 'role' | 'sentences' | 'above'>;

/**
 * Blocks as they are found: a heading says nothing by itself, so it is read on with the first line below it, and short lines
 * that follow are one passage with it.
 */
function joined(blocks: readonly Block[]): Joined[] {
  const out: Joined[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    const { role, sentences } = block;
    if (role === 'furniture') continue;
    const opened = openedBy(blocks, i);
    out.push({ role, sentences: opened?.sentences ?? sentences, above: aboveOf(blocks, block) });
    if (opened) i = opened.last;
  }
  return out;
}

/** What a heading at block `i` is read on with: the sentences, and the last block; nothing where it stands by itself. */
function openedBy(
  blocks: readonly Block[],
  i: number,
): { readonly sentences: readonly Span[]; readonly last: number } | undefined {
  const [block, next] = [blocks[i], blocks[i + 1]];
  if (block?.form?.kind !== 'heading' || next?.role !== 'paragraph' || isApart(next)) return undefined;
  const [heading, opening] = [block.sentences[0], next.sentences[0]];
  if (!heading || !opening || opening.end - heading.start > PART) return undefined;
  const sentences = [{ start: heading.start, end: opening.end }, ...next.sentences.slice(1)];
  let last = i + 1;
  for (; isShort(blocks[last]) && isShort(blocks[last + 1]); last++) {
    const more = blocks[last + 1]?.sentences ?? [];
    if ((more.at(-1)?.end ?? 0) - heading.start > PART) break;
    sentences.push(...more);
  }
  return { sentences, last };
}

/** A heading begins a passage of its own, and a row is one by itself. */
const isApart = ({ form }: Block): boolean => form?.kind === 'heading' || form?.kind === 'row';

const isShort = (block: Block | undefined): boolean =>
  block?.role === 'paragraph' && !isApart(block) && block.span.end - block.span.start <= SHORT;

/** Headings are as many levels deep, at most. */
const DEEPEST = 8;

/** What stands above a block of these and belongs to it. */
function aboveOf(blocks: readonly Block[], { form, span, under }: Block): Above {
  const headings: Span[] = [];
  for (let at = under; at !== undefined && headings.length < DEEPEST; at = blocks[at]?.under) {
    const heading = blocks[at]?.span;
    if (heading) headings.push(heading);
  }
  const header = form?.kind === 'row' && form.header && form.header.end <= span.start ? form.header : undefined;
  return { headings, ...(header && { header }) };
}

/** One term for two folded words side by side; no word holds an underscore between letters of two words. */
export function pair(first: string, second: string): string {
  return `${first}_${second}`;
}

/** The term for a folded word that stands above a passage and not in it: it finds the passage, and counts for no word's rarity. */
export function aboveTerm(folded: string): string {
  return `_${folded}`;
}

/** What the index stores for a passage of `text`. */
export function wordsOf(text: string, { span, above }: Passage): PassageWords {
  const accented = new Set<string>();
  const folded = new Set<string>();
  const pairs = new Set<string>();
  let previous: string | undefined;
  const own = withoutSlugs(text.slice(span.start, span.end));
  eachWord(own, { start: 0, end: own.length }, ({ word, folded: bare, marked }) => {
    if (marked) accented.add(word);
    folded.add(bare);
    if (previous !== undefined) pairs.add(pair(previous, bare));
    previous = bare;
  });
  for (const one of above.header ? [above.header, ...above.headings] : above.headings)
    eachWord(text, one, (spelling) => {
      if (!folded.has(spelling.folded)) pairs.add(aboveTerm(spelling.folded));
    });
  return { accented: [...accented], folded: [...folded], pairs: [...pairs] };
}
