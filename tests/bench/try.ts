import { FEATURES } from '../../src/search/features.js';
import { buildIndex } from '../../src/search/store.js';
import { readCorpus } from './corpus.js';
import { type Example, examplesOf } from './examples.js';
import { crossValidate, fitWeights } from './fit.js';
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
const cache: Record<number, Float64Array> = {};
const OFF = (process.env.OFF ?? '').split(',').filter(Boolean);
function without(names: readonly string[]): { trained: Example[]; sets: Record<string, Example[]> } {
  const cols = FEATURES.map((f, i) =>
    names.some((n) => f.name === n || (n.endsWith('*') && f.name.startsWith(n.slice(0, -1)))) ? i : -1,
  ).filter((i) => i >= 0);
  const map = (e: Example): Example => {
    if (cols.length === 0) return e;
    const features = Float64Array.from(e.features);
    for (let i = 0; i < e.units.length; i++) for (const c of cols) features[i * W + c] = 0;
    return { ...e, features };
  };
  const s = Object.fromEntries(Object.entries(sets).map(([k, v]) => [k, v.map(map)]));
  return { trained: Object.values(s).flat(), sets: s };
}
function report(label: string, names: readonly string[]): void {
  const d = without(names);
  const cv = crossValidate(d.trained, d.sets, W, { ridge: 0.001, rounds: 25 });
  const v = Object.values(cv);
  process.stdout.write(
    `${label.padEnd(22)} ${Object.entries(cv)
      .map(([k, x]) => `${k} ${x.hits.toFixed(1)}`)
      .join(
        ' ',
      )} | mean ${(v.reduce((a, x) => a + x.hits, 0) / v.length).toFixed(2)} ll ${(v.reduce((a, x) => a + x.likelihood, 0) / v.length).toFixed(4)}\n`,
  );
}
report('all', OFF);
for (const one of (process.argv[2] ?? '').split(',').filter(Boolean)) report('-' + one, [...OFF, one]);
if (process.env.W) {
  const w = fitWeights(trained, W, { ridge: 0.001, rounds: 25 });
  process.stdout.write(FEATURES.map((f, i) => `${f.name} ${w[i]?.toFixed(2)}`).join('; ') + '\n');
}
if (process.env.EXT) {
  const { scoreAt, bestUnit, foldsOf } = await import('./fit.js');
  const d = without(OFF);
  const fold = foldsOf(d.trained, 8);
  for (const delta of [-1, 0.02, 0.05, 0.1, 0.2, 0.4, 0.8, 9]) {
    const res: Record<string, string> = {};
    for (const [name, ex] of Object.entries(d.sets)) {
      let hit = 0;
      let chars = 0;
      for (let f = 0; f < 8; f++) {
        const w = (cache[f] ??= fitWeights(
          d.trained.filter((e) => fold(e) !== f),
          W,
          { ridge: 0.001, rounds: 25 },
        ));
        for (const e of ex.filter((x) => fold(x) === f)) {
          const b = bestUnit(e, w);
          let pick = b;
          const u = e.units[b];
          if (u && delta >= 0) {
            // extension: among units containing u, by lse gain
            let bestGain = -1;
            e.units.forEach((v, i) => {
              if (i === b || v.passage !== u.passage || v.from > u.from || v.to < u.to) return;
              const sb = scoreAt(e, b, w);
              let gain = 0;
              e.units.forEach((x, j) => {
                if (
                  j !== b &&
                  x.passage === v.passage &&
                  x.from >= v.from &&
                  x.to <= v.to &&
                  !(x.from <= u.from && x.to >= u.to)
                )
                  gain += Math.exp(scoreAt(e, j, w) - sb);
              });
              if (gain > bestGain) {
                bestGain = gain;
                if (gain >= (delta === 9 ? 0 : delta)) pick = i;
              }
            });
          }
          if (e.right[pick]) hit++;
          chars += e.units[pick]?.text.length ?? 0;
        }
      }
      res[name] = `${((100 * hit) / ex.length).toFixed(1)} (${(chars / ex.length).toFixed(0)} ch)`;
    }
    process.stdout.write(`delta ${delta}: ${JSON.stringify(res)}\n`);
  }
}
