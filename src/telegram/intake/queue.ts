import type { TelegramUpdate } from '@gramio/types';
import type { BotState } from '../state.js';
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
  /** What has not the form of an update is taken all the same, and fails where failing is told. */
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

/** What was parked, in the order of parking; of a copy that is no update any more nothing but its id is left. */
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
