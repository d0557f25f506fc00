/**
 * A few small networks that judge a row of numbers together: one hidden layer each, rectified, then a softmax; the chances are the mean of
 * theirs. Unlike one linear regression they learn what columns mean together ("a number is asked, a number stands there, and nothing of
 * what is counted does"). Fitted by `tests/bench/answers/net-fit.ts`.
 */
export interface Net {
  /** Middle and spread of each column where it was fitted: a value counts by how many spreads it lies from the middle, the mean, or 0 of a column that mostly is. */
  readonly mean: Float64Array;
  readonly spread: Float64Array;
  readonly members: number;
  /** Hidden units of all members together. */
  readonly hidden: number;
  readonly classes: number;
  /** Column by column the weights of all hidden units, one member behind the other. */
  readonly inputs: Float32Array;
  /** Where each hidden unit starts. */
  readonly starts: Float32Array;
  /** What the hidden units hold where every column is 0: most are, so that only the others have to be added. */
  readonly atZero: Float64Array;
  /** Hidden unit by hidden unit its weights for the classes; behind them the starts of the classes, member by member. */
  readonly outputs: Float32Array;
}

/** So many spreads from the middle a value counts at most: one odd row says no more than that. */
export const FARTHEST = 6;

/** How many spreads a value lies from the middle of its column. */
export function standard(value: number, mean: number, spread: number): number {
  return Math.max(-FARTHEST, Math.min(FARTHEST, (value - mean) / spread));
}

/** A net as it was fitted. */
export type NetParts = Omit<Net, 'atZero'>;

/** Makes a net ready to judge. @throws RangeError when its parts are of different widths. */
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
  // Most columns are 0 in the middle: where every column is 0 they add nothing.
  if (by === 0) return;
  const base = column * hidden;
  for (let h = 0; h < hidden; h++) sums[h] = (sums[h] as number) + by * (inputs[base + h] as number);
}

/** What the hidden units hold of a row, before they are rectified. */
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

/** The same where one column of the row has its middle instead of `value`. */
export function hiddenWithout(net: Net, sums: Float64Array, column: number, value: number): Float64Array {
  const out = sums.slice();
  addColumn(out, net, column, -standard(value, net.mean[column] as number, net.spread[column] as number));
  return out;
}

/** Chances of the classes, summing to 1, from what the hidden units hold. */
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

/** Adds to the scores of the classes what the hidden units `from` to `to` hold above 0. */
function addRectified(scores: Float64Array, outputs: Float32Array, sums: Float64Array, from: number, to: number): void {
  const classes = scores.length;
  for (let h = from; h < to; h++) {
    const held = sums[h] as number;
    if (held <= 0) continue;
    for (let c = 0; c < classes; c++) scores[c] = (scores[c] as number) + held * (outputs[h * classes + c] as number);
  }
}

/** Puts in place of scores the chances that they make, summing to 1. */
export function softmax(scores: Float64Array): void {
  const top = scores.reduce((most, one) => Math.max(most, one), Number.NEGATIVE_INFINITY);
  let all = 0;
  for (let c = 0; c < scores.length; c++) {
    scores[c] = Math.exp((scores[c] as number) - top);
    all += scores[c] as number;
  }
  for (let c = 0; c < scores.length; c++) scores[c] = (scores[c] as number) / all;
}
