import { readdirSync, readFileSync } from 'node:fs';
import { openDatabase } from '../../src/search/database.js';
import { buildIndex } from '../../src/search/store.js';
import { readVocabulary } from '../../src/search/vocabulary.js';
import { repairTokens } from '../../src/text/repair.js';
import { tokenise } from '../../src/text/tokens.js';
import { plainReport, readCorpus } from './corpus.js';

async function run(label: string, file: string, questions: readonly string[]) {
  const db = await openDatabase(file, { readOnly: true });
  let unknown = 0;
  const seen = new Map<string, number>();
  for (const q of questions) {
    const typed = tokenise(q.normalize('NFC'));
    const v = await readVocabulary(db, typed);
    unknown += typed.filter((t) => v.count(t.folded) === 0 && /\p{L}/u.test(t.folded)).length;
    repairTokens(typed, v).forEach((t, i) => {
      if (t !== typed[i]) {
        const k = `${typed[i - 1]?.word ?? '^'} [${typed[i]?.word} > ${t.word}] ${typed[i + 1]?.word ?? '$'}`;
        seen.set(k, (seen.get(k) ?? 0) + 1);
      }
    });
  }
  process.stdout.write(
    `${label}: unknown ${unknown}, changed ${[...seen.values()].reduce((a, b) => a + b, 0)}\n  ${[...seen.keys()].slice(0, 70).join('; ')}\n`,
  );
  await db.close();
}
const c = readCorpus('/tmp/s/accented');
const half = new Set(c.reports.filter((_, i) => i % 2).map((r) => r.report.meta.id));
await buildIndex('/tmp/s/half.db', undefined, { put: c.reports.filter((r) => half.has(r.report.meta.id)), keep: [] });
await run(
  'other half',
  '/tmp/s/half.db',
  c.questions.filter((q) => !half.has(q.report)).map((q) => q.q),
);
const dir = '/work/shared/reports/';
await buildIndex('/tmp/s/five.db', undefined, {
  put: readdirSync(dir)
    .filter((f) => f.endsWith('.txt'))
    .map((f) => ({ report: plainReport(f.slice(0, -4), f, readFileSync(dir + f, 'utf8')), facts: [] })),
  keep: [],
});
await run(
  'visible',
  '/tmp/s/five.db',
  readFileSync('/work/shared/questions/visible.jsonl', 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((l) => JSON.parse(l).q),
);
await run(
  'own first half on five',
  '/tmp/s/five.db',
  c.questions.map((q) => q.q),
);
