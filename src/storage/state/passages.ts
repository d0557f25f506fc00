import { z } from 'zod';
import type { Database } from '../database.js';
import type { StatePart } from './part.js';

/** Passages that were shown: links contain their short ids, so they are kept for good. */
export const passagesPart: StatePart = {
  name: 'passages',
  steps: [
    `
  CREATE TABLE passages (id TEXT PRIMARY KEY, report TEXT NOT NULL, text TEXT NOT NULL, marks TEXT NOT NULL, at INTEGER NOT NULL);
  CREATE INDEX passages_report ON passages (report);
`,
    'ALTER TABLE passages ADD COLUMN start INTEGER NOT NULL DEFAULT 0',
  ],
};

/** A passage as shown. */
export interface StoredPassage {
  readonly id: string;
  readonly report: string;
  readonly text: string;
  /** Its start, in UTF-16 units from the start of the report. */
  readonly start: number;
  /** Answering words: UTF-16 offsets into `text`. */
  readonly marks: readonly { readonly start: number; readonly end: number }[];
}

export interface PassageStore {
  /** Stores passages; for known ones only the latest position and answering words. */
  keepPassages(passages: readonly StoredPassage[], at: number): Promise<void>;
  passage(id: string): Promise<StoredPassage | undefined>;
  /** A report is gone for good, and so are the links to its passages. Returns their number. */
  dropPassagesOf(report: string): Promise<number>;
}

const MARKS = z.array(z.object({ start: z.number(), end: z.number() }));

/** The values of a passage for the columns `report, text, start, marks`, in this order. */
export const columnsOf = ({ report, text, start, marks }: StoredPassage): readonly [string, string, number, string] => [
  report,
  text,
  start,
  JSON.stringify(marks),
];

/** The answering words from their column. @throws ZodError for any other content. */
export const marksIn = (column: string): StoredPassage['marks'] => MARKS.parse(JSON.parse(column));

/** The passages in a database that has the tables. */
export function openPassages(db: Database): PassageStore {
  return {
    keepPassages: (passages, at) =>
      db.transaction(async () => {
        for (const passage of passages)
          await db.run(
            `INSERT INTO passages (id, report, text, start, marks, at) VALUES (?, ?, ?, ?, ?, ?)
             ON CONFLICT (id) DO UPDATE SET start = excluded.start, marks = excluded.marks`,
            passage.id,
            ...columnsOf(passage),
            at,
          );
      }),
    passage: async (id) => {
      const row = await db.get<{ id: string; report: string; text: string; start: number; marks: string }>(
        'SELECT id, report, text, start, marks FROM passages WHERE id = ?',
        id,
      );
      return row && { ...row, marks: marksIn(row.marks) };
    },
    dropPassagesOf: (report) => db.transaction(() => db.run('DELETE FROM passages WHERE report = ?', report)),
  };
}
