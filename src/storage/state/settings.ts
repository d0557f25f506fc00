import type { Database } from '../database.js';
import { type StatePart, write } from './part.js';

/** The settings of chats; they name no person, and stay as long as the chat might return. */
export const settingsPart: StatePart = {
  name: 'settings',
  steps: ['CREATE TABLE chat_settings (chat INTEGER PRIMARY KEY, value TEXT NOT NULL, at INTEGER NOT NULL);'],
  async moveChat(db, from, to) {
    await db.run('UPDATE OR REPLACE chat_settings SET chat = ? WHERE chat = ?', to, from);
  },
  async forget(db, user) {
    await db.run('DELETE FROM chat_settings WHERE chat = ?', user);
  },
};

export interface SettingsStore {
  /** The stored settings of a chat, as JSON. */
  chatSettings(chat: number): Promise<string | undefined>;
  setChatSettings(chat: number, value: string, at: number): Promise<void>;
  dropChatSettings(chat: number): Promise<void>;
}

/** The settings in a database that has the tables. */
export function openSettings(db: Database): SettingsStore {
  return {
    chatSettings: async (chat) =>
      (await db.get<{ value: string }>('SELECT value FROM chat_settings WHERE chat = ?', chat))?.value,
    setChatSettings: (chat, value, at) =>
      write(
        db,
        'INSERT INTO chat_settings (chat, value, at) VALUES (?, ?, ?) ON CONFLICT (chat) DO UPDATE SET value = excluded.value, at = excluded.at',
        chat,
        value,
        at,
      ),
    dropChatSettings: (chat) => write(db, 'DELETE FROM chat_settings WHERE chat = ?', chat),
  };
}
