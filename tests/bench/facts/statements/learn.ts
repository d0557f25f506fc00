import type { StatementKind } from '../../../../src/facts/attributes.js';
import { around } from '../../../../src/facts/statements/around.js';
import { chancesOf, plain } from '../../../../src/facts/statements/choice.js';
import {
  type Chances,
  STATEMENT_KINDS,
  type StatementWeights,
  type Strength,
} from '../../../../src/facts/statements/weights.js';
import type { Example } from './examples.js';

const STEPS = 120;
const RATE = 0.5;
/** Holds weights near zero: the fewer sentences a sign stands in, the less it may weigh. */
const RIDGE = 2;
/** A sign in fewer sentences is left out. */
const RARE = 5;
/** Parts of the reports, each judged without itself, of which the second look learns what the first one is worth. */
const PARTS = 4;

/** The weights of both looks: of a sentence alone, and beside what the first look says of those around it. */
export function learn(all: readonly Example[]): StatementWeights {
  const reports = [...new Set(all.map(({ report }) => report))];
  const part = new Map(reports.map((report, i) => [report, i % PARTS]));
  const chances = new Map<Example, Chances>();
  for (let out = 0; out < PARTS; out++) {
    const weights = fitOf(
      all.filter(({ report }) => part.get(report) !== out),
      ({ signed }) => plain(signed),
    );
    for (const one of all) if (part.get(one.report) === out) chances.set(one, chancesOf(plain(one.signed), weights));
  }
  const beside = new Map<Example, readonly Strength[]>();
  for (const report of reports) {
    const own = all.filter((one) => one.report === report);
    const signs = around(
      own.map(({ signed }) => signed),
      own.map((one) => chances.get(one) ?? []),
    );
    own.forEach((one, i) => {
      beside.set(one, signs[i] ?? []);
    });
  }
  return new Map([...fitOf(all, ({ signed }) => plain(signed)), ...fitOf(all, (one) => beside.get(one) ?? [])]);
}

/** A sign that names a kind says the same of its own kind as another does of its own: such signs share two weights. */
const SHARING =
  /^(?<family>above|listed|label|close|(?:around|course)\.[a-z-]+)\.(?<kind>results|shortcomings|targets|awards)$/u;

/** The weights that a sign takes part in for a kind: its own, and the one that it shares. */
function weightsOf(sign: string, kind: StatementKind): string[] {
  const { family, kind: named } = SHARING.exec(sign)?.groups ?? {};
  const own = `${sign} ${kind}`;
  return family === undefined ? [own] : [own, `${family} ${named === kind ? 'own' : 'else'}`];
}

/** Observations one behind the other: those of row `i` stand at [`from[i]`, `from[i + 1]`). */
interface Rows {
  readonly from: Int32Array;
  /** Places of weights, with how strong each is. */
  readonly at: Int32Array;
  readonly strength: Float64Array;
  readonly is: Float64Array;
}

/** Logistic regression, by gradient descent with a ridge. */
function fitOf(all: readonly Example[], signsOf: (one: Example) => readonly Strength[]): StatementWeights {
  const counts = new Map<string, number>();
  for (const one of all) for (const [sign] of signsOf(one)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const signs = [...counts].flatMap(([sign, n]) => (n >= RARE ? [sign] : [])).sort();
  const place = new Map<string, number>();
  const placesOf = new Map(
    signs.map((sign) => [
      sign,
      STATEMENT_KINDS.map((kind) =>
        weightsOf(sign, kind).map((name) => {
          const met = place.get(name) ?? place.size;
          place.set(name, met);
          return met;
        }),
      ),
    ]),
  );
  const from = [0];
  const at: number[] = [];
  const strengths: number[] = [];
  const is: number[] = [];
  for (const one of all) {
    const known = signsOf(one).filter(([sign]) => placesOf.has(sign));
    for (const [kind, stated] of one.stated.entries()) {
      if (stated === undefined) continue;
      for (const [sign, strength] of known)
        for (const weight of placesOf.get(sign)?.[kind] ?? []) {
          at.push(weight);
          strengths.push(strength);
        }
      from.push(at.length);
      is.push(stated ? 1 : 0);
    }
  }
  const rows = {
    from: Int32Array.from(from),
    at: Int32Array.from(at),
    strength: Float64Array.from(strengths),
    is: Float64Array.from(is),
  };
  const free = new Set(['always', 'around'].flatMap((sign) => placesOf.get(sign)?.flat() ?? []));
  const weights = descend(rows, place.size, free);
  return new Map(
    signs.map((sign) => [
      sign,
      (placesOf.get(sign) ?? []).map((at) => at.reduce((sum, i) => sum + (weights[i] ?? 0), 0)),
    ]),
  );
}

/** The weights that fit the rows best; those that are `free` are held by nothing. */
function descend({ from, at, strength, is }: Rows, size: number, free: ReadonlySet<number>): Float64Array {
  const weights = new Float64Array(size);
  const slope = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-6);
  const ridge = Float64Array.from({ length: size }, (_, i) => (free.has(i) ? 0 : RIDGE));
  for (let step = 0; step < STEPS; step++) {
    slope.fill(0);
    for (let row = 0; row < is.length; row++) {
      const end = from[row + 1] as number;
      let sum = 0;
      for (let k = from[row] as number; k < end; k++)
        sum += (weights[at[k] as number] as number) * (strength[k] as number);
      const miss = (is[row] as number) - 1 / (1 + Math.exp(-sum));
      for (let k = from[row] as number; k < end; k++)
        slope[at[k] as number] = (slope[at[k] as number] as number) + miss * (strength[k] as number);
    }
    for (let i = 0; i < size; i++) {
      const g = (slope[i] as number) - (ridge[i] as number) * (weights[i] as number);
      squares[i] = (squares[i] as number) + g * g;
      weights[i] = (weights[i] as number) + (RATE * g) / Math.sqrt(squares[i] as number);
    }
  }
  return weights;
}
