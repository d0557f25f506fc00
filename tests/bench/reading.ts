import { parseArgs } from 'node:util';
import { FORMS } from './reading/forms.js';
import { scoreForm } from './reading/score.js';

/** How whole made documents are read: prose kept, furniture let in, order and head right, by form. `--differences` lists what was not. */
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
