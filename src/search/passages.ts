import type { Block, BlockRole, Report } from '../reports/report.js';
import { withoutSlugs } from '../text/addresses.js';
import type { Span } from '../text/span.js';
import { eachWord } from '../text/tokens.js';

/** The unit of retrieval in a report: a block, or a run of sentences of a very long one. */
export interface Passage {
  readonly role: BlockRole;
  readonly span: Span;
  /** Offsets into the report's text. */
  readonly sentences: readonly Span[];
  readonly above: Above;
}

/** Text further up that belongs to a passage. Offsets into the report's text. */
export interface Above {
  /** For a row of a table: the column heads. */
  readonly header?: Span;
  /** The headings above it and the line that introduces its list; nearest first. */
  readonly headings: readonly Span[];
}

/** The distinct words of a passage, as the index stores them. */
export interface PassageWords {
  /** As written; only words with marks. */
  readonly accented: readonly string[];
  readonly folded: readonly string[];
  /** `dang_bo`: two neighbouring folded words; `_so`: a folded word that occurs only above the passage. */
  readonly pairs: readonly string[];
}

/**
 * A block longer than this many UTF-16 units is split at the next end of a sentence, so that scoring a passage stays
 * cheap.
 */
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

/** A heading and the lines below it form one passage up to this length, in UTF-16 units. */
const PART = 700;
/** Longer lines below a heading are passages of their own. */
const SHORT = 80;

type Joined = Pick<Passage, 'role' | 'sentences' | 'above'>;

/**
 * Blocks as passages: a heading says nothing alone, so it includes the first line below it and the short lines after
 * that.
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

/**
 * What follows a heading at block `i` in its passage: the sentences and the last block; undefined if it stands alone.
 */
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

/** A heading begins a new passage, and a table row is one. */
const isApart = ({ form }: Block): boolean => form?.kind === 'heading' || form?.kind === 'row';

const isShort = (block: Block | undefined): boolean =>
  block?.role === 'paragraph' && !isApart(block) && block.span.end - block.span.start <= SHORT;

/** Most levels of headings. */
const DEEPEST = 8;

/** The text above a block that belongs to it. */
function aboveOf(blocks: readonly Block[], { form, span, under }: Block): Above {
  const headings: Span[] = [];
  for (let at = under; at !== undefined && headings.length < DEEPEST; at = blocks[at]?.under) {
    const heading = blocks[at]?.span;
    if (heading) headings.push(heading);
  }
  const header = form?.kind === 'row' && form.header && form.header.end <= span.start ? form.header : undefined;
  return { headings, ...(header && { header }) };
}

/** The term for two neighbouring folded words; no word has an underscore between letters. */
export function pair(first: string, second: string): string {
  return `${first}_${second}`;
}

/**
 * The term for a folded word that occurs above a passage but not in it: it finds the passage, but does not affect the
 * word's rarity.
 */
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
