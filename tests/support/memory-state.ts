import type { Reading } from '../../src/answers/answer.js';
import type { BotState, Conversation, KeptButtons, ParkedUpdate } from '../../src/telegram/state.js';

interface Dated<T> {
  readonly value: T;
  readonly at: number;
}

/** A `BotState` in memory: for tests, and as a simple model of the stored one. */
export function createMemoryState(): BotState {
  const handled = new Map<number, Dated<true>>();
  const attempts = new Map<number, Dated<number>>();
  const parked = new Map<number, ParkedUpdate>();
  const contexts = new Map<string, Dated<{ readonly of: Conversation; readonly reading: Reading }>>();
  const buttons = new Map<string, Dated<KeptButtons>>();
  const inactive = new Set<number>();
  return {
    async isHandled(update) {
      return handled.has(update);
    },
    async markHandled(update, at) {
      handled.set(update, { value: true, at });
      attempts.delete(update);
      parked.delete(update);
    },
    async countAttempt(update, at) {
      const value = (attempts.get(update)?.value ?? 0) + 1;
      attempts.set(update, { value, at });
      return value;
    },
    async park(update) {
      if (!parked.has(update.id)) parked.set(update.id, update);
    },
    async parked() {
      return [...parked.values()];
    },
    async context(of) {
      return contexts.get(keyOf(of))?.value.reading;
    },
    async setContext(of, reading, at) {
      contexts.set(keyOf(of), { value: { of, reading }, at });
    },
    async dropContext(of) {
      contexts.delete(keyOf(of));
    },
    async keepButtons(key, actions, at, shown = { chat: 0, user: 0 }) {
      buttons.set(key, { value: { ...shown, actions }, at });
    },
    async buttons(key) {
      return buttons.get(key)?.value;
    },
    async inactiveChats() {
      return [...inactive];
    },
    async setActive(chat, active) {
      if (active) inactive.delete(chat);
      else inactive.add(chat);
    },
    async moveChat(from, to) {
      for (const [key, { value, at }] of [...contexts]) {
        if (value.of.chat !== from) continue;
        contexts.delete(key);
        const of = { ...value.of, chat: to };
        contexts.set(keyOf(of), { value: { of, reading: value.reading }, at });
      }
      if (inactive.delete(from)) inactive.add(to);
    },
  };
}

function keyOf(of: Conversation): string {
  return `${of.chat}:${of.thread}:${of.user}`;
}
