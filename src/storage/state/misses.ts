import type { Database } from '../database.js';
import { type AliasOf, type StatePart, write } from './part.js';

const DAY = 24 * 3600 * 1000;
/** Days that the words of unanswered questions and votes on answers are kept; counters last a year. */
export const KEPT_DAYS = 90;
const COUNTED_DAYS = 365;
/** The kind of a miss that had an answer. */
const DISLIKED = 'disliked';

/** Questions without an answer, and votes on answers. Users appear as aliases only. */
export const missesPart: StatePart = {
  name: 'misses',
  steps: [
    `
  CREATE TABLE misses (
    id INTEGER PRIMARY KEY AUTOINCREMENT, alias TEXT NOT NULL, text TEXT NOT NULL, kind TEXT NOT NULL,
    reading TEXT NOT NULL, at INTEGER NOT NULL
  );
  CREATE TABLE miss_counts (day INTEGER NOT NULL, kind TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (day, kind));
  CREATE TABLE votes (
    answer TEXT NOT NULL, alias TEXT NOT NULL, value INTEGER NOT NULL, miss INTEGER, at INTEGER NOT NULL,
    PRIMARY KEY (answer, alias)
  );
  CREATE TABLE opt_outs (alias TEXT PRIMARY KEY, at INTEGER NOT NULL);
`,
    'ALTER TABLE misses ADD COLUMN near REAL NOT NULL DEFAULT 0',
  ],
  async prune(db, now) {
    for (const table of ['misses', 'votes']) await db.run(`DELETE FROM ${table} WHERE at < ?`, now - KEPT_DAYS * DAY);
    await db.run('DELETE FROM miss_counts WHERE day < ?', dayOf(now) - COUNTED_DAYS);
  },
  // A user's wish not to have questions kept stays.
  async forget(db, _user, alias) {
    await db.run('DELETE FROM misses WHERE alias = ?', alias);
    await db.run('DELETE FROM votes WHERE alias = ?', alias);
  },
};

/** A question without a satisfying answer. */
export interface Miss {
  readonly text: string;
  /** Why: `outside`, `no_report`, `not_stated`, `disliked`. */
  readonly kind: string;
  /** Its reading, as JSON. */
  readonly reading: string;
  /** How close the reports come to an answer, 0 to 1. */
  readonly near: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

export interface StoredMiss extends Miss {
  readonly id: number;
  readonly alias: string;
}

/** A vote on an answer. */
export interface Vote {
  /** Identifies the answer. */
  readonly answer: string;
  readonly good: boolean;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** What to review if the vote is negative; absent if nothing of the question may be kept. */
  readonly miss?: Miss;
}

export interface MissStore {
  /** Counts a miss, and keeps it unless the user objects. */
  keepMiss(user: number, miss: Miss): Promise<void>;
  /** Counts a miss that may not be kept. */
  countMiss(kind: string, at: number): Promise<void>;
  /** What is kept, newest first, at most `limit`. */
  misses(limit: number): Promise<readonly StoredMiss[]>;
  /** The number of misses since a time, kept or not, by kind. */
  missCounts(since: number): Promise<ReadonlyMap<string, number>>;
  dropMisses(ids: readonly number[]): Promise<void>;
  /** A vote replaces the user's earlier one on the same answer. */
  vote(user: number, vote: Vote): Promise<void>;
  /** Withdraws the user's vote on an answer, and the review it caused. */
  dropVote(user: number, answer: string): Promise<void>;
  /** The user's vote on an answer: good or not; undefined without one. */
  voteOf(user: number, answer: string): Promise<boolean | undefined>;
  votes(since: number): Promise<{ readonly good: number; readonly bad: number }>;
  hasOptedOut(user: number): Promise<boolean>;
  /** Forbids or allows keeping the user's questions from now on. */
  optOut(user: number, out: boolean, at: number): Promise<void>;
}

/** The misses in a database that has the tables. */
export function openMisses(db: Database, aliasOf: AliasOf): MissStore {
  const hasOptedOut = async (user: number): Promise<boolean> =>
    (await db.get('SELECT 1 FROM opt_outs WHERE alias = ?', aliasOf(user))) !== undefined;
  const count = (kind: string, at: number): Promise<number> =>
    db.run(
      'INSERT INTO miss_counts (day, kind, count) VALUES (?, ?, 1) ON CONFLICT (day, kind) DO UPDATE SET count = count + 1',
      dayOf(at),
      kind,
    );
  const insert = async (user: number, { text, kind, reading, near, at }: Miss): Promise<number | null> => {
    if (await hasOptedOut(user)) return null;
    const row = await db.get<{ id: number }>(
      'INSERT INTO misses (alias, text, kind, reading, near, at) VALUES (?, ?, ?, ?, ?, ?) RETURNING id',
      aliasOf(user),
      text,
      kind,
      reading,
      near,
      at,
    );
    return row?.id ?? null;
  };
  /** The review that a vote caused goes with it. */
  const dropOf = async (vote: { readonly miss: number | null } | undefined): Promise<void> => {
    if (vote?.miss) await db.run('DELETE FROM misses WHERE id = ?', vote.miss);
  };
  const disliked = async (user: number, miss: Miss | undefined, at: number): Promise<number | null> => {
    await count(DISLIKED, at);
    return miss ? insert(user, miss) : null;
  };

  return {
    hasOptedOut,
    keepMiss: (user, miss) =>
      db.transaction(async () => {
        await count(miss.kind, miss.at);
        await insert(user, miss);
      }),
    countMiss: (kind, at) => db.transaction(async () => void (await count(kind, at))),
    misses: (limit) =>
      db.all<StoredMiss & Record<string, unknown>>(
        'SELECT id, alias, text, kind, reading, near, at FROM misses ORDER BY at DESC, id DESC LIMIT ?',
        limit,
      ),
    missCounts: async (since) => {
      const rows = await db.all<{ kind: string; count: number }>(
        'SELECT kind, sum(count) AS count FROM miss_counts WHERE day >= ? GROUP BY kind',
        dayOf(since),
      );
      return new Map(rows.map((row) => [row.kind, row.count]));
    },
    dropMisses: (ids) =>
      write(db, 'DELETE FROM misses WHERE id IN (SELECT value FROM json_each(?))', JSON.stringify(ids)),
    vote: (user, { answer, good, at, miss }) =>
      db.transaction(async () => {
        const alias = aliasOf(user);
        const old = await db.get<{ value: number; miss: number | null }>(
          'SELECT value, miss FROM votes WHERE answer = ? AND alias = ?',
          answer,
          alias,
        );
        if (old && old.value > 0 === good) return;
        await dropOf(old);
        const id = good ? null : await disliked(user, miss, at);
        await db.run(
          'INSERT INTO votes (answer, alias, value, miss, at) VALUES (?, ?, ?, ?, ?) ON CONFLICT (answer, alias) DO UPDATE SET value = excluded.value, miss = excluded.miss, at = excluded.at',
          answer,
          alias,
          good ? 1 : -1,
          id,
          at,
        );
      }),
    dropVote: (user, answer) =>
      db.transaction(async () => {
        const given = await db.get<{ miss: number | null }>(
          'DELETE FROM votes WHERE answer = ? AND alias = ? RETURNING miss',
          answer,
          aliasOf(user),
        );
        await dropOf(given);
      }),
    voteOf: async (user, answer) => {
      const row = await db.get<{ value: number }>(
        'SELECT value FROM votes WHERE answer = ? AND alias = ?',
        answer,
        aliasOf(user),
      );
      return row && row.value > 0;
    },
    votes: async (since) => {
      const row = await db.get<{ good: number; bad: number }>(
        'SELECT coalesce(sum(value > 0), 0) AS good, coalesce(sum(value < 0), 0) AS bad FROM votes WHERE at >= ?',
        since,
      );
      return { good: row?.good ?? 0, bad: row?.bad ?? 0 };
    },
    optOut: (user, out, at) =>
      db.transaction(async () => {
        const alias = aliasOf(user);
        if (!out) {
          await db.run('DELETE FROM opt_outs WHERE alias = ?', alias);
          return;
        }
        await db.run('INSERT INTO opt_outs (alias, at) VALUES (?, ?) ON CONFLICT (alias) DO NOTHING', alias, at);
        await db.run('DELETE FROM misses WHERE alias = ?', alias);
        await db.run('DELETE FROM votes WHERE alias = ?', alias);
      }),
  };
}

/** The day of a time, counted from the epoch. */
function dayOf(at: number): number {
  return Math.floor(at / DAY);
}
