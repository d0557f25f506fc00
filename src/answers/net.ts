/**
 * An ensemble of small networks that classifies a row of numbers: each has one hidden layer with ReLU and a softmax, and their
 * probabilities are averaged. Unlike a linear model, they learn interactions of columns ("a number is asked for, a number is there, and
 * nothing of the counted noun is"). Fitted by `tests/bench/answers/net-fit.ts`.
 */
export interface Net {
  /**
   * Centre and spread of each column in the training data. A value is standardised: its distance to the centre in spreads. The centre is
   * the mean, or 0 for a column that mostly is.
   */
  readonly mean: Float64Array;
  readonly spread: Float64Array;
  readonly members: number;
  /** Hidden units of all members together. */
  readonly hidden: number;
  readonly classes: number;
  /** By column, the weights of all hidden units, member after member. */
  readonly inputs: Float32Array;
  /** Biases of the hidden units. */
  readonly starts: Float32Array;
  /** Activations for an all-zero row: most columns are 0, so only the others have to be added. */
  readonly atZero: Float64Array;
  /** By hidden unit, its weights for the classes; after them the biases of the classes, member by member. */
  readonly outputs: Float32Array;
}

/** Standardised values are clipped at this many spreads: an outlier carries no more information. */
export const FARTHEST = 6;

/** Standardises a value of a column. */
export function standard(value: number, mean: number, spread: number): number {
  return Math.max(-FARTHEST, Math.min(FARTHEST, (value - mean) / spread));
}

/** A network as fitted. */
export type NetParts = Omit<Net, 'atZero'>;

/** Prepares a network for prediction. @throws RangeError if its parts differ in size. */
export function netOf(net: NetParts): Net {
  const { mean, spread, hidden, classes, members, inputs, starts, outputs } = net;
  const width = mean.length;
  const fits =
    spread.length === width &&
    starts.length === hidden &&
    inputs.length === width * hidden &&
    outputs.length === (hidden + members) * classes &&
    hidden % members === 0;
  if (!fits) throw new RangeError(`a net of ${width} columns and ${hidden} hidden units does not fit together`);
  const atZero = Float64Array.from(starts);
  for (let i = 0; i < width; i++) addColumn(atZero, net, i, standard(0, mean[i] as number, spread[i] as number));
  return { ...net, atZero };
}

function addColumn(
  sums: Float64Array,
  { inputs, hidden }: Pick<Net, 'inputs' | 'hidden'>,
  column: number,
  by: number,
): void {
  // Most columns are centred at 0: for an all-zero row they add nothing.
  if (by === 0) return;
  const base = column * hidden;
  for (let h = 0; h < hidden; h++) sums[h] = (sums[h] as number) + by * (inputs[base + h] as number);
}

/** The hidden activations of a row, before the ReLU. */
export function hiddenOf(net: Net, row: Float64Array): Float64Array {
  const { mean, spread } = net;
  const sums = net.atZero.slice();
  for (let i = 0; i < row.length; i++) {
    const value = row[i] as number;
    if (value === 0) continue;
    const [middle, width] = [mean[i] as number, spread[i] as number];
    addColumn(sums, net, i, standard(value, middle, width) - standard(0, middle, width));
  }
  return sums;
}

/** The same, with one column at its centre instead of `value`. */
export function hiddenWithout(net: Net, sums: Float64Array, column: number, value: number): Float64Array {
  const out = sums.slice();
  addColumn(out, net, column, -standard(value, net.mean[column] as number, net.spread[column] as number));
  return out;
}

/** Class probabilities, summing to 1, from the hidden activations. */
export function chancesFrom({ members, hidden, classes, outputs }: Net, sums: Float64Array): Float64Array {
  const out = new Float64Array(classes);
  const each = hidden / members;
  const scores = new Float64Array(classes);
  for (let m = 0; m < members; m++) {
    for (let c = 0; c < classes; c++) scores[c] = outputs[(hidden + m) * classes + c] as number;
    addRectified(scores, outputs, sums, m * each, (m + 1) * each);
    softmax(scores);
    for (let c = 0; c < classes; c++) out[c] = (out[c] as number) + (scores[c] as number) / members;
  }
  return out;
}

/** Adds the positive activations of the hidden units `from` to `to` to the class scores. */
function addRectified(scores: Float64Array, outputs: Float32Array, sums: Float64Array, from: number, to: number): void {
  const classes = scores.length;
  for (let h = from; h < to; h++) {
    const held = sums[h] as number;
    if (held <= 0) continue;
    for (let c = 0; c < classes; c++) scores[c] = (scores[c] as number) + held * (outputs[h * classes + c] as number);
  }
}

/** Replaces scores by their softmax. */
export function softmax(scores: Float64Array): void {
  const top = scores.reduce((most, one) => Math.max(most, one), Number.NEGATIVE_INFINITY);
  let all = 0;
  for (let c = 0; c < scores.length; c++) {
    scores[c] = Math.exp((scores[c] as number) - top);
    all += scores[c] as number;
  }
  for (let c = 0; c < scores.length; c++) scores[c] = (scores[c] as number) / all;
}
