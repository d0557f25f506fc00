import { z } from 'zod';
import type { Reading } from '../../answers/answer.js';
import type { Comparing } from '../../app.js';
import { actionKind } from '../action.js';
import type { Clock } from '../clock.js';
import { READING } from '../kept-reading.js';
import type { Address } from '../request.js';
import type { Services } from '../services.js';
import type { BotState } from '../state.js';
import { COMPARING } from './actions.js';

/** How many chats have their last table kept in memory. */
const MOST_KEPT = 2000;

/** The last table or list that a chat saw: figures side by side, or the result of a query over reports from one quote on. */
export type Table =
  | { readonly kind: 'figures'; readonly of: Comparing }
  | { readonly kind: 'list'; readonly reading: Reading; readonly from?: number | undefined };

const TABLE: z.ZodType<Table> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('figures'), of: COMPARING }),
  z.object({ kind: z.literal('list'), reading: READING, from: z.number().optional() }),
]);

/** How a table is stored: as an action without a button. */
const KEPT = actionKind('table', z.object({ table: TABLE }));

type Who = Pick<Address, 'chat' | 'user'>;

/** Remembers the last table of each chat. Tables survive a restart by person. */
interface LastTables {
  saw(who: Who, table: Table): Promise<void>;
  of(who: Who): Promise<Table | undefined>;
}

export interface TableServices extends Services {
  /** The last comparison or list, for a download. */
  readonly tables: LastTables;
}

export function createLastTables(state: Pick<BotState, 'keepButtons' | 'buttons'>, clock: Clock): LastTables {
  const seen = new Map<number, Table>();
  const keyOf = ({ chat, user }: Who): string => `table.${chat}.${user}`;
  return {
    async saw(who, table) {
      seen.delete(who.chat);
      seen.set(who.chat, table);
      const [oldest] = seen.keys();
      if (seen.size > MOST_KEPT && oldest !== undefined) seen.delete(oldest);
      const { chat, user } = who;
      await state.keepButtons(keyOf(who), [KEPT.with({ table })], clock.now(), { chat, user });
    },
    of: async (who) => seen.get(who.chat) ?? KEPT.read((await state.buttons(keyOf(who)))?.actions[0])?.table,
  };
}
