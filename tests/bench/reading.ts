import path from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT_ROOT } from '../../src/data.js';
import { FORMS } from './reading/forms.js';
import { scoreForm } from './reading/score.js';
import { readWritten } from './reading/written.js';

/** How whole made documents are read: prose kept, furniture let in, order and head right, by form, then of those written one by one. `--differences` lists what was not. */
const { values } = parseArgs({
  options: { count: { type: 'string', default: '16' }, differences: { type: 'boolean', default: false } },
});
const percent = (part: number, all: number): string => `${((100 * part) / Math.max(1, all)).toFixed(2)}%`;

process.stdout.write(`${'form'.padEnd(18)}docs  kept     let in   order   title   number  day     body\n`);
for (const form of Object.keys(FORMS)) {
  const { documents, prose, kept, text, letIn, right, differences } = await scoreForm(form, Number(values.count));
  const heads = Object.values(right).map((count) => percent(count, documents).padEnd(8));
  process.stdout.write(
    `${form.padEnd(18)}${String(documents).padEnd(6)}${percent(kept, prose).padEnd(9)}${percent(letIn, text).padEnd(9)}${heads.join('')}\n`,
  );
  if (values.differences) for (const line of differences) process.stdout.write(`  ${line}\n`);
}

const written = await readWritten(path.join(PROJECT_ROOT, 'tests/bench/reading/written'));
const sum = (what: 'prose' | 'kept' | 'text' | 'letIn'): number => written.reduce((all, one) => all + one[what], 0);
const heads = (['title', 'number', 'published', 'body'] as const).map((name) => {
  const told = written.flatMap(({ heads: { [name]: right } }) => (right === undefined ? [] : [right]));
  return percent(told.filter(Boolean).length, told.length).padEnd(8);
});
const ordered = percent(written.filter((one) => one.ordered).length, written.length).padEnd(8);
process.stdout.write(
  `${'written'.padEnd(18)}${String(written.length).padEnd(6)}${percent(sum('kept'), sum('prose')).padEnd(9)}${percent(sum('letIn'), sum('text')).padEnd(9)}${ordered}${heads.join('')}\n`,
);
if (values.differences)
  for (const { file, differences } of written)
    for (const line of differences) process.stdout.write(`  ${file}: ${line}\n`);
