import { type Net, type NetParts, netOf } from './net.js';

/**
 * A network as stored in `data/ranking/answers.json`. Arrays are little-endian 32-bit floats in base64, one line per column, by name: a
 * table can be reordered without a new fit, and no column can be mistaken for another.
 */
export interface NetFile {
  readonly members: number;
  readonly classes: readonly string[];
  /** Mean and spread of each column, and its weights for the hidden units. */
  readonly columns: Readonly<Record<string, string>>;
  readonly starts: string;
  readonly outputs: string;
}

const floatsOf = (text: unknown): Float32Array => {
  if (typeof text !== 'string') return new Float32Array();
  // Copied so that it is aligned to four bytes. All supported machines are little-endian.
  const bytes = new Uint8Array(Buffer.from(text, 'base64'));
  return new Float32Array(bytes.buffer, 0, Math.floor(bytes.length / 4));
};

const textOf = (numbers: ArrayLike<number>): string => {
  const bytes = Buffer.alloc(numbers.length * 4);
  for (let i = 0; i < numbers.length; i++) bytes.writeFloatLE(numbers[i] as number, i * 4);
  return bytes.toString('base64');
};

/** Are there `length` numbers, all finite? A native search, because every start checks a hundred thousand. */
function isWhole(numbers: Float32Array | undefined, length: number): boolean {
  return numbers?.length === length && !NOT_FINITE.some((one) => numbers.includes(one));
}

const NOT_FINITE = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];

/** Encodes a network. @param names of its columns, in order. */
export function netFile(net: NetParts, names: readonly string[], classes: readonly string[]): NetFile {
  const { mean, spread, hidden, inputs } = net;
  const columns = names.map((name, i) => {
    const weights = inputs.subarray(i * hidden, (i + 1) * hidden);
    return [name, textOf([mean[i] as number, spread[i] as number, ...weights])] as const;
  });
  return {
    members: net.members,
    classes: [...classes],
    columns: Object.fromEntries(columns),
    starts: textOf(net.starts),
    outputs: textOf(net.outputs),
  };
}

/**
 * Decodes a network, with columns in the order of `names`.
 * @throws Error if a column is missing or unknown, or the sizes do not match.
 */
export function parseNet(file: Partial<NetFile>, names: readonly string[], classes: readonly string[]): Net {
  const unfit = (why: string): Error =>
    new Error(`ranking/answers.json does not fit the table of the decision (run npm run tune): ${why}`);
  const starts = floatsOf(file.starts);
  const hidden = starts.length;
  const { columns = {}, classes: written = [], members = 1 } = file;
  const known = new Set(names);
  const unknown = Object.keys(columns).filter((name) => !known.has(name));
  const read = names.map((name) => floatsOf(columns[name]));
  const missing = names.filter((_, i) => !isWhole(read[i], hidden + 2));
  if (unknown.length + missing.length > 0)
    throw unfit(`missing ${missing.join(', ') || '-'}; unknown ${unknown.join(', ') || '-'}`);
  if (written.join() !== classes.join()) throw unfit(`outcomes ${written.join(', ') || '-'}`);
  const inputs = new Float32Array(names.length * hidden);
  read.forEach((own, i) => {
    inputs.set(own.subarray(2), i * hidden);
  });
  try {
    return netOf({
      mean: Float64Array.from(read, ([mean = 0]) => mean),
      spread: Float64Array.from(read, ([, spread = 1]) => spread),
      members,
      hidden,
      classes: classes.length,
      inputs,
      starts,
      outputs: floatsOf(file.outputs),
    });
  } catch (error) {
    throw unfit((error as Error).message);
  }
}
