import type { Reading } from '../answers/answer.js';
import type { StateStore } from '../state/store.js';
import { isUnwritable } from '../state/unwritable.js';
import type { LateWrites } from './late-writes.js';
import type { BotState, Conversation, KeptButtons } from './state.js';

/** Entries of each kind kept in memory while the disk refuses. */
const MOST = 2000;

function put<K, V>(map: Map<K, V>, key: K, value: V): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > MOST && oldest !== undefined) map.delete(oldest);
}

/**
 * The bot's memory on a disk that may be full. Traces of answering (the last question, buttons, handled updates) wait in memory until they
 * can be written, so that everybody still gets an answer.
 */
export function lenientState(state: BotState, late: LateWrites): BotState {
  const handled = new Set<number>();
  const attempts = new Map<number, number>();
  const contexts = new Map<string, Reading>();
  const buttons = new Map<string, KeptButtons>();
  const keyOf = ({ chat, thread, user }: Conversation): string => `${chat} ${thread} ${user}`;

  return {
    ...state,
    // Telegram is told that this is safe, so it must be on the disk or refused.
    park: (update) => state.park(update),
    isHandled: async (update) => handled.has(update) || state.isHandled(update),
    async markHandled(update, at) {
      if (await late.write(`handled ${update}`, () => state.markHandled(update, at))) handled.delete(update);
      else handled.add(update);
    },
    async countAttempt(update, at) {
      try {
        return await state.countAttempt(update, at);
      } catch (error) {
        if (!isUnwritable(error)) throw error;
        put(attempts, update, (attempts.get(update) ?? 0) + 1);
        return attempts.get(update) ?? 1;
      }
    },
    context: async (of) => (late.waits(`context ${keyOf(of)}`) && contexts.get(keyOf(of))) || state.context(of),
    async setContext(of, reading, at) {
      const written = await late.write(`context ${keyOf(of)}`, () => state.setContext(of, reading, at));
      if (written) contexts.delete(keyOf(of));
      else put(contexts, keyOf(of), reading);
    },
    async dropContext(of) {
      contexts.delete(keyOf(of));
      await state.dropContext(of);
    },
    buttons: async (key) => (late.waits(`buttons ${key}`) && buttons.get(key)) || state.buttons(key),
    async keepButtons(key, actions, at, shown = { chat: 0, user: 0 }) {
      const written = await late.write(`buttons ${key}`, () => state.keepButtons(key, actions, at, shown));
      if (written) buttons.delete(key);
      else put(buttons, key, { ...shown, actions });
    },
    setActive: (chat, active, at) =>
      late.write(`active ${chat}`, () => state.setActive(chat, active, at)).then(() => undefined),
  };
}

/** The same for what the features store: shown passages, and unanswered questions. */
export function lenientStore(store: StateStore, late: LateWrites): StateStore {
  let misses = 0;
  return {
    ...store,
    keepPassages: (passages, at) =>
      late
        .write(`passages ${passages.map(({ id }) => id).join()}`, () => store.keepPassages(passages, at))
        .then(ignored),
    // Pending writes go first: nothing about a forgotten user may be written afterwards.
    forget: async (user) => {
      await late.flush();
      await store.forget(user);
    },
    countMiss: (kind, at) => late.write(`miss ${misses++}`, () => store.countMiss(kind, at)).then(ignored),
    keepMiss: (user, miss) => late.write(`miss ${misses++}`, () => store.keepMiss(user, miss)).then(ignored),
  };
}

const ignored = (): undefined => undefined;
