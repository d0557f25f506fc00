import { z } from 'zod';
import type { Reading } from '../answers/answer.js';
import type { StateStore } from '../search/state-store.js';
import type { Action } from './actions.js';
import type { BotState } from './state.js';

const reading = z.object({
  intent: z.string(),
  reports: z.array(z.string()),
  places: z.array(z.string()),
  year: z.number().optional(),
  people: z.array(z.string()).optional(),
  question: z.string(),
});
const action = z.discriminatedUnion('do', [
  z.object({ do: z.literal('ask'), question: z.string() }),
  z.object({ do: z.literal('read'), reading, inPlace: z.boolean() }),
  z.object({ do: z.literal('others'), reading, reports: z.array(z.string()) }),
  z.object({ do: z.literal('card'), report: z.string(), inPlace: z.boolean() }),
  z.object({ do: z.literal('list'), page: z.number(), inPlace: z.boolean() }),
]);

/** The bot's memory in a `StateStore`. What an older version left and this one cannot read counts as forgotten. */
export function storedState(store: StateStore): BotState {
  return {
    isHandled: (update) => store.isHandled(update),
    markHandled: (update, at) => store.markHandled(update, at),
    countAttempt: (update, at) => store.countAttempt(update, at),
    park: (update, at) => store.park(update.id, update.body, at),
    parked: () => store.parked(),
    context: async (of) => parsed(await store.context(of), reading) as Reading | undefined,
    setContext: (of, value, at) => store.setContext(of, JSON.stringify(value), at),
    keepButtons: (key, actions, at) => store.keepButtons(key, JSON.stringify(actions), at),
    buttons: async (key) => parsed(await store.buttons(key), z.array(action)) as readonly Action[] | undefined,
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
