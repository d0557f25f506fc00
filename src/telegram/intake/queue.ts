import type { TelegramUpdate } from '@gramio/types';
import { createLanes } from './lanes.js';
import { createWorker, type WorkerDeps } from './worker.js';

export interface QueueDeps extends WorkerDeps {
  /** The queue of a chat is full and this update is dropped. */
  onFull(update: TelegramUpdate): void;
  /** Which lane an update belongs to. */
  laneOf(update: TelegramUpdate): number;
}

/** Updates handled side by side. */
const CONCURRENCY = 64;
/** Updates that may wait in one chat. */
const PER_LANE = 60;

/** The updates in hand: in order within a chat, side by side otherwise. */
export interface Queue {
  /** Takes an update in hand; `received` is when it came in, `released` is called when it is done with. */
  accept(update: TelegramUpdate, released: () => void, received?: number): void;
  /** The update of this id, while it is in hand. */
  inHand(id: number): TelegramUpdate | undefined;
  /** Waiting or running. */
  readonly size: number;
  /** Drops what has not begun; resolves when what has begun is over. */
  close(): Promise<void>;
}

export function createQueue(deps: QueueDeps): Queue {
  const { state, clock, vitals } = deps;
  const lanes = createLanes({ concurrency: CONCURRENCY, perLane: PER_LANE });
  const work = createWorker(deps);
  const updates = new Map<number, TelegramUpdate>();
  vitals.gauge('queue', () => lanes.size);
  return {
    accept(update, released, received = clock.now()) {
      const id = update.update_id;
      vitals.count(`update.${kindOf(update)}`);
      updates.set(id, update);
      const release = () => {
        updates.delete(id);
        released();
      };
      const job = async () => {
        if (await work(update, received)) release();
      };
      if (lanes.push(deps.laneOf(update), job)) return;
      vitals.count('queue_full');
      deps.onFull(update);
      void state
        .markHandled(id, clock.now())
        .catch(() => undefined)
        .finally(release);
    },
    inHand: (id) => updates.get(id),
    get size() {
      return lanes.size;
    },
    close: () => lanes.close(),
  };
}

/** The kind of an update: its one field besides the id. */
function kindOf(update: TelegramUpdate): string {
  return Object.keys(update).find((name) => name !== 'update_id') ?? 'none';
}
