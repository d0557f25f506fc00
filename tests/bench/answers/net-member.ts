import { softmax } from '../../../src/answers/net.js';

/** How a net is fitted. */
export interface NetOptions {
  readonly members: number;
  /** Hidden units of a member. */
  readonly hidden: number;
  /** Dropout of columns and hidden units: without it, so few examples would be memorised. */
  readonly dropInputs: number;
  readonly dropHidden: number;
  readonly rounds: number;
  /** Adam's step size, which decays to a twentieth, and the weight decay (AdamW). */
  readonly rate: number;
  readonly decay: number;
  readonly batch: number;
}

/** Weights of a layer with Adam's moments (Kingma and Ba, 2015; decay as Loshchilov and Hutter, 2019). */
class Layer {
  readonly weights: Float64Array;
  readonly gradient: Float64Array;
  private readonly first: Float64Array;
  private readonly second: Float64Array;

  /** Uniform in ± 1 / √inputs. */
  constructor(size: number, inputs: number, random: () => number) {
    const most = 1 / Math.sqrt(inputs);
    this.weights = Float64Array.from({ length: size }, () => (2 * random() - 1) * most);
    this.gradient = new Float64Array(size);
    this.first = new Float64Array(size);
    this.second = new Float64Array(size);
  }

  /** Takes step `t` (from 1 on) down the gradient, and clears it. */
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

/** One member, with its dropout for each step. */
export class Member {
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
  /** Active hidden units. */
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

  /** Adds the gradient of the example whose standardised values begin at `base`. */
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

  /** Computes the class probabilities; the hidden sums keep the remainders. Returns the number of columns kept. */
  private forward(values: Float64Array, base: number): number {
    const { hidden, dropInputs, dropHidden } = this.options;
    const { sums, keptColumns, random, shares, classes } = this;
    sums.set(this.starts.weights);
    let count = 0;
    for (let i = 0; i < this.width; i++) if (values[base + i] !== 0 && random() >= dropInputs) keptColumns[count++] = i;
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

/**
 * Adds columns' weights to the hidden sums, four at a time, so that each sum is read and written a quarter as often.
 */
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
