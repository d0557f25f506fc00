import type { BlockRole, Report } from '../reports/report.js';
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
  for (const { role, sentences } of report.blocks) {
    if (role === 'furniture') continue;
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
