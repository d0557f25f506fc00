import { FEATURES } from '../../src/search/features.js';
import { buildIndex } from '../../src/search/store.js';
import { readCorpus } from './corpus.js';
import { type Example, examplesOf } from './examples.js';
import { accuracy, bestUnit, crossValidate, fitWeights } from './fit.js';
import { seeded, withTypos } from './typos.js';

const t0 = Date.now();
const lap = (what: string) => process.stdout.write(`${what} ${Date.now() - t0} ms\n`);
const accented = readCorpus('/tmp/s/accented');
const unaccented = readCorpus('/tmp/s/unaccented');
await buildIndex('/tmp/s/idx.db', undefined, { put: accented.reports, keep: [] });
lap('built');
const random = seeded(1);
const sets: Record<string, Example[]> = {
  accented: await examplesOf('/tmp/s/idx.db', accented.questions),
  unaccented: await examplesOf('/tmp/s/idx.db', unaccented.questions),
  typos: await examplesOf(
    '/tmp/s/idx.db',
    accented.questions.map((q) => ({ ...q, q: withTypos(q.q, 2, random) })),
  ),
};
lap('examples');
for (const [n, e] of Object.entries(sets))
  process.stdout.write(
    `${n} reachable ${((100 * e.filter((x) => x.right.some(Boolean)).length) / e.length).toFixed(1)} units ${e.reduce((a, x) => a + x.units.length, 0) / e.length}\n`,
  );
const W = FEATURES.length;
const trained = Object.values(sets).flat();
for (const ridge of [0.003, 0.001]) {
  const cv = crossValidate(trained, sets, W, { ridge, rounds: 12 });
  lap(`ridge ${ridge} CV ${JSON.stringify(Object.fromEntries(Object.entries(cv).map(([k, v]) => [k, v.toFixed(1)])))}`);
}
const w = fitWeights(trained, W, { ridge: 0.001, rounds: 12 });
for (const [n, e] of Object.entries(sets)) process.stdout.write(`in-sample ${n} ${accuracy(e, w).toFixed(1)}\n`);
process.stdout.write(`${FEATURES.map((f, i) => `${f.name} ${w[i]?.toFixed(2)}`).join('; ')}\n`);
if (process.argv[2])
  for (const x of sets[process.argv[2]] ?? []) {
    const b = bestUnit(x, w);
    if (x.right[b]) continue;
    const r = x.right.indexOf(true);
    process.stdout.write(
      `\nQ ${x.question.q} => ${x.question.answers[0]} [${x.question.report}]\n  GOT ${x.units[b]?.report} ${x.units[b]?.text}\n  WANT ${r < 0 ? '-' : x.units.filter((_, i) => x.right[i]).map((u) => `${u.passage}:${u.text}`)[0]}  samepassage=${x.units[b]?.passage === x.units[r]?.passage}\n`,
    );
  }
