/** Milliseconds of processor time by stage. */
export type Times = ReadonlyMap<string, number>;
/** The least time of a stage at once, twice and four times the length. */
export type Measured = readonly [number, number, number];

/** Twice the text takes at most so many times as long. */
export const RATIO = 2.6;
/** Milliseconds below which the machine's own unrest is larger than what is measured. */
const FAINT = 60;
/** Rounds that are measured in any case, and rounds at most where a stage seems to grow too fast. */
const ROUNDS = 3;
const MOST_ROUNDS = 12;

/** Does a stage grow faster than it may? */
export const slow = ([a, b, c]: Measured): boolean => (b > FAINT && b > RATIO * a) || (c > FAINT && c > RATIO * b);

/**
 * The least time of each stage over several rounds; each round measures the three lengths one after the other, so that a busy
 * minute of the machine slows all three. More rounds only take unrest away: what really grows stays slow in all of them.
 */
export async function leastTimes(
  measure: (times: 1 | 2 | 4) => Promise<Times>,
): Promise<ReadonlyMap<string, Measured>> {
  // The first run of all compiles the code.
  await measure(1);
  let least = new Map<string, Measured>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    if (round >= ROUNDS && ![...least.values()].some(slow)) break;
    const [one, two, four] = [await measure(1), await measure(2), await measure(4)];
    least = new Map(
      [...one].map(([stage, a]): [string, Measured] => {
        const [x, y, z] = least.get(stage) ?? [
          Number.POSITIVE_INFINITY,
          Number.POSITIVE_INFINITY,
          Number.POSITIVE_INFINITY,
        ];
        return [stage, [Math.min(x, a), Math.min(y, two.get(stage) ?? 0), Math.min(z, four.get(stage) ?? 0)]];
      }),
    );
  }
  return least;
}
