import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { writeWhole } from '../shelf/files.js';

/** A folder as it was: its files by name, each with the hash of its content. */
const MANIFEST = z.record(z.string(), z.string());
export type Manifest = Readonly<z.infer<typeof MANIFEST>>;

/** What was done to a dataset, by whoever uses the history: a word of theirs, and what it was done to. */
const DEED = { action: z.string(), what: z.array(z.string()) };

const SNAPSHOT = z.object({ id: z.string(), at: z.number(), ...DEED, before: MANIFEST });

/** The dataset as it was before something was done to it. */
export type Snapshot = Readonly<z.infer<typeof SNAPSHOT>>;

const LEDGER = z.object({
  head: MANIFEST,
  past: z.array(SNAPSHOT),
  /** The last journal that was carried out: with this line it is, whether its file is still there or not. */
  done: z.string().optional(),
});

/** The dataset as it was last loaded, and those before it, oldest first. */
export type Ledger = Readonly<z.infer<typeof LEDGER>>;

/** A file that is to have a content, or is not to be there. */
const CHANGE = z.object({ file: z.string(), to: z.string().nullable() });
export type Change = Readonly<z.infer<typeof CHANGE>>;

const JOURNAL = z.object({
  id: z.string(),
  ...DEED,
  /** Undone to this snapshot: it and all later ones are over. */
  until: z.string().optional(),
  direction: z.enum(['forward', 'back']),
  forward: z.array(CHANGE),
  back: z.array(CHANGE),
});

/** What is being done to the folder, written down before it begins: whoever finds it ends it. */
export type Journal = Readonly<z.infer<typeof JOURNAL>>;

/** A record in a file of its own; what cannot be read counts as not there. */
export interface RecordFile<T> {
  read(): Promise<T | undefined>;
  write(value: T): Promise<void>;
}

function recordFile<T>(file: string, schema: z.ZodType<T>): RecordFile<T> {
  return {
    async read() {
      try {
        return schema.parse(JSON.parse(await readFile(file, 'utf8')));
      } catch {
        return undefined;
      }
    },
    write: (value) => writeWhole(file, `${JSON.stringify(value)}\n`),
  };
}

export const ledgerFile = (file: string): RecordFile<Ledger> => recordFile(file, LEDGER);
export const journalFile = (file: string): RecordFile<Journal> => recordFile(file, JOURNAL);
