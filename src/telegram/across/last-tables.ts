import type { Comparing } from '../../app.js';
import type { Services } from '../services.js';

/** Chats whose last table is remembered. */
const MOST_KEPT = 2000;

/** The tables that chats saw last: in memory only, they can be shown again. */
interface LastTables {
  saw(chat: number, of: Comparing): void;
  of(chat: number): Comparing | undefined;
}

export interface TableServices extends Services {
  /** What was compared last, for a download. */
  readonly tables: LastTables;
}

export function createLastTables(): LastTables {
  const kept = new Map<number, Comparing>();
  return {
    saw(chat, of) {
      kept.delete(chat);
      kept.set(chat, of);
      const [oldest] = kept.keys();
      if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    },
    of: (chat) => kept.get(chat),
  };
}
