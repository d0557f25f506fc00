import { readFileSync } from 'node:fs';
import { findAsk } from '../../src/search/asks.js';
import { buildIndex, openIndex } from '../../src/search/store.js';
import { parseWeights } from '../../src/search/weights.js';
import { tokenise } from '../../src/text/tokens.js';
import { holdsAnswer, readCorpus } from './corpus.js';
import { tokenF1 } from './f1.js';

const c = readCorpus('/tmp/s/accented');
await buildIndex('/tmp/s/i3.db', undefined, { put: c.reports, keep: [] });
const index = await openIndex('/tmp/s/i3.db', parseWeights(readFileSync('data/ranking/weights.json', 'utf8')));
const by: Record<string, number[]> = {};
for (const q of c.questions) {
  const tokens = tokenise(q.q);
  const [hit] = await index.search({ tokens, limit: 1 });
  if (!hit || !holdsAnswer(q, hit.reportId, hit.text)) continue;
  const m = hit.marks[0];
  const t = m ? hit.text.slice(m.start - hit.span.start, m.end - hit.span.start) : '';
  const f = Math.max(...q.answers.map((a) => tokenF1(t, a)));
  const k = findAsk(tokens).kind;
  (by[k] ??= []).push(f);
  if (f < 0.3) process.stdout.write(`[${k}] ${q.q} => ${q.answers[0]} | MARKED ${t} | ${hit.text}\n`);
}
for (const [k, v] of Object.entries(by))
  process.stdout.write(`${k} n=${v.length} f1=${(v.reduce((a, b) => a + b, 0) / v.length).toFixed(3)}\n`);
