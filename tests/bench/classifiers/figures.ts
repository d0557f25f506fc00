/** How well chances of intents fit what questions ask. */
export interface Figures {
  /** Share of the questions whose likeliest intent is one that they may have. */
  readonly right: number;
  /** Mean logarithm of the chance of all that they may have. */
  readonly log: number;
}

/** Powers that chances are taken to: classifiers that count overlapping marks as if each stood alone are too sure. */
const POWERS = [0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.7, 1, 1.5, 2, 3, 5, 8, 12];

/**
 * The figures of a classifier, its logarithms taken to the power that suits it best.
 * @param logs a question the logarithm of what speaks for each intent, in any measure. @param allowed a question its intents.
 */
export function figuresOf(
  logs: readonly Readonly<Record<string, number>>[],
  allowed: readonly (readonly string[])[],
): Figures {
  const all = POWERS.map((power) => figuresAt(logs, allowed, power));
  return all.reduce((best, one) => (one.log > best.log ? one : best));
}

function figuresAt(
  logs: readonly Readonly<Record<string, number>>[],
  allowed: readonly (readonly string[])[],
  power: number,
): Figures {
  let right = 0;
  let log = 0;
  logs.forEach((own, i) => {
    const held = allowed[i] ?? [];
    const entries = Object.entries(own);
    const top = Math.max(...entries.map(([, value]) => value));
    const mass = entries.map(([name, value]) => [name, Math.exp(power * (value - top))] as const);
    const sum = mass.reduce((total, [, one]) => total + one, 0);
    const chance = mass.reduce((total, [name, one]) => total + (held.includes(name) ? one : 0), 0) / sum;
    if (held.includes(entries.find(([, value]) => value === top)?.[0] ?? '')) right++;
    log += Math.log(chance + 1e-9);
  });
  return { right: right / logs.length, log: log / logs.length };
}
