import type { Block, BlockRole, Report } from '../reports/report.js';
import type { Span } from '../text/span.js';
import { eachWord } from '../text/tokens.js';

/** A stretch of a report that is found as a whole: a block, or a run of sentences of a very long one. */
export interface Passage {
  readonly role: BlockRole;
  readonly span: Span;
  /** Offsets into the report's text. */
  readonly sentences: readonly Span[];
}

/** The words of a passage as the index holds them, each once. */
export interface PassageWords {
  /** As written, only those that carry marks. */
  readonly accented: readonly string[];
  readonly folded: readonly string[];
  /** `dang_bo`: two folded words side by side. */
  readonly pairs: readonly string[];
}

/** UTF-16 units after which a block is parted at the next end of a sentence, so that scoring one passage stays cheap. */
const LONG = 1600;

/** The passages of a report, in order; furniture and blocks without sentences give none. */
export function passagesOf(report: Report): Passage[] {
  const out: Passage[] = [];
  for (const { role, sentences } of joined(report.blocks)) {
    let from = 0;
    for (let i = 0; i < sentences.length; i++) {
      const first = sentences[from];
      const last = sentences[i];
      if (!first || !last) continue;
      if (i + 1 < sentences.length && last.end - first.start < LONG) continue;
      out.push({ role, span: { start: first.start, end: last.end }, sentences: sentences.slice(from, i + 1) });
      from = i + 1;
    }
  }
  return out;
}

/** A heading and the lines below it are found together up to this length, in UTF-16 units. */
const PART = 700;
/** Longer lines below a heading are found by themselves. */
const SHORT = 80;

/**
 * Blocks as they are found: a heading says nothing by itself, so it is read on with the first line below it, and short lines
 * that follow are one passage with it.
 */
function joined(blocks: readonly Block[]): Pick<Block, 'role' | 'sentences'>[] {
  const out: Pick<Block, 'role' | 'sentences'>[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const { role, sentences, form } = blocks[i] as Block;
    if (role === 'furniture') continue;
    const [heading, next] = [sentences[0], blocks[i + 1]];
    const opening = next?.sentences[0];
    const opens = form?.kind === 'heading' && next?.role === 'paragraph' && next.form?.kind !== 'heading';
    if (!opens || !heading || !opening || opening.end - heading.start > PART) {
      out.push({ role, sentences });
      continue;
    }
    const all = [{ start: heading.start, end: opening.end }, ...next.sentences.slice(1)];
    for (i++; isShort(blocks[i]) && isShort(blocks[i + 1]); i++) {
      const more = blocks[i + 1]?.sentences ?? [];
      if ((more.at(-1)?.end ?? 0) - heading.start > PART) break;
      all.push(...more);
    }
    out.push({ role, sentences: all });
  }
  return out;
}

const isShort = (block: Block | undefined): boolean =>
  block?.role === 'paragraph' && block.form?.kind !== 'heading' && block.span.end - block.span.start <= SHORT;

/** One term for two folded words side by side; no word holds an underscore between letters of two words. */
export function pair(first: string, second: string): string {
  return `${first}_${second}`;
}

/** What the index stores for a passage of `text`. */
export function wordsOf(text: string, { span }: Passage): PassageWords {
  const accented = new Set<string>();
  const folded = new Set<string>();
  const pairs = new Set<string>();
  let previous: string | undefined;
  eachWord(text, span, ({ word, folded: bare, marked }) => {
    if (marked) accented.add(word);
    folded.add(bare);
    if (previous !== undefined) pairs.add(pair(previous, bare));
    previous = bare;
  });
  return { accented: [...accented], folded: [...folded], pairs: [...pairs] };
}
