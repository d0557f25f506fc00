import { dataLines } from '../../text/lexicon.js';
import type { StatementKind } from '../attributes.js';

/** Kinds of statement, in the order of the columns of `data/lexicon/statement-weights.txt`. */
export const STATEMENT_KINDS: readonly StatementKind[] = ['results', 'shortcomings', 'targets', 'awards'];

/** A sign with how strong it is. */
export type Strength = readonly [sign: string, strength: number];

/** Chances by `STATEMENT_KINDS`. */
export type Chances = readonly number[];

/** For each sign its weight for each of `STATEMENT_KINDS`. */
export type StatementWeights = ReadonlyMap<string, readonly number[]>;

/**
 * Reads the weights: a sign and four numbers a line.
 * @throws Error naming the line that is not so.
 */
export function parseWeights(file: string): StatementWeights {
  return new Map(
    dataLines(file).map((line) => {
      const [sign = '', ...numbers] = line.split(/\s+/u);
      const weights = numbers.map(Number);
      if (weights.length !== STATEMENT_KINDS.length || weights.some((w) => !Number.isFinite(w)))
        throw new Error(`statement-weights: a line needs a sign and four numbers: ${line}`);
      return [sign, weights] as const;
    }),
  );
}

/** The weights as `parseWeights` reads them. */
export function formatWeights(weights: StatementWeights): string {
  return [...weights].map(([sign, each]) => `${sign} ${each.map((w) => w.toFixed(2)).join(' ')}`).join('\n');
}
