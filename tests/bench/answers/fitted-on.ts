import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dataLines } from '../../../src/text/lexicon.js';
import { ONCE_MORE, questionSets } from './sets.js';

/** The inputs of a fit: digests by file or folder. */
export type FittedOn = Readonly<Record<string, string>>;

/** Lists that no feature looks at: names of figures that reports are compared by, questions that are offered, small words that get a reaction, and what is said for a summary or to pick a choice: the program looks at these before and behind an answer. */
const UNSEEN: ReadonlySet<string> = new Set([
  'figures.txt',
  'examples.txt',
  'small-words.txt',
  'summaries.txt',
  'picks.txt',
]);

/**
 * What the weights in `data/ranking/answers.json` rest on as it is now: that file itself, the lists (their comments do not count), the
 * weights of the text ranking, and the texts with their questions. What the columns are called is in the weights file, and checked when it is read.
 * @param data the folder `data`. @param fixtures the folder `tests/fixtures`. @param answers the weights file.
 */
export function fittedOn(
  data: string,
  fixtures: string,
  answers = path.join(data, 'ranking', 'answers.json'),
): FittedOn {
  const out: Record<string, string> = { 'ranking/answers.json': digest([readFileSync(answers)]) };
  for (const folder of ['lexicon', 'utterances'])
    for (const name of namesIn(path.join(data, folder))) {
      if (UNSEEN.has(name)) continue;
      out[`${folder}/${name}`] = digest(dataLines(readFileSync(path.join(data, folder, name), 'utf8')));
    }
  const weights = JSON.parse(readFileSync(path.join(data, 'ranking', 'weights.json'), 'utf8')) as {
    readonly features: unknown;
  };
  out['ranking/weights.json'] = digest([JSON.stringify(weights.features)]);
  const texts = questionSets(fixtures)
    .flatMap(({ reports }) => reports)
    .filter((one) => !one.includes('/'));
  for (const folder of [...new Set([...texts, ...ONCE_MORE, 'questions'])].sort())
    out[`fixtures/${folder}`] = digest(
      namesIn(path.join(fixtures, folder)).flatMap((name) => [name, readFileSync(path.join(fixtures, folder, name))]),
    );
  return out;
}

/** Writes beside a weights file that was just fitted what it was fitted on. */
export function writeFittedOn(data: string, fixtures: string, answers: string): void {
  writeFileSync(
    path.join(path.dirname(answers), 'fitted-on.json'),
    `${JSON.stringify(fittedOn(data, fixtures, answers), null, 2)}\n`,
  );
}

/** The changes since a fit, one sentence each; empty if the weights match the present inputs. */
export function changedSince(then: FittedOn, now: FittedOn): string[] {
  return [...new Set([...Object.keys(then), ...Object.keys(now)])].flatMap((name) => {
    if (then[name] === now[name]) return [];
    const there = then[name] === undefined ? 'is new' : 'has changed';
    const what = now[name] === undefined ? 'is gone' : there;
    return [`${name} ${what} since data/ranking/answers.json was fitted: run npm run tune`];
  });
}

const namesIn = (folder: string): string[] => readdirSync(folder).sort();

function digest(parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\n');
  return hash.digest('hex').slice(0, 16);
}
