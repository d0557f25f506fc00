import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildIndex, openIndex } from '../../src/search/store.js';
import { readWeights } from '../../src/search/weights.js';
import { repairTokens } from '../../src/text/repair.js';
import { tokenise } from '../../src/text/tokens.js';
import { requestOf } from './asking.js';
import { holdsAnswer, makeCorpus } from './corpus.js';
import { tokenF1 } from './f1.js';
import { seeded, withTypos } from './typos.js';

/** Asks every question of the yardstick through the index, in each style of typing, and prints what was hit, how the words were marked and how long it took. */
const { values } = parseArgs({
  options: {
    yardstick: { type: 'string', default: '../shared/bench' },
    weights: { type: 'string', default: 'data/ranking/weights.json' },
    seed: { type: 'string', default: '1' },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'evaluate-'));
const accented = makeCorpus(values.yardstick, 'accented', folder);
const unaccented = makeCorpus(values.yardstick, 'unaccented', folder);
const random = seeded(Number(values.seed));
const typos = (questions: typeof accented.questions): typeof questions =>
  questions.map((one) => ({ ...one, q: withTypos(one.q, 2, random) }));
const file = join(folder, 'index.sqlite');
await buildIndex(file, undefined, { put: accented.reports, keep: [] });
const opening = performance.now();
const index = await openIndex(file, await readWeights(values.weights));
await index.search({ tokens: tokenise('đảng bộ'), limit: 1 });
process.stdout.write(`opened and asked once in ${(performance.now() - opening).toFixed(1)} ms\n`);
for (const [style, questions] of Object.entries({
  accented: accented.questions,
  unaccented: unaccented.questions,
  'accented, typos': typos(accented.questions),
  'unaccented, typos': typos(unaccented.questions),
})) {
  let first = 0;
  let third = 0;
  let characters = 0;
  let f1 = 0;
  let marked = 0;
  const times: number[] = [];
  for (const question of questions) {
    const started = performance.now();
    const typed = tokenise(question.q);
    const tokens = repairTokens(typed, await index.vocabulary(typed));
    const hits = await index.search(requestOf(tokens, 3));
    times.push(performance.now() - started);
    const right = hits.map((hit) => holdsAnswer(question, hit.reportId, hit.text));
    if (right[0]) {
      first++;
      const words = (hits[0]?.marks ?? []).map((mark) =>
        (hits[0]?.text ?? '').slice(mark.start - (hits[0]?.span.start ?? 0), mark.end - (hits[0]?.span.start ?? 0)),
      );
      f1 += Math.max(...question.answers.map((answer) => tokenF1(words.join(' '), answer)));
      if (words.length > 0) marked++;
    }
    if (right.some(Boolean)) third++;
    characters += hits[0]?.text.length ?? 0;
  }
  times.sort((a, b) => a - b);
  const percent = (n: number, of = questions.length): string => `${((100 * n) / of).toFixed(1)}%`;
  const at = (share: number): string => `${(times[Math.floor(share * times.length)] ?? 0).toFixed(1)} ms`;
  process.stdout.write(
    `${style}: quote-hit@1 ${percent(first)}, @3 ${percent(third)}; mean quote ${(characters / questions.length).toFixed(0)} characters; ` +
      `answering words marked in ${percent(marked, first)} of right quotes, token F1 ${(f1 / first).toFixed(3)}; p50 ${at(0.5)}, p99 ${at(0.99)}\n`,
  );
}
await index.close();
rmSync(folder, { recursive: true, force: true });
