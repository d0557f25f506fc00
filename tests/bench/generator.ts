import type { IndexedReport } from '../../src/search/store.js';
import { type Corpus, plainReport } from './corpus.js';
import { seeded } from './typos.js';

/** Sentences of a made-up report. */
const PER_REPORT = 40;
const PER_PARAGRAPH = 5;
const LONGEST = 45;

/**
 * `units` sentences in reports: first those of the corpus, then made-up ones. A made-up sentence follows a word-pair chain over the
 * corpus that now and then starts afresh, and names numbers of its own: words are as frequent as in the corpus, no two sentences alike.
 */
export function* generated(
  { reports }: Corpus,
  units: number,
  perReport = PER_REPORT,
  seed = 7,
): Generator<IndexedReport> {
  let left = units;
  for (const one of reports) {
    const own = one.report.blocks.reduce((sum, block) => sum + block.sentences.length, 0);
    if (own > left) continue;
    left -= own;
    yield one;
  }
  const sentence = chainOver(reports, seeded(seed));
  for (let n = 0; left > 0; n++) {
    const count = Math.min(perReport, left);
    left -= count;
    const lines: string[] = [];
    for (let done = 0; done < count; done += PER_PARAGRAPH)
      lines.push(Array.from({ length: Math.min(PER_PARAGRAPH, count - done) }, sentence).join(' '));
    yield { report: plainReport(`g${n}`, `Báo cáo ${n}`, lines.join('\n')), facts: [] };
  }
}

/** Makes sentences whose neighbouring words stand side by side somewhere in the reports. */
function chainOver(reports: readonly IndexedReport[], random: () => number): () => string {
  const nexts = new Map<string, string[]>();
  const starts: string[] = [];
  for (const { report } of reports)
    for (const block of report.blocks)
      for (const span of block.sentences) {
        const words = report.text.slice(span.start, span.end).split(/\s+/u);
        starts.push(words[0] ?? '');
        words.forEach((word, i) => {
          const list = nexts.get(word) ?? [];
          if (list.length === 0) nexts.set(word, list);
          list.push(words[i + 1] ?? '');
        });
      }
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  return () => {
    const out: string[] = [];
    let word = pick(starts);
    while (word !== '' && out.length < LONGEST) {
      out.push(random() < 0.02 ? `${word}${Math.floor(random() * 9000)}` : word);
      word = random() < 0.1 ? pick(starts) : pick(nexts.get(word) ?? ['']);
    }
    return `${out.join(' ').replace(/[.!?]$/u, '')}.`;
  };
}

/** An iterable with the time in milliseconds that making its items took, so that it can be taken off. */
export interface Timed<T> extends Iterable<T> {
  readonly spent: () => number;
}

export function timed<T>(items: Iterable<T>): Timed<T> {
  let spent = 0;
  return {
    spent: () => spent,
    *[Symbol.iterator]() {
      const iterator = items[Symbol.iterator]();
      for (;;) {
        const started = performance.now();
        const next = iterator.next();
        spent += performance.now() - started;
        if (next.done) return;
        yield next.value;
      }
    },
  };
}
