import type { IntentModel, IntentWeights } from '../questions/intent-model.js';
import { REPORT_FEATURES } from '../questions/report-features.js';
import { inOrder } from '../search/in-order.js';
import { parseWeights, type Weights } from '../search/weights.js';
import { type Row, type Rows, rowsOf, splitRows } from '../text/rows.js';
import type { Associations } from './association.js';
import { decisionNames, OUTCOMES } from './decision.js';
import { FEATURES } from './features.js';
import type { Held } from './inquiry.js';
import type { Net } from './net.js';
import { type NetFile, parseNet } from './net-file.js';
import type { Policy } from './policy.js';

const FROM = { file: 'ranking/answers.json', tune: 'npm run tune' };

/** All fitted parameters of ranking and decision. */
export interface Model {
  /** The text ranking. */
  readonly text: Weights;
  readonly intents: IntentModel;
  /** In the order of `REPORT_FEATURES`, of `FEATURES`, and from `decisionNames` to `OUTCOMES`. */
  readonly reports: Float64Array;
  readonly units: Float64Array;
  readonly decision: Net;
  readonly policy: Policy;
  readonly held: Held;
  readonly associations: Associations;
}

/** `data/ranking/answers.json`: written by `npm run tune`. */
export interface AnswersFile {
  /** Day of fitting, ISO. */
  readonly date: string;
  /** The data and method of the fit. */
  readonly data: readonly string[];
  readonly method: string;
  /** Measured results, by name. */
  readonly figures: Readonly<Record<string, string | number | readonly string[]>>;
  readonly policy: Policy;
  readonly reports: Readonly<Record<string, number>>;
  readonly units: Readonly<Record<string, number>>;
  readonly decision: NetFile;
  readonly held: Held;
  readonly associations: Readonly<Record<string, Row>>;
}

/** `data/ranking/intents.json`: written by `npm run tune`. */
export interface IntentsFile {
  readonly date: string;
  readonly method: string;
  readonly figures: Readonly<Record<string, string>>;
  readonly weights: IntentWeights;
}

const POLICY = ['nothing', 'wrong', 'several', 'extend', 'ask'] as const satisfies readonly (keyof Policy)[];

function policyOf(given: Policy): Policy {
  const [nothing = 0, wrong = 0, several = 0, extend = 1, ask = 0] = inOrder(
    POLICY,
    { ...given },
    { ...FROM, what: 'numbers of the policy' },
  );
  return { nothing, wrong, several, extend, ask };
}

/** A file whose largest member has a line per row. The rows are parsed on demand. */
function withRows<F>(
  bytes: Buffer,
  name: string,
  rowsIn: (file: F) => Readonly<Record<string, Row>>,
): { readonly file: F; readonly rows: Rows } {
  const split = splitRows(bytes, name);
  const file = JSON.parse(split?.rest ?? bytes.toString('utf8')) as F;
  return { file, rows: split?.rows ?? rowsOf(rowsIn(file)) };
}

/**
 * Orders the fitted numbers by the tables.
 * @param text `data/ranking/weights.json`. @param answers `data/ranking/answers.json`. @param intents `data/ranking/intents.json`. @param
 * attributes names of the lexicon's attributes.
 * @throws Error if a file lacks an entry of a table, or has one that is in no table.
 */
export function parseModel(text: string, answers: Buffer, intents: Buffer, attributes: readonly string[]): Model {
  const { file, rows: associations } = withRows(answers, 'associations', (one: AnswersFile) => one.associations);
  const { file: asked, rows: words } = withRows(intents, 'words', (one: IntentsFile) => one.weights.words);
  const names = (table: readonly { readonly name: string }[]): string[] => table.map(({ name }) => name);
  return {
    text: parseWeights(text),
    intents: { ...asked.weights, words },
    reports: inOrder(names(REPORT_FEATURES), file.reports, { ...FROM, what: 'features of reports' }),
    units: inOrder(names(FEATURES), file.units, { ...FROM, what: 'features of units' }),
    decision: parseNet(file.decision, decisionNames(attributes), OUTCOMES),
    policy: policyOf(file.policy),
    held: file.held,
    associations,
  };
}
