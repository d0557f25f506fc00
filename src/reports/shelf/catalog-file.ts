import path from 'node:path';
import { CATALOG_FILE, type CatalogEntry } from '../catalog.js';
import { FolderError, ReportFault } from '../fault.js';
import { MAX_CATALOG_BYTES } from '../folder.js';
import { readRegular } from '../regular.js';
import { exists, writeWhole } from './files.js';

/** An entry as it stands in the file, with fields that are not known here. */
export type RawEntry = Readonly<Record<string, unknown>>;

/**
 * The entries of the catalog file, none where there is no file.
 * @throws FolderError when it cannot be read or is no array of objects: it must not be written over.
 */
export async function readCatalogFile(dir: string): Promise<readonly RawEntry[]> {
  const file = path.join(dir, CATALOG_FILE);
  if (!(await exists(file))) return [];
  try {
    return entriesOf((await readRegular(file, MAX_CATALOG_BYTES)).toString('utf8'));
  } catch (error) {
    if (error instanceof FolderError) throw error;
    const reason = error instanceof ReportFault ? error.reason : 'It is not valid JSON.';
    throw new FolderError(`${CATALOG_FILE} cannot be used; mend it first. ${reason}`);
  }
}

/**
 * Puts entries into the catalog file: each over the fields of the one with its `file`, else at the end. Order and unknown
 * fields of the others stay. The file is replaced as a whole.
 * @throws FolderError as `readCatalogFile`.
 */
export async function putIntoCatalog(dir: string, entries: readonly CatalogEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await writeCatalogFile(
    dir,
    withEntries(
      await readCatalogFile(dir),
      entries.map((entry) => ({ ...entry })),
    ),
  );
}

/** The entries with others put over those of their files, or at the end. */
export function withEntries(entries: readonly RawEntry[], more: readonly RawEntry[]): readonly RawEntry[] {
  const put = new Map(more.map((entry) => [fileOf(entry), entry]));
  const merged = entries.map((raw) => {
    const file = fileOf(raw);
    const entry = put.get(file);
    put.delete(file);
    return entry ? { ...raw, ...entry } : raw;
  });
  return [...merged, ...put.values()];
}

/** The entries with what leads from `before` to `after`: whatever else somebody has written meanwhile stays. */
export function withChanges(
  entries: readonly RawEntry[],
  before: readonly RawEntry[],
  after: readonly RawEntry[],
): readonly RawEntry[] {
  const text = (list: readonly RawEntry[]): Map<string, string> =>
    new Map(list.map((entry) => [fileOf(entry), JSON.stringify(entry)]));
  const [was, is] = [text(before), text(after)];
  const gone = [...was.keys()].filter((file) => !is.has(file));
  const put = after.filter((entry) => was.get(fileOf(entry)) !== JSON.stringify(entry));
  return withEntries(withoutFiles(entries, gone), put);
}

/** The entries of a catalog's text. @throws SyntaxError, FolderError where it holds something else. */
export function entriesOf(text: string): readonly RawEntry[] {
  const data: unknown = JSON.parse(text.replace(/^\uFEFF/u, ''));
  if (!Array.isArray(data) || !data.every((one) => typeof one === 'object' && one !== null && !Array.isArray(one)))
    throw new FolderError(`${CATALOG_FILE} is no array of objects; mend it first.`);
  return data as RawEntry[];
}

/** The entries without those of these files. */
export function withoutFiles(entries: readonly RawEntry[], files: readonly string[]): readonly RawEntry[] {
  const gone = new Set(files.map((file) => file.normalize('NFC')));
  return entries.filter((raw) => !gone.has(fileOf(raw)));
}

/** The catalog file's text. */
export const catalogText = (entries: readonly RawEntry[]): string => `${JSON.stringify(entries, null, 2)}\n`;

const fileOf = (raw: RawEntry): string => (typeof raw['file'] === 'string' ? raw['file'].normalize('NFC').trim() : '');

function writeCatalogFile(dir: string, entries: readonly RawEntry[]): Promise<void> {
  return writeWhole(path.join(dir, CATALOG_FILE), catalogText(entries));
}
