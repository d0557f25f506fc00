import { readFile, rm } from 'node:fs/promises';
import { z } from 'zod';
import { PRIVATE, writeWhole } from '../shelf/files.js';

/** A folder as it was: its files by name, each with the hash of its content. */
const MANIFEST = z.record(z.string(), z.string());
export type Manifest = Readonly<z.infer<typeof MANIFEST>>;

/** What was done to a dataset, by whoever uses the history: a word of theirs, and what it was done to. */
const DEED = { action: z.string(), what: z.array(z.string()) };

/** A file that is to have a content, or is not to be there. */
const CHANGE = z.object({ file: z.string(), to: z.string().nullable() });
export type Change = Readonly<z.infer<typeof CHANGE>>;

const SNAPSHOT = z.object({ id: z.string(), at: z.number(), ...DEED, back: z.array(CHANGE) });

/** Something that was done to the dataset, and what leads back to before it: what changed, however large the rest is. */
export type Snapshot = Readonly<z.infer<typeof SNAPSHOT>>;

const LEDGER = z.object({
  head: MANIFEST,
  past: z.array(SNAPSHOT),
  /** The last journal that was carried out: with this line it is, whether its file is still there or not. */
  done: z.string().optional(),
});

/** The dataset as it was last loaded, and what led there, oldest first. */
export type Ledger = Readonly<z.infer<typeof LEDGER>>;

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
  remove(): Promise<void>;
}

/** Read once: nobody else writes to it. */
function recordFile<T>(file: string, schema: z.ZodType<T>): RecordFile<T> {
  let known: Promise<T | undefined> | undefined;
  const read = async (): Promise<T | undefined> => {
    try {
      return schema.parse(JSON.parse(await readFile(file, 'utf8')));
    } catch {
      return undefined;
    }
  };
  return {
    read() {
      known ??= read();
      return known;
    },
    async write(value) {
      // Until it is written whole, what is there is not known.
      known = undefined;
      await writeWhole(file, `${JSON.stringify(value)}\n`, PRIVATE);
      known = Promise.resolve(value);
    },
    async remove() {
      known = undefined;
      await rm(file, { force: true });
    },
  };
}

export const ledgerFile = (file: string): RecordFile<Ledger> => recordFile(file, LEDGER);
export const journalFile = (file: string): RecordFile<Journal> => recordFile(file, JOURNAL);
