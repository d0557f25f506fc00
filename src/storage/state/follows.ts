import type { Database } from '../database.js';
import { type StatePart, write } from './part.js';

/** What chats follow, and when they were last notified: kept until they unfollow or ask to be forgotten. */
export const followsPart: StatePart = {
  name: 'follows',
  steps: [
    `
  CREATE TABLE follows (
    chat INTEGER NOT NULL, topic TEXT NOT NULL, user INTEGER NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (chat, topic)
  );
  CREATE TABLE told (chat INTEGER PRIMARY KEY, at INTEGER NOT NULL);
`,
  ],
  async moveChat(db, from, to) {
    await db.run('UPDATE OR REPLACE follows SET chat = ? WHERE chat = ?', to, from);
    await db.run('UPDATE OR REPLACE told SET chat = ? WHERE chat = ?', to, from);
  },
  async forget(db, user) {
    await db.run('DELETE FROM follows WHERE user = ? OR chat = ?', user, user);
    await db.run('DELETE FROM told WHERE chat = ?', user);
  },
};

/** A topic that a chat follows, and the language of the person who followed it. */
export interface Follow {
  readonly chat: number;
  readonly topic: string;
}

export interface FollowStore {
  /** Everything followed, or by one chat, ordered by topic. */
  follows(chat?: number): Promise<readonly Follow[]>;
  /** Follows a topic in a chat, once; `user`: who asked for it. */
  follow(chat: number, topic: string, user: number, at: number): Promise<void>;
  unfollow(chat: number, topic: string): Promise<void>;
  /**
   * Takes a chat's turn to be notified: true at most once in `every` milliseconds. It is taken before sending, so that
   * a program killed in between sends nothing twice.
   */
  mayTell(chat: number, at: number, every: number): Promise<boolean>;
}

/** The follows in a database that has the tables. */
export function openFollows(db: Database): FollowStore {
  return {
    follows: (chat) =>
      chat === undefined
        ? db.all<{ chat: number; topic: string }>('SELECT chat, topic FROM follows ORDER BY chat, topic')
        : db.all<{ chat: number; topic: string }>(
            'SELECT chat, topic FROM follows WHERE chat = ? ORDER BY topic',
            chat,
          ),
    follow: (chat, topic, user, at) =>
      write(
        db,
        'INSERT INTO follows (chat, topic, user, at) VALUES (?, ?, ?, ?) ON CONFLICT (chat, topic) DO NOTHING',
        chat,
        topic,
        user,
        at,
      ),
    unfollow: (chat, topic) => write(db, 'DELETE FROM follows WHERE chat = ? AND topic = ?', chat, topic),
    mayTell: (chat, at, every) =>
      db.transaction(async () => {
        const last = await db.get<{ at: number }>('SELECT at FROM told WHERE chat = ?', chat);
        if (last && at - last.at < every) return false;
        await db.run(
          'INSERT INTO told (chat, at) VALUES (?, ?) ON CONFLICT (chat) DO UPDATE SET at = excluded.at',
          chat,
          at,
        );
        return true;
      }),
  };
}
