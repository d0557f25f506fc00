import { readFileSync, writeFileSync } from 'node:fs';
import { choose } from '../../../../src/facts/statements/choice.js';
import { formatWeights, STATEMENT_KINDS } from '../../../../src/facts/statements/weights.js';
import { ALONE, type Example, examples, LETTERS } from './examples.js';
import { learn } from './learn.js';

/**
 * Judges each report by weights that were fitted without it, prints how well the kinds are told, then writes the weights.
 * `--differences` lists what was missed and what is false.
 */
const FOLDS = 8;
const LEVELS = [0.35, 0.4, 0.45, 0.5, 0.55, 0.6];
/** From this chance on a difference is listed. */
const EVEN = 0.5;

interface Judged {
  readonly example: Example;
  readonly chances: readonly number[];
}

function judge(all: readonly Example[]): Judged[] {
  const reports = [...new Set(all.map(({ report }) => report))].sort();
  const judged: Judged[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const out = new Set(reports.filter((_, i) => i % FOLDS === fold));
    const weights = learn(all.filter(({ report }) => !out.has(report)));
    for (const report of out) {
      if (report.startsWith(ALONE)) continue;
      const own = all.filter((one) => one.report === report);
      const chosen = choose(
        own.map((one) => one.signed),
        weights,
      );
      own.forEach((example, i) => {
        judged.push({ example, chances: chosen[i]?.chances ?? [] });
      });
    }
  }
  return judged;
}

function table(judged: readonly Judged[]): void {
  STATEMENT_KINDS.forEach((name, kind) => {
    for (const least of LEVELS) {
      const known = judged.filter(({ example }) => example.stated[kind] !== undefined);
      const found = known.filter(({ chances }) => (chances[kind] ?? 0) >= least);
      const right = found.filter(({ example }) => example.stated[kind]).length;
      const stated = known.filter(({ example }) => example.stated[kind]).length;
      process.stdout.write(
        `${name.padEnd(14)} from ${least.toFixed(2)}: precision ${(right / found.length).toFixed(3)} (${right}/${found.length})  recall ${(right / stated).toFixed(3)} (${right}/${stated})\n`,
      );
    }
  });
}

function differences(judged: readonly Judged[]): string[] {
  return judged.flatMap(({ example, chances }) =>
    STATEMENT_KINDS.flatMap((_, kind) => {
      const is = example.stated[kind];
      const chance = chances[kind] ?? 0;
      if (is === undefined || chance >= EVEN === is) return [];
      const words = example.signed.sentence.text.slice(0, 150).replace(/\s+/gu, ' ');
      const signs = example.signed.signs.join(' ');
      return [
        `${is ? 'missed' : 'false '} ${LETTERS[kind]} ${chance.toFixed(2)} ${example.report}: ${words} {${signs}}`,
      ];
    }),
  );
}

const all = await examples();
process.stdout.write(
  `${all.length} sentences of ${new Set(all.map(({ report }) => report)).size} reports, each report judged without itself\n`,
);
const judged = judge(all);
table(judged);
if (process.argv.includes('--differences'))
  for (const line of differences(judged).sort()) process.stdout.write(`${line}\n`);
const file = 'data/lexicon/statement-weights.txt';
const header = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('#'))
  .join('\n');
writeFileSync(file, `${header}\n${formatWeights(learn(all))}\n`);
