import { z } from 'zod';
import type { StateStore } from '../state/store.js';
import { ACTION } from './action.js';
import { READING } from './kept-reading.js';
import type { BotState, Shown } from './state.js';

const ANYWHERE: Shown = { chat: 0, user: 0 };

/** The bot's memory in a `StateStore`. Values of an older version that cannot be read count as forgotten. */
export function storedState(store: StateStore): BotState {
  return {
    isHandled: (update) => store.isHandled(update),
    markHandled: (update, at) => store.markHandled(update, at),
    countAttempt: (update, at) => store.countAttempt(update, at),
    park: ({ id, body, at }) => store.park(id, body, at),
    parked: () => store.parked(),
    context: async (of) => parsed(await store.context(of), READING),
    setContext: (of, value, at) => store.setContext(of, JSON.stringify(value), at),
    dropContext: (of) => store.dropContext(of),
    keepButtons: (key, actions, at, shown = ANYWHERE) =>
      store.keepButtons(key, { ...shown, value: JSON.stringify(actions) }, at),
    buttons: async (key) => {
      const kept = await store.buttons(key);
      const actions = parsed(kept?.value, z.array(ACTION));
      return kept && actions && { actions, chat: kept.chat, user: kept.user };
    },
    inactiveChats: () => store.inactiveChats(),
    setActive: (chat, active, at) => store.setActive(chat, active, at),
    moveChat: (from, to) => store.moveChat(from, to),
  };
}

function parsed<T>(text: string | undefined, schema: z.ZodType<T>): T | undefined {
  if (text === undefined) return undefined;
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
