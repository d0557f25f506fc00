/** Milliseconds by the clock that work may take at most, however little of its processor the machine gives it. */
const MOST = 2 * 60_000;
const LEAST_WAIT = 100;

/**
 * Calls `late` once work has had its time: `milliseconds` by the clock, and as many of the processor (`spent`, since it began) unless
 * that cannot be known. On a machine that is busy with others a small text takes long, and is not to blame.
 * @returns what to call when the work is done.
 */
export function whenSpent(
  milliseconds: number,
  spent: () => number | undefined | Promise<number | undefined>,
  late: () => void,
): () => void {
  const began = performance.now();
  let timer: NodeJS.Timeout | undefined;
  let done = false;
  const look = async (): Promise<void> => {
    const worked = (await spent()) ?? milliseconds;
    if (done) return;
    const left = Math.min(milliseconds - worked, began + MOST - performance.now());
    if (left <= 0) late();
    else timer = setTimeout(() => void look(), Math.max(LEAST_WAIT, left));
  };
  timer = setTimeout(() => void look(), milliseconds);
  return () => {
    done = true;
    clearTimeout(timer);
  };
}
