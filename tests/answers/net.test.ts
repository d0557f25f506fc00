import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chancesFrom, FARTHEST, hiddenOf, hiddenWithout, type NetParts, netOf } from '../../src/answers/net.js';
import { netFile, parseNet } from '../../src/answers/net-file.js';
import { fitNet, packed } from '../bench/answers/net-fit.js';

const WIDTH = 5;
const CLASSES = ['a', 'b', 'c'];
const NAMES = ['v', 'w', 'x', 'y', 'z'];
const number = fc.double({ min: -9, max: 9, noNaN: true });
const list = (length: number) => fc.array(number, { minLength: length, maxLength: length });
/** Nets of two members with three hidden units each, and zeros among the values as rows have them. */
const nets: fc.Arbitrary<NetParts> = fc
  .tuple(list(WIDTH), list(WIDTH), list(WIDTH * 6), list(6), list(24))
  .map(([mean, spread, inputs, starts, outputs]) => ({
    mean: Float64Array.from(mean, Math.fround),
    spread: Float64Array.from(spread, (one) => Math.fround(Math.abs(one) + 0.5)),
    members: 2,
    hidden: 6,
    classes: CLASSES.length,
    inputs: Float32Array.from(inputs),
    starts: Float32Array.from(starts),
    outputs: Float32Array.from(outputs),
  }));
const rows = fc
  .array(fc.oneof(number, fc.constant(0)), { minLength: WIDTH, maxLength: WIDTH })
  .map((one) => Float64Array.from(one));

/** The same, slow and obvious. */
function plainly({ mean, spread, inputs, starts, outputs }: NetParts, row: Float64Array): number[] {
  const values = [...row].map((value, i) =>
    Math.max(-FARTHEST, Math.min(FARTHEST, (value - (mean[i] ?? 0)) / (spread[i] ?? 1))),
  );
  const held = [...starts].map((start, h) =>
    Math.max(0, start + values.reduce((sum, value, i) => sum + value * (inputs[i * 6 + h] ?? 0), 0)),
  );
  const shares = [0, 1].map((m) => {
    const scores = CLASSES.map((_, c) =>
      [0, 1, 2].reduce(
        (sum, h) => sum + (held[m * 3 + h] ?? 0) * (outputs[(m * 3 + h) * 3 + c] ?? 0),
        outputs[(6 + m) * 3 + c] ?? 0,
      ),
    );
    const mass = scores.map((score) => Math.exp(score - Math.max(...scores)));
    const all = mass.reduce((a, b) => a + b, 0);
    return mass.map((one) => one / all);
  });
  return CLASSES.map((_, c) => ((shares[0]?.[c] ?? 0) + (shares[1]?.[c] ?? 0)) / 2);
}

describe('a net', () => {
  test('gives the mean of the chances of its members, summing to 1', () => {
    fc.assert(
      fc.property(nets, rows, (parts, row) => {
        const net = netOf(parts);
        const chances = chancesFrom(net, hiddenOf(net, row));
        plainly(parts, row).forEach((chance, c) => {
          expect(chances[c]).toBeCloseTo(chance, 6);
        });
        expect(chances.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
      }),
    );
  });

  test('tells what a row would be with one column at its mean', () => {
    fc.assert(
      fc.property(nets, rows, fc.nat(WIDTH - 1), (parts, row, column) => {
        const net = netOf(parts);
        const without = row.slice();
        without[column] = net.mean[column] ?? 0;
        const wanted = hiddenOf(net, without);
        hiddenWithout(net, hiddenOf(net, row), column, row[column] ?? 0).forEach((sum, h) => {
          expect(sum).toBeCloseTo(wanted[h] ?? 0, 4);
        });
      }),
    );
  });

  test('is read from a file as it was written, in whatever order the table is then', () => {
    fc.assert(
      fc.property(nets, rows, (parts, row) => {
        const file = JSON.parse(JSON.stringify(netFile(parts, NAMES, CLASSES)));
        const turned = parseNet(file, NAMES.toReversed(), CLASSES);
        const net = netOf(parts);
        const wanted = chancesFrom(net, hiddenOf(net, row));
        chancesFrom(turned, hiddenOf(turned, row.toReversed())).forEach((chance, c) => {
          expect(chance).toBeCloseTo(wanted[c] ?? 0, 6);
        });
      }),
    );
  });
});

describe('the fit of a net', () => {
  const OPTIONS = {
    members: 2,
    hidden: 16,
    dropInputs: 0.1,
    dropHidden: 0.1,
    rounds: 60,
    rate: 0.01,
    decay: 0.01,
    batch: 16,
  };
  // What no weights of single columns tell: the class is whether the two first columns agree.
  const examples = Array.from({ length: 400 }, (_, i) => {
    const [one, two] = [i % 2, Math.floor(i / 2) % 2];
    return { row: Float64Array.from([one, two, (i * 7) % 5]), outcome: one === two ? 0 : 1, weight: 1 };
  });
  const kept = Int32Array.from(examples, (_, i) => i);
  const fitted = fitNet(packed(examples), kept, 2, OPTIONS);

  test('learns what columns mean together', () => {
    const right = examples.filter(
      ({ row, outcome }) => (chancesFrom(fitted, hiddenOf(fitted, row))[outcome] ?? 0) > 0.8,
    );
    expect(right.length).toBe(examples.length);
  });

  test('gives the same net of the same examples, and looks at no others', () => {
    const strange = examples.map((one) => ({ ...one, outcome: 1 - one.outcome }));
    const again = fitNet(packed([...examples, ...strange]), kept, 2, OPTIONS);
    expect(again.inputs).toEqual(fitted.inputs);
    expect(again.outputs).toEqual(fitted.outputs);
  });
});
