import type { Database } from '../database.js';
import type { StatePart } from './part.js';
import { columnsOf, marksIn, type StoredPassage } from './passages.js';

/** Passages that admins pinned to questions: kept as long as the reports contain the passages. They name no person. */
export const pinsPart: StatePart = {
  name: 'pins',
  steps: [
    `
  CREATE TABLE pins (
    id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL, question TEXT NOT NULL UNIQUE, passage TEXT NOT NULL,
    report TEXT NOT NULL, text TEXT NOT NULL, start INTEGER NOT NULL, marks TEXT NOT NULL, at INTEGER NOT NULL
  );
  CREATE INDEX pins_key ON pins (key);
`,
  ],
};

/** A question and the passage that answers it. */
export interface Pin {
  readonly id: number;
  /** The key that finds the question again. */
  readonly key: string;
  readonly question: string;
  readonly passage: StoredPassage;
}

export interface PinStore {
  /** All pins, oldest first. */
  pins(): Promise<readonly Pin[]>;
  /** The pins with this question key. */
  pinsOf(key: string): Promise<readonly Pin[]>;
  /** Pins questions to a passage; replaces their earlier pins. */
  pin(questions: readonly Pick<Pin, 'key' | 'question'>[], passage: StoredPassage, at: number): Promise<void>;
  /** Returns the number of pins. */
  unpin(ids: readonly number[]): Promise<number>;
}

interface PinRow extends Record<string, unknown> {
  readonly id: number;
  readonly key: string;
  readonly question: string;
  readonly passage: string;
  readonly report: string;
  readonly text: string;
  readonly start: number;
  readonly marks: string;
}

/** The pins in a database that has the tables. */
export function openPins(db: Database): PinStore {
  return {
    pins: async () => (await db.all<PinRow>('SELECT * FROM pins ORDER BY id')).map(pinIn),
    pinsOf: async (key) => (await db.all<PinRow>('SELECT * FROM pins WHERE key = ? ORDER BY id', key)).map(pinIn),
    pin: (questions, passage, at) =>
      db.transaction(async () => {
        for (const { key, question } of questions)
          await db.run(
            `INSERT INTO pins (key, question, passage, report, text, start, marks, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
             ON CONFLICT (question) DO UPDATE SET key = excluded.key, passage = excluded.passage, report = excluded.report,
               text = excluded.text, start = excluded.start, marks = excluded.marks, at = excluded.at`,
            key,
            question,
            passage.id,
            ...columnsOf(passage),
            at,
          );
      }),
    unpin: (ids) =>
      db.transaction(() =>
        db.run('DELETE FROM pins WHERE id IN (SELECT value FROM json_each(?))', JSON.stringify(ids)),
      ),
  };
}

function pinIn({ id, key, question, passage, report, text, start, marks }: PinRow): Pin {
  return { id, key, question, passage: { id: passage, report, text, start, marks: marksIn(marks) } };
}
