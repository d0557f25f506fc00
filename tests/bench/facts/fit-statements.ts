import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readLanguageData } from '../../../src/data.js';
import type { StatementKind } from '../../../src/facts/attributes.js';
import { type FactKit, factKit } from '../../../src/facts/kit.js';
import { choose, goingOn } from '../../../src/facts/statements/choice.js';
import { follows, type Signed, signed } from '../../../src/facts/statements/signs.js';
import { formatWeights, STATEMENT_KINDS, type StatementWeights } from '../../../src/facts/statements/weights.js';
import { viewOf } from '../../../src/facts/view.js';
import { readReport, scanFolder } from '../../../src/reports/folder.js';
import type { Report } from '../../../src/reports/report.js';
import { dataLines, parseLexicon } from '../../../src/text/lexicon.js';

/** A sentence with what people say it states; a kind that is left open is not learned from. */
interface Example {
  readonly report: string;
  readonly signed: Signed;
  /** Its signs, and what the sentence before it states. */
  readonly signs: readonly string[];
  readonly stated: readonly (boolean | undefined)[];
}

const LETTERS = ['R', 'S', 'T', 'A'];
const FOLDS = 10;
const STEPS = 600;
const RATE = 0.5;
/** Holds weights near zero: the fewer sentences a sign stands in, the less it may weigh. */
const RIDGE = 0.6;
/** A sign in fewer sentences is left out. */
const RARE = 3;

async function examples(): Promise<Example[]> {
  const data = await readLanguageData('data');
  const lexicon = parseLexicon(data.lexicon);
  const kit = factKit(lexicon);
  const out: Example[] = [];
  const labels = new Map(
    dataLines(readFileSync('tests/fixtures/statements.txt', 'utf8')).map((line) => {
      const [report = '', ...rest] = line.split(' ');
      return [report, new Map(rest.map((one) => [Number.parseInt(one, 10), one.replace(/^\d+/u, '')]))] as const;
    }),
  );
  for (const folder of new Set([...labels.keys()].map((id) => id.split('/')[0] ?? ''))) {
    const { sources } = await scanFolder(path.join('tests/fixtures', folder));
    for (const source of sources) {
      const report = `${folder}/${source.id}`;
      const stated = labels.get(report);
      if (!stated) continue;
      const view = viewOf(await readReport(source, lexicon.provinces), kit);
      for (const one of signed(view, kit.statements)) {
        const letters = stated.get(one.sentence.index) ?? '';
        const before = out.at(-1);
        const likely =
          before?.report === report && follows(one.sentence, before.signed.sentence)
            ? goingOn(
                before.stated.map((is) => (is === true ? 1 : 0)),
                one.sentence,
              )
            : [];
        out.push({
          report,
          signed: one,
          signs: [...one.signs, ...likely],
          stated: LETTERS.map((one) => (letters.includes(one.toLowerCase()) ? undefined : letters.includes(one))),
        });
      }
    }
  }
  return [...out, ...alone(kit)];
}

/** The sentences that stand by themselves, each a report of its own. */
function alone(kit: FactKit): Example[] {
  return dataLines(readFileSync('tests/fixtures/sentences.txt', 'utf8')).flatMap((line, i) => {
    const [letter = '', ...rest] = line.split(' ');
    const text = rest.join(' ');
    const span = { start: 0, end: text.length };
    const report: Report = {
      meta: { id: 'alone', file: 'alone.txt', title: '', kind: 'original' },
      text,
      hash: '',
      blocks: [{ role: 'paragraph', span, sentences: [span] }],
    };
    return signed(viewOf(report, kit), kit.statements).map((one) => ({
      report: `alone/${i}`,
      signed: one,
      signs: one.signs,
      stated: LETTERS.map((known) => known === letter),
    }));
  });
}

/** A sign that names a kind says the same of its own kind as another does of its own: such signs share two weights. */
const SHARING = /^(?<family>above|listed|label|after|on|close)\.(?<kind>results|shortcomings|targets|awards)$/u;

/** The weights that a sign takes part in for a kind: its own, and the one that it shares. */
function sharesOf(sign: string, kind: StatementKind): string[] {
  const { family, kind: named } = SHARING.exec(sign)?.groups ?? {};
  return family === undefined ? [] : [`${family} ${named === kind ? 'own' : 'else'}`];
}

/** Logistic regression, by gradient descent with a ridge. */
function learn(all: readonly Example[]): StatementWeights {
  const counts = new Map<string, number>();
  for (const { signs } of all) for (const sign of new Set(signs)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const signs = [...counts]
    .filter(([, n]) => n >= RARE)
    .map(([sign]) => sign)
    .sort();
  const known = new Set(signs);
  const place = new Map<string, number>();
  const placeOf = (name: string): number => {
    const met = place.get(name) ?? place.size;
    place.set(name, met);
    return met;
  };
  const namesOf = (sign: string, kind: StatementKind): string[] => [`${sign} ${kind}`, ...sharesOf(sign, kind)];
  const rows = all.flatMap((one) =>
    STATEMENT_KINDS.flatMap((kind, i) => {
      const is = one.stated[i];
      if (is === undefined) return [];
      const own = [...new Set(one.signs)].filter((sign) => known.has(sign));
      return [{ at: own.flatMap((sign) => namesOf(sign, kind)).map(placeOf), is: is ? 1 : 0 }];
    }),
  );
  const weights = new Float64Array(place.size);
  const free = new Set(STATEMENT_KINDS.map((kind) => place.get(`always ${kind}`)));
  const squares = new Float64Array(place.size).fill(1e-6);
  for (let step = 0; step < STEPS; step++) {
    const slope = new Float64Array(place.size);
    for (const { at, is } of rows) {
      let sum = 0;
      for (const i of at) sum += weights[i] ?? 0;
      const miss = is - 1 / (1 + Math.exp(-sum));
      for (const i of at) slope[i] = (slope[i] ?? 0) + miss;
    }
    for (let i = 0; i < weights.length; i++) {
      const g = (slope[i] ?? 0) - (free.has(i) ? 0 : RIDGE * (weights[i] ?? 0));
      squares[i] = (squares[i] ?? 0) + g * g;
      weights[i] = (weights[i] ?? 0) + (RATE * g) / Math.sqrt(squares[i] ?? 1);
    }
  }
  const weightOf = (sign: string, kind: StatementKind): number =>
    namesOf(sign, kind).reduce((sum, name) => sum + (weights[place.get(name) ?? -1] ?? 0), 0);
  return new Map(signs.map((sign) => [sign, STATEMENT_KINDS.map((kind) => weightOf(sign, kind))]));
}

/** Each report judged by weights that were fitted without it. */
function judge(all: readonly Example[], show: boolean): void {
  const reports = [...new Set(all.map(({ report }) => report))].sort();
  const tally = STATEMENT_KINDS.map((): { readonly chance: number; readonly is: boolean }[] => []);
  const wrong: string[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const out = new Set(reports.filter((_, i) => i % FOLDS === fold));
    const weights = learn(all.filter(({ report }) => !out.has(report)));
    for (const report of out) {
      const own = all.filter((one) => one.report === report);
      choose(
        own.map((one) => one.signed),
        weights,
      ).forEach(({ signed: { sentence }, chances }, place) => {
        if (report.startsWith('alone/')) return;
        own[place]?.stated.forEach((is, kind) => {
          const one = tally[kind];
          const chance = chances[kind] ?? 0;
          if (is === undefined || !one) return;
          one.push({ chance, is });
          if (chance >= 0.5 !== is)
            wrong.push(
              `${is ? 'missed' : 'false '} ${LETTERS[kind]} ${chance.toFixed(2)} ${report}: ${sentence.text.slice(0, 150).replace(/\s+/gu, ' ')} {${own[place]?.signs.join(' ')}}`,
            );
        });
      });
    }
  }
  STATEMENT_KINDS.forEach((kind, i) => {
    for (const least of [0.3, 0.4, 0.5, 0.6]) {
      const all = tally[i] ?? [];
      const found = all.filter(({ chance }) => chance >= least);
      const stated = all.filter(({ is }) => is);
      const right = found.filter(({ is }) => is);
      process.stdout.write(
        `${kind.padEnd(14)} from ${least}: precision ${(right.length / found.length).toFixed(3)} (${right.length}/${found.length})  recall ${(right.length / stated.length).toFixed(3)} (${right.length}/${stated.length})\n`,
      );
    }
  });
  if (show) for (const line of wrong.sort()) process.stdout.write(`${line}\n`);
}

const all = await examples();
process.stdout.write(
  `${all.length} sentences of ${new Set(all.map(({ report }) => report)).size} reports, each report judged without itself\n`,
);
judge(all, process.argv.includes('--differences'));
const file = 'data/lexicon/statement-weights.txt';
const header = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('#'))
  .join('\n');
writeFileSync(file, `${header}\n${formatWeights(learn(all))}\n`);
