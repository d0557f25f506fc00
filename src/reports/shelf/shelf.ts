import { createHash } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { CatalogEntry } from '../catalog.js';
import { MAX_DOCUMENT_BYTES } from '../formats/files.js';
import { readRegular } from '../regular.js';
import { putIntoCatalog, readCatalogFile } from './catalog-file.js';
import { ORIGINALS, writeWhole } from './files.js';
import { appendJournal, type JournalLine, readJournal } from './journal.js';
import { leftFile } from './left-file.js';
import { writing } from './lock.js';
import type { Prepared } from './prepare.js';

/** The catalog is written after so many reports: what a killed process loses of it is done again. */
const BATCH = 25;

export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');
/** Addresses of the same page are one key. */
export const keyOf = (url: string): string => (URL.canParse(url) ? new URL(url).href.replace(/#.*$/u, '') : url);

const textKey = (text: string): string => sha256(text.normalize('NFC').replace(/\s+/gu, ' ').trim());

/** The folder as an import knows it. */
export interface Shelf {
  /** The report file of a source key or page address. */
  holds(key: string): string | undefined;
  /** A report of the same page, or with the same text. */
  same(prepared: Prepared): string | undefined;
  /** Whatever is the same is there from now on. */
  put(prepared: Prepared, key: string): Promise<void>;
  note(line: JournalLine): Promise<void>;
  flush(): Promise<void>;
}

const textOf = async (file: string): Promise<string> => (await readRegular(file, MAX_DOCUMENT_BYTES)).toString('utf8');

/** @throws FolderError when the folder or its catalog cannot be read. */
export async function openShelf(dir: string): Promise<Shelf> {
  const files = new Set((await readdir(dir)).map((name) => name.normalize('NFC')));
  const sources = new Map([...(await readJournal(dir))].filter(([, file]) => files.has(file)));
  for (const { file, url, kind } of await readCatalogFile(dir)) {
    // A digest tells of its page, it does not hold it.
    if (typeof file === 'string' && typeof url === 'string' && kind !== 'digest' && files.has(file.normalize('NFC')))
      sources.set(keyOf(url), file);
  }
  const texts = new Map<string, string>();
  for (const file of files)
    if (file.endsWith('.txt')) texts.set(textKey(await textOf(path.join(dir, file)).catch(() => file)), file);
  let entries: CatalogEntry[] = [];
  let lines: JournalLine[] = [];
  const flush = async (): Promise<void> => {
    const [done, told] = [entries, lines];
    entries = [];
    lines = [];
    await writing(dir, () => putIntoCatalog(dir, done));
    await appendJournal(dir, told);
  };
  const note = async (line: JournalLine): Promise<void> => {
    sources.set(line.source, line.file);
    lines.push(line);
    if (lines.length >= BATCH) await flush();
  };
  return {
    holds: (key) => sources.get(key),
    // A file of its own name is one that a killed process wrote and did not enter: it is written again.
    same: ({ entry, text, file }) => {
      const found = (entry.url === undefined ? undefined : sources.get(keyOf(entry.url))) ?? texts.get(textKey(text));
      return found === file ? undefined : found;
    },
    put: async (prepared, key) => {
      const { original, text, file, entry } = prepared;
      sources.set(key, file);
      texts.set(textKey(text), file);
      if (entry.url !== undefined) sources.set(keyOf(entry.url), file);
      const left = leftFile(prepared.id, prepared.left);
      const beside: (readonly [string, string | Uint8Array])[] = [[`${ORIGINALS}/${original.name}`, original.bytes]];
      if (left) beside.push([left.file, left.content]);
      try {
        // What was left out can be read from the original again: it costs no wait for the disk.
        for (const [name, content] of beside)
          await writeWhole(path.join(dir, name), content, undefined, name !== left?.file);
        await writeWhole(path.join(dir, file), text);
      } catch (error) {
        for (const [name] of beside) await rm(path.join(dir, name), { force: true });
        throw error;
      }
      entries.push(entry);
      await note({ source: key, file });
    },
    note,
    flush,
  };
}
