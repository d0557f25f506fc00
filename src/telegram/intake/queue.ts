import type { TelegramUpdate } from '@gramio/types';
import type { BotState } from '../state.js';
import { createLanes } from './lanes.js';
import { createWorker, type WorkerDeps } from './worker.js';

export interface QueueDeps extends WorkerDeps {
  /** The queue of a chat is full and this update is dropped. */
  onFull(update: TelegramUpdate): void;
  /** The lane of an update. */
  laneOf(update: TelegramUpdate): number;
}

/** Updates handled in parallel. */
const CONCURRENCY = 64;
/** Updates that may wait in one chat. */
const PER_LANE = 60;

/** The updates in progress: in order within a chat, in parallel otherwise. */
export interface Queue {
  /** Takes an update. `received` is its time of arrival; `released` is called when it is finished. */
  accept(update: TelegramUpdate, released: () => void, received?: number): void;
  /** The update with this id, while it is in progress. */
  inHand(id: number): TelegramUpdate | undefined;
  /** Waiting or running. */
  readonly size: number;
  /** Drops updates that have not begun. Resolves when the running ones have ended. */
  close(): Promise<void>;
}

export function createQueue(deps: QueueDeps): Queue {
  const { state, clock, vitals } = deps;
  const lanes = createLanes({ concurrency: CONCURRENCY, perLane: PER_LANE });
  const work = createWorker(deps);
  const updates = new Map<number, TelegramUpdate>();
  vitals.gauge('queue', () => lanes.size);
  /** An object that is no valid update is taken too: it fails in the handler, which reports it. */
  const laneOf = (update: TelegramUpdate): number => {
    try {
      return deps.laneOf(update);
    } catch {
      return 0;
    }
  };
  const tellFull = (update: TelegramUpdate): void => {
    try {
      deps.onFull(update);
    } catch {
      vitals.count('update_failed');
    }
  };
  return {
    accept(update, released, received = clock.now()) {
      const id = update.update_id;
      vitals.count(`update.${kindOf(update)}`);
      updates.set(id, update);
      deps.time.saw(update);
      const release = () => {
        updates.delete(id);
        released();
      };
      const job = async () => {
        if (await work(update, received)) release();
      };
      if (lanes.push(laneOf(update), job)) return;
      vitals.count('queue_full');
      tellFull(update);
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

/** The stored updates, in order. If a stored copy cannot be read, only its id remains. */
export async function parkedUpdates(state: BotState): Promise<readonly { update: TelegramUpdate; at: number }[]> {
  return (await state.parked()).map(({ id, body, at }) => ({ update: { ...parsed(body), update_id: id }, at }));
}

function parsed(body: string): object {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

/** The kind of an update: its one field besides the id. */
function kindOf(update: TelegramUpdate): string {
  return Object.keys(update).find((name) => name !== 'update_id') ?? 'none';
}
