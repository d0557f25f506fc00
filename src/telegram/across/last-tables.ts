import type { Reading } from '../../answers/answer.js';
import type { Comparing } from '../../app.js';
import type { Services } from '../services.js';

/** Chats whose last table is remembered. */
const MOST_KEPT = 2000;

/** What a chat saw last of several reports: figures side by side, or the list that a query over reports gives. */
export type Table =
  | { readonly kind: 'figures'; readonly of: Comparing }
  | { readonly kind: 'list'; readonly reading: Reading };

/** The tables that chats saw last: in memory only, they can be shown again. */
interface LastTables {
  saw(chat: number, table: Table): void;
  of(chat: number): Table | undefined;
}

export interface TableServices extends Services {
  /** What was compared or listed last, for a download. */
  readonly tables: LastTables;
}

export function createLastTables(): LastTables {
  const kept = new Map<number, Table>();
  return {
    saw(chat, table) {
      kept.delete(chat);
      kept.set(chat, table);
      const [oldest] = kept.keys();
      if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    },
    of: (chat) => kept.get(chat),
  };
}
