export type Job = () => Promise<void>;

export interface Lanes {
  /** Adds a job to a lane. Returns false if the lane is full. Jobs must not throw. */
  push(lane: number, job: Job): boolean;
  /** Jobs waiting or running. */
  readonly size: number;
  /** Drops jobs that have not begun. Resolves when the running ones have ended. */
  close(): Promise<void>;
}

/**
 * Queues, one a chat. The jobs of a lane run in order, those of different lanes in parallel: at most `concurrency` at a time, and at most
 * `perLane` waiting in one lane.
 */
export function createLanes(options: { readonly concurrency: number; readonly perLane: number }): Lanes {
  const waiting = new Map<number, Job[]>();
  const ready: number[] = [];
  const running = new Set<Promise<void>>();
  let size = 0;
  let closed = false;

  function next(): void {
    while (!closed && running.size < options.concurrency && ready.length > 0) {
      const lane = ready.shift();
      const job = lane === undefined ? undefined : waiting.get(lane)?.shift();
      if (lane === undefined || job === undefined) continue;
      const work: Promise<void> = job().finally(() => {
        running.delete(work);
        size--;
        if ((waiting.get(lane)?.length ?? 0) > 0) ready.push(lane);
        else waiting.delete(lane);
        next();
      });
      running.add(work);
    }
  }

  return {
    push(lane, job) {
      if (closed) return false;
      const queue = waiting.get(lane);
      if (queue && queue.length >= options.perLane) return false;
      size++;
      if (queue) {
        queue.push(job);
      } else {
        waiting.set(lane, [job]);
        ready.push(lane);
        next();
      }
      return true;
    },
    get size() {
      return size;
    },
    async close() {
      closed = true;
      await Promise.all(running);
    },
  };
}
