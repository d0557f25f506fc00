import { type Net, netOf, standard } from '../../../src/answers/net.js';
import { seeded } from '../typos.js';

/** A row with the class that is true of it. */
export interface ClassExample {
  readonly row: Float64Array;
  readonly outcome: number;
  readonly weight: number;
}

/** Examples as a fit reads them: the rows one behind the other. */
export interface Packed {
  readonly width: number;
  readonly rows: Float32Array;
  readonly outcomes: Uint8Array;
  readonly weights: Float64Array;
}

/** Packs examples, so that each of many fits need not. */
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

/** How a net is fitted. */
export interface NetOptions {
  readonly members: number;
  /** Hidden units of a member. */
  readonly hidden: number;
  /** Shares of columns and of hidden units that are left out at each step: without, so few examples would be learned by heart. */
  readonly dropInputs: number;
  readonly dropHidden: number;
  readonly rounds: number;
  /** Step of Adam, falling to a twentieth, and how much of each weight goes a step beside it (AdamW). */
  readonly rate: number;
  readonly decay: number;
  readonly batch: number;
}

/** Weights of a layer with what Adam remembers of their gradients (Kingma and Ba, 2015; decay as Loshchilov and Hutter, 2019). */
class Layer {
  readonly weights: Float64Array;
  readonly gradient: Float64Array;
  private readonly first: Float64Array;
  private readonly second: Float64Array;

  /** From even numbers within ± 1 / √inputs. */
  constructor(size: number, inputs: number, random: () => number) {
    const most = 1 / Math.sqrt(inputs);
    this.weights = Float64Array.from({ length: size }, () => (2 * random() - 1) * most);
    this.gradient = new Float64Array(size);
    this.first = new Float64Array(size);
    this.second = new Float64Array(size);
  }

  /** Takes step `t` (from 1 on) down the gradient, and forgets it. */
  step(t: number, rate: number, decay: number): void {
    const { weights, gradient, first, second } = this;
    const [one, two] = [1 - 0.9 ** t, 1 - 0.999 ** t];
    for (let i = 0; i < weights.length; i++) {
      const g = gradient[i] as number;
      gradient[i] = 0;
      const m = 0.9 * (first[i] as number) + 0.1 * g;
      const v = 0.999 * (second[i] as number) + 0.001 * g * g;
      first[i] = m;
      second[i] = v;
      const own = weights[i] as number;
      weights[i] = own - rate * decay * own - (rate * m) / one / (Math.sqrt(v / two) + 1e-8);
    }
  }
}

/** Mean and spread of each column over the examples that are fitted on, rounded as they are kept. */
function standardsOf({ width, rows }: Packed, kept: Int32Array): { mean: Float64Array; spread: Float64Array } {
  const mean = new Float64Array(width);
  const squares = new Float64Array(width);
  for (const e of kept)
    for (let i = 0; i < width; i++) {
      const value = rows[e * width + i] as number;
      mean[i] = (mean[i] as number) + value / kept.length;
      squares[i] = (squares[i] as number) + (value * value) / kept.length;
    }
  const spread = squares.map((square, i) =>
    Math.fround(Math.sqrt(Math.max(0, square - (mean[i] as number) ** 2)) + 1e-6),
  );
  return { mean: mean.map(Math.fround), spread };
}

/** One member, with what is dropped of it in each step. */
class Member {
  private readonly width: number;
  private readonly classes: number;
  private readonly options: NetOptions;
  private readonly random: () => number;
  private readonly inputs: Layer;
  private readonly starts: Layer;
  private readonly outputs: Layer;
  private readonly ends: Layer;
  private readonly sums: Float64Array;
  private readonly pulls: Float64Array;
  private readonly shares: Float64Array;
  private readonly keptColumns: Int32Array;
  /** Hidden units that hold something. */
  private readonly live: Int32Array;

  constructor(width: number, classes: number, options: NetOptions, random: () => number) {
    this.width = width;
    this.classes = classes;
    this.options = options;
    this.random = random;
    const { hidden } = options;
    this.inputs = new Layer(width * hidden, width, random);
    this.starts = new Layer(hidden, width, random);
    this.outputs = new Layer(hidden * classes, hidden, random);
    this.ends = new Layer(classes, hidden, random);
    this.sums = new Float64Array(hidden);
    this.pulls = new Float64Array(hidden);
    this.shares = new Float64Array(classes);
    this.keptColumns = new Int32Array(width);
    this.live = new Int32Array(hidden);
  }

  /** Adds the gradient of the example whose standard values begin at `base`. */
  learn(values: Float64Array, base: number, outcome: number, weight: number): void {
    const { hidden } = this.options;
    const count = this.forward(values, base);
    this.pulls.fill(0);
    for (let c = 0; c < this.classes; c++) {
      const pull = weight * ((this.shares[c] as number) - (c === outcome ? 1 : 0));
      this.ends.gradient[c] = (this.ends.gradient[c] as number) + pull;
      for (let h = 0; h < hidden; h++) {
        const held = this.sums[h] as number;
        if (held === 0) continue;
        const at = h * this.classes + c;
        this.outputs.gradient[at] = (this.outputs.gradient[at] as number) + pull * held;
        this.pulls[h] = (this.pulls[h] as number) + pull * (this.outputs.weights[at] as number);
      }
    }
    this.backward(values, base, count);
  }

  /** Fills the shares of the classes; the hidden sums hold what is left of them. Gives how many columns were kept. */
  private forward(values: Float64Array, base: number): number {
    const { hidden, dropInputs, dropHidden } = this.options;
    const { sums, keptColumns, random, shares, classes } = this;
    sums.set(this.starts.weights);
    let count = 0;
    for (let i = 0; i < this.width; i++) if (random() >= dropInputs) keptColumns[count++] = i;
    addColumns(sums, this.inputs.weights, keptColumns.subarray(0, count), values, base, 1 / (1 - dropInputs));
    const outputs = this.outputs.weights;
    shares.set(this.ends.weights);
    for (let h = 0; h < hidden; h++) {
      const held = sums[h] as number;
      sums[h] = held <= 0 || random() < dropHidden ? 0 : held / (1 - dropHidden);
      for (let c = 0; c < classes; c++)
        shares[c] = (shares[c] as number) + (sums[h] as number) * (outputs[h * classes + c] as number);
    }
    softmax(shares);
    return count;
  }

  private backward(values: Float64Array, base: number, count: number): void {
    const { hidden, dropInputs, dropHidden } = this.options;
    const { pulls, keptColumns, live } = this;
    const { gradient } = this.inputs;
    let alive = 0;
    for (let h = 0; h < hidden; h++) {
      if ((this.sums[h] as number) <= 0) continue;
      pulls[h] = (pulls[h] as number) / (1 - dropHidden);
      this.starts.gradient[h] = (this.starts.gradient[h] as number) + (pulls[h] as number);
      live[alive++] = h;
    }
    for (let k = 0; k < count; k++) {
      const i = keptColumns[k] as number;
      const value = (values[base + i] as number) / (1 - dropInputs);
      const from = i * hidden;
      for (let l = 0; l < alive; l++) {
        const h = live[l] as number;
        gradient[from + h] = (gradient[from + h] as number) + value * (pulls[h] as number);
      }
    }
  }

  step(t: number, rate: number, decay: number): void {
    for (const layer of [this.inputs, this.starts, this.outputs, this.ends]) layer.step(t, rate, decay);
  }

  get parts(): { readonly inputs: Float64Array; starts: Float64Array; outputs: Float64Array; ends: Float64Array } {
    const [inputs, starts] = [this.inputs.weights, this.starts.weights];
    return { inputs, starts, outputs: this.outputs.weights, ends: this.ends.weights };
  }
}

/** Adds columns' weights to the hidden sums, four at a time: so each sum is read and written a quarter as often. */
function addColumns(
  sums: Float64Array,
  weights: Float64Array,
  columns: Int32Array,
  values: Float64Array,
  base: number,
  scale: number,
): void {
  const hidden = sums.length;
  let k = 0;
  for (; k + 4 <= columns.length; k += 4) {
    const [i, j] = [columns[k] as number, columns[k + 1] as number];
    const [m, n] = [columns[k + 2] as number, columns[k + 3] as number];
    const [a, b] = [(values[base + i] as number) * scale, (values[base + j] as number) * scale];
    const [c, d] = [(values[base + m] as number) * scale, (values[base + n] as number) * scale];
    const [first, second, third, fourth] = [i * hidden, j * hidden, m * hidden, n * hidden];
    for (let h = 0; h < hidden; h++)
      sums[h] =
        (sums[h] as number) +
        a * (weights[first + h] as number) +
        b * (weights[second + h] as number) +
        c * (weights[third + h] as number) +
        d * (weights[fourth + h] as number);
  }
  for (; k < columns.length; k++) {
    const i = columns[k] as number;
    const value = (values[base + i] as number) * scale;
    for (let h = 0; h < hidden; h++) sums[h] = (sums[h] as number) + value * (weights[i * hidden + h] as number);
  }
}

function softmax(scores: Float64Array): void {
  const top = Math.max(...scores);
  let all = 0;
  for (let c = 0; c < scores.length; c++) {
    scores[c] = Math.exp((scores[c] as number) - top);
    all += scores[c] as number;
  }
  for (let c = 0; c < scores.length; c++) scores[c] = (scores[c] as number) / all;
}

/** Numbers in an order that `random` makes. */
function shuffle(order: Int32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
}

/**
 * Fits a net by AdamW with what is dropped at random; the numbers are drawn from a seed, so the same examples give the same net.
 * `kept`: numbers of the examples that are fitted on.
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

/** A net that knows nothing: every class is as likely. */
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
