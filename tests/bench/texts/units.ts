import type { Report } from '../../../src/reports/report.js';

/** A stretch of a report that an engine may give as its answer. */
export interface Unit {
  readonly report: string;
  readonly title: string;
  readonly text: string;
}

/** The longest answer. */
const LONGEST = 320;

/** Every run of up to `most` sentences of a block, as far as it is not too long; a sentence that is too long by itself is cut between words. */
export function unitsOf({ meta, text, blocks }: Report, most: number): Unit[] {
  const out: Unit[] = [];
  const add = (from: number, to: number): void => {
    for (const part of cut(text.slice(from, to))) out.push({ report: meta.id, title: meta.title, text: part });
  };
  for (const { sentences } of blocks) {
    sentences.forEach(({ start, end }, i) => {
      add(start, end);
      for (const { end: last } of sentences.slice(i + 1, i + most)) if (last - start <= LONGEST) add(start, last);
    });
  }
  return out;
}

function cut(text: string): string[] {
  if (text.length <= LONGEST) return [text];
  const at = text.lastIndexOf(' ', LONGEST);
  const end = at > 0 ? at : LONGEST;
  return [text.slice(0, end), ...cut(text.slice(end).trimStart())];
}
