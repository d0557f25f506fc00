import { type Net, netOf, standard } from '../../../src/answers/net.js';
import { seeded } from '../typos.js';
import { Member, type NetOptions } from './net-member.js';

/** A row with its true class. */
export interface ClassExample {
  readonly row: Float64Array;
  readonly outcome: number;
  readonly weight: number;
}

/** Examples packed for fitting: the rows in sequence. */
export interface Packed {
  readonly width: number;
  readonly rows: Float32Array;
  readonly outcomes: Uint8Array;
  readonly weights: Float64Array;
}

/** Packs examples once for many fits. */
export function packed(examples: readonly ClassExample[]): Packed {
  const width = examples[0]?.row.length ?? 0;
  const rows = new Float32Array(examples.length * width);
  examples.forEach(({ row }, e) => {
    rows.set(row, e * width);
  });
  return {
    width,
    rows,
    outcomes: Uint8Array.from(examples, ({ outcome }) => outcome),
    weights: Float64Array.from(examples, ({ weight }) => weight),
  };
}

/**
 * Columns that are non-zero in at least this share of examples are centred on their mean, the others on 0: then most of
 * a row needs no work.
 */
const OFTEN = 0.5;

/** Centre and spread of each column over the fitted examples, rounded as stored. */
function standardsOf({ width, rows }: Packed, kept: Int32Array): { mean: Float64Array; spread: Float64Array } {
  const sums = new Float64Array(width);
  const squares = new Float64Array(width);
  const counts = new Uint32Array(width);
  for (const e of kept)
    for (let i = 0; i < width; i++) {
      const value = rows[e * width + i] as number;
      if (value === 0) continue;
      sums[i] = (sums[i] as number) + value;
      squares[i] = (squares[i] as number) + value * value;
      counts[i] = (counts[i] as number) + 1;
    }
  const all = kept.length;
  const spread = squares.map((square, i) =>
    Math.fround(Math.sqrt(Math.max(0, square / all - ((sums[i] as number) / all) ** 2)) + 1e-6),
  );
  const mean = sums.map((sum, i) => ((counts[i] as number) > OFTEN * all ? Math.fround(sum / all) : 0));
  return { mean, spread };
}

/** Numbers in random order. */
function shuffle(order: Int32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
}

/**
 * Fits a net by AdamW with dropout; random numbers come from a seed, so equal examples give an equal net.
 * `kept`: numbers of the fitted examples.
 */
export function fitNet(examples: Packed, kept: Int32Array, classes: number, options: NetOptions): Net {
  const { width, rows, outcomes, weights } = examples;
  const { mean, spread } = standardsOf(examples, kept);
  const values = new Float64Array(kept.length * width);
  kept.forEach((e, k) => {
    for (let i = 0; i < width; i++)
      values[k * width + i] = standard(rows[e * width + i] as number, mean[i] as number, spread[i] as number);
  });
  const members = Array.from({ length: options.members }, (_, m) => {
    const random = seeded(7 + m);
    const member = new Member(width, classes, options, random);
    const order = Int32Array.from(kept, (_, k) => k);
    const steps = options.rounds * Math.ceil(order.length / options.batch);
    let t = 0;
    for (let round = 0; round < options.rounds; round++) {
      shuffle(order, random);
      for (let from = 0; from < order.length; from += options.batch) {
        const batch = order.subarray(from, from + options.batch);
        for (const k of batch) {
          const e = kept[k] as number;
          member.learn(values, k * width, outcomes[e] as number, (weights[e] as number) / batch.length);
        }
        member.step(t + 1, options.rate * Math.max(0.05, 1 - t / steps), options.decay);
        t++;
      }
    }
    return member.parts;
  });
  const { hidden } = options;
  const all = hidden * members.length;
  const inputs = new Float32Array(width * all);
  members.forEach((member, m) => {
    for (let i = 0; i < width; i++)
      inputs.set(member.inputs.subarray(i * hidden, (i + 1) * hidden), i * all + m * hidden);
  });
  const joined = (...lists: readonly Float64Array[]): Float32Array =>
    Float32Array.from(lists.flatMap((one) => [...one]));
  return netOf({
    mean,
    spread,
    members: members.length,
    hidden: all,
    classes,
    inputs,
    starts: joined(...members.map(({ starts }) => starts)),
    outputs: joined(...members.map(({ outputs }) => outputs), ...members.map(({ ends }) => ends)),
  });
}

/** An untrained net: every class is equally likely. */
export function blankNet(width: number, classes: number): Net {
  return netOf({
    mean: new Float64Array(width),
    spread: new Float64Array(width).fill(1),
    members: 1,
    hidden: 1,
    classes,
    inputs: new Float32Array(width),
    starts: new Float32Array(1),
    outputs: new Float32Array(2 * classes),
  });
}
