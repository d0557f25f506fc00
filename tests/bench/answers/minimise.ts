/** Gives the value at `at` and writes its gradient there into `gradient`. */
export type Objective = (at: Float64Array, gradient: Float64Array) => number;

/** Pairs of steps and changes of the gradient that are remembered. */
const MEMORY = 12;
/** It has come to rest where no part of the gradient is larger than this. */
const REST = 1e-6;

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
};

/**
 * The place where a smooth convex function is least, from zeros on: L-BFGS (Nocedal and Wright, Numerical Optimization, algorithm 7.5)
 * with steps halved until the value falls enough. The same result each time.
 */
export function minimise(size: number, objective: Objective, most = 400): Float64Array {
  let at = new Float64Array(size);
  let gradient = new Float64Array(size);
  let value = objective(at, gradient);
  const steps: { readonly s: Float64Array; readonly y: Float64Array; readonly rho: number }[] = [];
  for (let round = 0; round < most && gradient.some((g) => Math.abs(g) > REST); round++) {
    const direction = towards(gradient, steps);
    const slope = dot(direction, gradient);
    let rate = steps.length === 0 ? 1 / Math.max(1, Math.sqrt(dot(gradient, gradient))) : 1;
    let next = at;
    let nextGradient = gradient;
    let nextValue = Number.POSITIVE_INFINITY;
    for (let tries = 0; tries < 30 && !(nextValue <= value + 1e-4 * rate * slope); tries++) {
      if (tries > 0) rate /= 2;
      next = at.map((x, i) => x + rate * (direction[i] as number));
      nextGradient = new Float64Array(size);
      nextValue = objective(next, nextGradient);
    }
    if (!(nextValue < value)) break;
    const s = next.map((x, i) => x - (at[i] as number));
    const y = nextGradient.map((g, i) => g - (gradient[i] as number));
    const curve = dot(s, y);
    if (curve > 1e-12) steps.push({ s, y, rho: 1 / curve });
    if (steps.length > MEMORY) steps.shift();
    at = next;
    gradient = nextGradient;
    value = nextValue;
  }
  return at;
}

/** Downhill, with the curvature that the last steps met. */
function towards(
  gradient: Float64Array,
  steps: readonly { readonly s: Float64Array; readonly y: Float64Array; readonly rho: number }[],
): Float64Array {
  const q = gradient.map((g) => -g);
  const shares = new Float64Array(steps.length);
  for (let k = steps.length - 1; k >= 0; k--) {
    const { s, y, rho } = steps[k] as (typeof steps)[number];
    const share = rho * dot(s, q);
    shares[k] = share;
    for (let i = 0; i < q.length; i++) q[i] = (q[i] as number) - share * (y[i] as number);
  }
  const last = steps.at(-1);
  const scale = last ? 1 / (last.rho * dot(last.y, last.y)) : 1;
  for (let i = 0; i < q.length; i++) q[i] = (q[i] as number) * scale;
  for (const [k, { s, y, rho }] of steps.entries()) {
    const share = (shares[k] as number) - rho * dot(y, q);
    for (let i = 0; i < q.length; i++) q[i] = (q[i] as number) + share * (s[i] as number);
  }
  return q;
}
