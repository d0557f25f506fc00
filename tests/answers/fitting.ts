import { readFileSync } from 'node:fs';
import path from 'node:path';
import { decisionNames, OUTCOMES } from '../../src/answers/decision.js';
import { FEATURES } from '../../src/answers/features.js';
import { type Model, parseModel } from '../../src/answers/model.js';
import type { NetParts } from '../../src/answers/net.js';
import { netFile } from '../../src/answers/net-file.js';
import { UNFITTED } from '../../src/questions/intent-model.js';
import { REPORT_FEATURES } from '../../src/questions/report-features.js';
import { attributeNames } from '../../src/text/attributes.js';
import { DATA_DIR, shippedData } from '../support/data.js';

/** A file of `data/ranking`. */
export const rankingFile = (name: string): Buffer => readFileSync(path.join(DATA_DIR, 'ranking', name));

/** A file of JSON that holds `value`. */
export const jsonFile = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

/** Names of the attributes of the lexicon. */
export const attributes = attributeNames((await shippedData()).attributes);

/** Parts of a net of one hidden unit under which the outcomes have these chances, whatever is asked; all alike where none is given. */
export function saying(chances: Readonly<Record<string, number>>): NetParts {
  const width = decisionNames(attributes).length;
  const named = Object.keys(chances).length > 0;
  const ends = OUTCOMES.map((outcome) => (named ? Math.log(chances[outcome] ?? 1e-9) : 0));
  return {
    mean: new Float64Array(width),
    spread: new Float64Array(width).fill(1),
    members: 1,
    hidden: 1,
    classes: OUTCOMES.length,
    inputs: new Float32Array(width),
    starts: new Float32Array(1),
    outputs: Float32Array.from([0, 0, 0, 0, ...ends]),
  };
}

/** What `answers.json` holds where nothing weighs anything: it fits the tables as they are, whatever is shipped. */
export function fitting(): Record<string, Record<string, unknown>> {
  const zeros = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, 0]));
  const names = (table: readonly { readonly name: string }[]) => table.map(({ name }) => name);
  return {
    policy: { nothing: 1, wrong: 0, ask: 0.3, several: 1, extend: 1 },
    reports: zeros(names(REPORT_FEATURES)),
    units: zeros(names(FEATURES)),
    decision: { ...netFile(saying({}), decisionNames(attributes), OUTCOMES) },
    held: { words: {}, others: [0.5] },
    associations: {},
  };
}

/** A model in which these features of units weigh so much, and nothing else but the text ranking anything. */
export function modelWith(units: Readonly<Record<string, number>>): Model {
  const file = fitting();
  return parseModel(
    rankingFile('weights.json').toString('utf8'),
    jsonFile({ ...file, units: { ...file['units'], ...units } }),
    jsonFile({ weights: UNFITTED }),
    attributes,
  );
}
