import type { Database, Row } from '../database.js';
import { type StatePart, write } from './part.js';

const DAY = 24 * 3600 * 1000;
/** Milliseconds after which handled ids and attempts are forgotten. */
const KEEP = 60 * DAY;
/** The same for buttons, which hold the reading of a question. */
const KEEP_BUTTONS = 30 * DAY;
/** The same for the context of a conversation: a follow-up comes soon or not at all. */
const KEEP_CONTEXT = 2 * DAY;

/** The bot's essential state: handled updates, conversations, buttons, inactive chats. */
export const corePart: StatePart = {
  name: 'core',
  steps: [
    `
  CREATE TABLE IF NOT EXISTS handled (id INTEGER PRIMARY KEY, at INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS attempts (id INTEGER PRIMARY KEY, count INTEGER NOT NULL, at INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS parked (position INTEGER PRIMARY KEY AUTOINCREMENT, id INTEGER NOT NULL UNIQUE, body TEXT NOT NULL, at INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS contexts (chat INTEGER NOT NULL, thread INTEGER NOT NULL, user INTEGER NOT NULL, value TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (chat, thread, user));
  CREATE TABLE IF NOT EXISTS buttons (key TEXT PRIMARY KEY, value TEXT NOT NULL, at INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS inactive (chat INTEGER PRIMARY KEY, at INTEGER NOT NULL);
`,
    `
  ALTER TABLE buttons ADD COLUMN chat INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE buttons ADD COLUMN user INTEGER NOT NULL DEFAULT 0;
`,
  ],
  async moveChat(db, from, to) {
    await db.run('UPDATE OR REPLACE contexts SET chat = ? WHERE chat = ?', to, from);
    await db.run('UPDATE buttons SET chat = ? WHERE chat = ?', to, from);
    await db.run('UPDATE OR REPLACE inactive SET chat = ? WHERE chat = ?', to, from);
  },
  async prune(db, now) {
    for (const table of ['handled', 'attempts']) await db.run(`DELETE FROM ${table} WHERE at < ?`, now - KEEP);
    await db.run('DELETE FROM buttons WHERE at < ?', now - KEEP_BUTTONS);
    await db.run('DELETE FROM contexts WHERE at < ?', now - KEEP_CONTEXT);
  },
  async forget(db, user) {
    await db.run('DELETE FROM contexts WHERE user = ? OR chat = ?', user, user);
    await db.run('DELETE FROM buttons WHERE user = ? OR chat = ?', user, user);
    await db.run('DELETE FROM inactive WHERE chat = ?', user);
    for (const from of [
      '$.message.from.id',
      '$.callback_query.from.id',
      '$.my_chat_member.from.id',
      '$.inline_query.from.id',
      '$.message_reaction.user.id',
    ])
      await db.run(`DELETE FROM parked WHERE json_extract(body, ?) = ?`, from, user);
  },
};

/** Whose conversation a context belongs to. */
export interface StoredConversation {
  readonly chat: number;
  readonly thread: number;
  readonly user: number;
}

/** The actions of a message's buttons, and where and for whom they were shown; 0: anywhere, anybody. */
export interface StoredButtons {
  readonly value: string;
  readonly chat: number;
  readonly user: number;
}

/**
 * The bot's essential state: values are JSON texts that the caller makes and reads. A change is on disk when its
 * promise resolves. Ids are integers of up to 52 bits, times milliseconds since the epoch. One writer; calls may
 * overlap.
 */
export interface CoreStore {
  /** Was this update handled to its end? Compare ids for equality only: they restart at random. */
  isHandled(id: number): Promise<boolean>;
  /** Marks an update as handled and forgets its attempts and its parked copy, in one transaction. */
  markHandled(id: number, at: number): Promise<void>;
  /** Counts an attempt at an update and returns the total, including this one. */
  countAttempt(id: number, at: number): Promise<number>;
  park(id: number, body: string, at: number): Promise<void>;
  /** The parked updates, in the order of parking. */
  parked(): Promise<{ readonly id: number; readonly body: string; readonly at: number }[]>;
  context(of: StoredConversation): Promise<string | undefined>;
  setContext(of: StoredConversation, value: string, at: number): Promise<void>;
  dropContext(of: StoredConversation): Promise<void>;
  /** The intents of the newest 200 conversation contexts, most frequent first. */
  recentIntents(): Promise<readonly string[]>;
  buttons(key: string): Promise<StoredButtons | undefined>;
  keepButtons(key: string, kept: StoredButtons, at: number): Promise<void>;
  /** Chats that want no messages from us (blocked, kicked). */
  inactiveChats(): Promise<number[]>;
  setActive(chat: number, active: boolean, at: number): Promise<void>;
}

/** The core in a database that has the tables. */
export function openCore(db: Database): CoreStore {
  return {
    isHandled: async (id) => (await db.get('SELECT 1 FROM handled WHERE id = ?', id)) !== undefined,
    markHandled: (id, at) =>
      db.transaction(async () => {
        await db.run(
          'INSERT INTO handled (id, at) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET at = excluded.at',
          id,
          at,
        );
        await db.run('DELETE FROM attempts WHERE id = ?', id);
        await db.run('DELETE FROM parked WHERE id = ?', id);
      }),
    countAttempt: (id, at) =>
      db.transaction(async () => {
        await db.run(
          'INSERT INTO attempts (id, count, at) VALUES (?, 1, ?) ON CONFLICT (id) DO UPDATE SET count = count + 1, at = excluded.at',
          id,
          at,
        );
        return (await db.get<{ count: number }>('SELECT count FROM attempts WHERE id = ?', id))?.count ?? 1;
      }),
    park: (id, body, at) =>
      write(db, 'INSERT INTO parked (id, body, at) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING', id, body, at),
    parked: () => db.all<{ id: number; body: string; at: number }>('SELECT id, body, at FROM parked ORDER BY position'),
    context: async ({ chat, thread, user }) =>
      (
        await db.get<{ value: string }>(
          'SELECT value FROM contexts WHERE chat = ? AND thread = ? AND user = ?',
          chat,
          thread,
          user,
        )
      )?.value,
    setContext: ({ chat, thread, user }, value, at) =>
      write(
        db,
        'INSERT INTO contexts (chat, thread, user, value, at) VALUES (?, ?, ?, ?, ?) ON CONFLICT (chat, thread, user) DO UPDATE SET value = excluded.value, at = excluded.at',
        chat,
        thread,
        user,
        value,
        at,
      ),
    dropContext: ({ chat, thread, user }) =>
      write(db, 'DELETE FROM contexts WHERE chat = ? AND thread = ? AND user = ?', chat, thread, user),
    recentIntents: async () => {
      const rows = await db.all<{ intent: string }>(
        `SELECT json_extract(value, '$.intent') AS intent FROM (SELECT value FROM contexts ORDER BY at DESC LIMIT 200)
         WHERE intent != '' GROUP BY intent ORDER BY count(*) DESC, intent`,
      );
      return rows.map(({ intent }) => intent);
    },
    buttons: (key) => db.get<StoredButtons & Row>('SELECT value, chat, user FROM buttons WHERE key = ?', key),
    keepButtons: (key, { value, chat, user }, at) =>
      write(
        db,
        'INSERT INTO buttons (key, value, chat, user, at) VALUES (?, ?, ?, ?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value, at = excluded.at',
        key,
        value,
        chat,
        user,
        at,
      ),
    inactiveChats: async () => (await db.all<{ chat: number }>('SELECT chat FROM inactive')).map((row) => row.chat),
    setActive: (chat, active, at) =>
      active
        ? write(db, 'DELETE FROM inactive WHERE chat = ?', chat)
        : write(db, 'INSERT INTO inactive (chat, at) VALUES (?, ?) ON CONFLICT (chat) DO NOTHING', chat, at),
  };
}
