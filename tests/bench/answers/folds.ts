import { readFileSync, writeFileSync } from 'node:fs';
import { OUTCOMES } from '../../../src/answers/decision.js';
import type { AnswersFile, Model } from '../../../src/answers/model.js';
import type { Net } from '../../../src/answers/net.js';
import { type NetFile, netFile, parseNet } from '../../../src/answers/net-file.js';
import type { IntentWeights } from '../../../src/questions/intent-model.js';
import type { Weights } from '../../../src/search/weights.js';
import { rowsOf } from '../../../src/text/rows.js';
import { foldOf, type Labelled } from './sets.js';

type Numbers = readonly number[];
/** A model without the text ranking, as stored. */
interface Written extends Pick<Model, 'policy' | 'held'> {
  readonly intents: IntentWeights;
  readonly associations: AnswersFile['associations'];
  readonly reports: Numbers;
  readonly units: Numbers;
  readonly decision: NetFile;
}

/**
 * Writes the models of a tune, for measuring each text with a fit without it.
 * @param models one per part of the data, fitted without it; optionally a last one fitted on everything.
 */
export function writeFolds(file: string, models: readonly Model[], folds: number): void {
  const written = models.slice(0, folds).map(
    ({ intents, reports, units, decision, policy, held, associations }): Written => ({
      intents: { ...intents, words: intents.words.toJSON() },
      reports: [...reports],
      units: [...units],
      decision: netFile(decision, columnNames(decision), OUTCOMES),
      policy,
      held,
      associations: associations.toJSON(),
    }),
  );
  writeFileSync(file, JSON.stringify(written));
}

/**
 * Reads the output of `writeFolds`: for a question the model fitted without its text.
 * @param like the shipped model, for the text ranking and the widths of the tables.
 * @throws Error when the file belongs to other tables.
 */
export function readFolds(file: string, like: Model): (question: Labelled) => Model {
  const models = (JSON.parse(readFileSync(file, 'utf8')) as readonly Written[]).map((one) => modelOf(one, like.text));
  const fits = (one: Model): boolean =>
    one.reports.length === like.reports.length &&
    one.units.length === like.units.length &&
    one.decision.mean.length === like.decision.mean.length;
  if (models.length === 0 || !models.every(fits))
    throw new Error(`${file} is of other tables of features: run npm run tune -- --folds-out ${file}`);
  return (question) => models[foldOf(question, models.length)] as Model;
}

/** Columns in order: a file of folds lives no longer than its tables. */
const columnNames = ({ mean }: Net): string[] => Array.from(mean, (_, i) => `column-${i}`);

function modelOf({ intents, reports, units, decision, policy, held, associations }: Written, text: Weights): Model {
  return {
    text,
    intents: { ...intents, words: rowsOf(intents.words) },
    reports: Float64Array.from(reports),
    units: Float64Array.from(units),
    decision: parseNet(decision, Object.keys(decision.columns), OUTCOMES),
    policy,
    held,
    associations: rowsOf(associations),
  };
}
