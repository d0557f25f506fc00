import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase } from '../../src/search/database.js';
import { buildIndex, type IndexedReport, openIndex } from '../../src/search/store.js';
import { readWeights } from '../../src/search/weights.js';
import { tokenise } from '../../src/text/tokens.js';
import { holdsAnswer, makeCorpus, plainReport } from './corpus.js';
import { seeded } from './typos.js';

/** Time, memory and disk at a size, beside raw FTS5 over sentences, in one run: text made by a word-pair chain over a real corpus. */
const { values } = parseArgs({
  options: {
    yardstick: { type: 'string', default: '../shared/bench' },
    weights: { type: 'string', default: 'data/ranking/weights.json' },
    sentences: { type: 'string', default: '20000' },
    raw: { type: 'boolean', default: false },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'scale-'));
const corpus = makeCorpus(values.yardstick, 'accented', folder);
const random = seeded(7);
const nexts = new Map<string, string[]>();
const starts: string[] = [];
for (const { report } of corpus.reports)
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
function sentence(): string {
  const out: string[] = [];
  let word = pick(starts);
  while (word !== '' && out.length < 45) {
    out.push(random() < 0.02 ? `${word}${Math.floor(random() * 9000)}` : word);
    word = random() < 0.1 ? pick(starts) : pick(nexts.get(word) ?? ['']);
  }
  return `${out.join(' ').replace(/[.!?]$/u, '')}.`;
}
function* reports(): Generator<IndexedReport> {
  yield* corpus.reports;
  const perReport = 40;
  for (let n = 0; n < Number(values.sentences) / perReport; n++) {
    const paragraphs = Array.from({ length: perReport / 5 }, () => Array.from({ length: 5 }, sentence).join(' '));
    yield { report: plainReport(`g${n}`, `Báo cáo ${n}`, paragraphs.join('\n')), facts: [] };
  }
}
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const quantiles = (times: number[]): string => {
  times.sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor(share * times.length)] ?? 0).toFixed(2);
  return `p50 ${at(0.5)} ms, p90 ${at(0.9)} ms, p99 ${at(0.99)} ms`;
};
const file = join(folder, 'index.sqlite');
const generating = performance.now();
for (const _ of reports());
const generated = performance.now() - generating;
let started = performance.now();
await buildIndex(file, undefined, { put: reports(), keep: [] });
say(
  `ours: built in ${((performance.now() - started - generated) / 1000).toFixed(1)} s (text made in ${(generated / 1000).toFixed(1)} s), ${(statSync(file).size / 1e6).toFixed(0)} MB`,
);
started = performance.now();
const index = await openIndex(file, await readWeights(values.weights));
say(`opened in ${(performance.now() - started).toFixed(1)} ms`);
const questions = corpus.questions;
for (const round of ['first', 'again']) {
  let hits = 0;
  const times: number[] = [];
  for (const question of questions) {
    started = performance.now();
    const [hit] = await index.search({ tokens: tokenise(question.q), limit: 3 });
    times.push(performance.now() - started);
    if (hit && holdsAnswer(question, hit.reportId, hit.text)) hits++;
  }
  say(
    `ours, ${round}: ${quantiles(times)}; quote-hit@1 ${((100 * hits) / questions.length).toFixed(1)}%; rss ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`,
  );
}
const database = await openDatabase(file, { readOnly: true });
const ids = (await database.all<{ id: string }>('SELECT id FROM reports')).map((row) => row.id);
await database.close();
started = performance.now();
await buildIndex(file, file, {
  put: [{ report: plainReport('new', 'Mới', 'Một báo cáo mới có 42 đảng viên.'), facts: [] }],
  keep: ids,
});
say(`one report added to ${ids.length} in ${(performance.now() - started).toFixed(0)} ms`);
await index.close();
if (values.raw) {
  const path = join(folder, 'raw.sqlite');
  const raw = await openDatabase(path, { journal: 'off' });
  await raw.exec("CREATE VIRTUAL TABLE units USING fts5(text, tokenize='unicode61 remove_diacritics 2')");
  started = performance.now();
  let rows = 0;
  await raw.transaction(async () => {
    for (const { report } of reports())
      for (const block of report.blocks)
        for (const span of block.sentences) {
          await raw.run('INSERT INTO units VALUES (?)', report.text.slice(span.start, span.end));
          rows++;
        }
  });
  say(
    `raw FTS5: ${rows} rows built in ${((performance.now() - started - generated) / 1000).toFixed(1)} s, ${(statSync(path).size / 1e6).toFixed(0)} MB`,
  );
  const times: number[] = [];
  for (const question of questions.filter((_, i) => i % 4 === 0)) {
    const match = tokenise(question.q)
      .map((token) => `"${token.word}"`)
      .join(' OR ');
    started = performance.now();
    await raw.all('SELECT rowid, text FROM units WHERE units MATCH ? ORDER BY rank LIMIT 3', match);
    times.push(performance.now() - started);
  }
  say(`raw FTS5: ${quantiles(times)}`);
  await raw.close();
}
rmSync(folder, { recursive: true, force: true });
