import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Block, Report } from '../../src/reports/report.js';
import type { IndexedReport } from '../../src/search/store.js';
import { sentences } from '../../src/text/sentences.js';
import { trimSpan } from '../../src/text/span.js';

/** A question of a yardstick with where its answer stands. */
export interface BenchQuestion {
  readonly id: string;
  readonly q: string;
  readonly report: string;
  readonly answers: readonly string[];
}

/** A folder as `make-corpus.mjs` writes it. */
export interface Corpus {
  readonly reports: readonly IndexedReport[];
  readonly questions: readonly BenchQuestion[];
}

/** The plainest reader: every line is a paragraph. */
export function plainReport(id: string, title: string, raw: string): Report {
  const text = raw.normalize('NFC');
  const blocks: Block[] = [];
  for (const match of text.matchAll(/[^\n]+/gu)) {
    const span = trimSpan(text, { start: match.index, end: match.index + match[0].length });
    if (span.start < span.end) blocks.push({ role: 'paragraph', span, sentences: sentences(text, span) });
  }
  const hash = createHash('sha256').update(title).update(text).digest('hex');
  return { meta: { id, file: `${id}.txt`, title, kind: 'original' }, text, hash, blocks };
}

const lines = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);

/** Reads a folder that `make-corpus.mjs` wrote. */
export function readCorpus(folder: string): Corpus {
  const catalog = JSON.parse(readFileSync(join(folder, 'reports/catalog.json'), 'utf8')) as {
    file: string;
    title: string;
  }[];
  const gold = new Map(
    lines<{ id: string; report: string; answers: string[] }>(join(folder, 'gold.jsonl')).map((one) => [one.id, one]),
  );
  return {
    reports: catalog.map(({ file, title }) => ({
      report: plainReport(file.replace(/\.txt$/u, ''), title, readFileSync(join(folder, 'reports', file), 'utf8')),
      facts: [],
    })),
    questions: lines<{ id: string; q: string }>(join(folder, 'questions.jsonl')).map(({ id, q }) => ({
      id,
      q: q.normalize('NFC'),
      report: gold.get(id)?.report ?? '',
      answers: gold.get(id)?.answers ?? [],
    })),
  };
}

/** Makes the corpus of a yardstick (a folder with `make-corpus.mjs` and its data) in `out` and reads it. */
export function makeCorpus(yardstick: string, style: 'accented' | 'unaccented', out: string): Corpus {
  const data = join(yardstick, 'xquad.vi.first-half.json');
  const script = join(yardstick, 'make-corpus.mjs');
  execFileSync(process.execPath, [script, '--data', data, '--style', style, '--out', join(out, style)]);
  return readCorpus(join(out, style));
}

const plain = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();

/** Does a passage of `report` hold the answer? The yardstick's own test. */
export function holdsAnswer(question: BenchQuestion, report: string, text: string): boolean {
  if (report !== question.report || text.length > 320) return false;
  const quote = plain(text);
  return question.answers.some((answer) => quote.includes(plain(answer)));
}
