import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Province } from '../text/lexicon.js';
import { CATALOG_FILE, type Catalog, type CatalogEntry, parseCatalog } from './catalog.js';
import { decode } from './decode.js';
import { FolderError, type LoadFault, ReportFault, systemReason } from './fault.js';
import { makeReport, READER_VERSION } from './make.js';
import { MAX_DOCUMENT_BYTES, mayBeReport, readBytes, SUPPORTED } from './read.js';
import type { Report } from './report.js';

/** A report as it lies in its folder, not yet read. */
export interface ReportSource {
  /** File stem in NFC, unique in the folder. */
  readonly id: string;
  readonly file: string;
  readonly path: string;
  /** SHA-256 over the file's bytes, its catalog entry and the reader's version, hexadecimal. */
  readonly hash: string;
  readonly entry?: CatalogEntry;
}

/** What a folder holds. */
export interface ScannedFolder {
  /** Sorted by id. */
  readonly sources: readonly ReportSource[];
  readonly faults: readonly LoadFault[];
}

/**
 * Looks at a reports folder: every supported file with its hash and catalog entry. Subfolders and dot files are passed over.
 * @throws FolderError when the folder is missing or may not be read; anything less is a fault.
 */
export async function scanFolder(dir: string): Promise<ScannedFolder> {
  const names = await filesOf(dir);
  const { entries, faults: catalogFaults } = await catalogOf(dir, names);
  const faults: LoadFault[] = [...catalogFaults];
  const sources = new Map<string, ReportSource>();
  for (const file of names) {
    if (file === CATALOG_FILE) continue;
    if (!mayBeReport(file)) {
      const extension = path.extname(file).toLowerCase();
      const reason = `Files of type "${extension || 'none'}" are not read; supported: ${SUPPORTED}.`;
      faults.push({ file, code: 'unsupported', reason });
      continue;
    }
    const id = path.basename(file, path.extname(file)).normalize('NFC');
    const first = sources.get(id);
    if (first) {
      const reason = `"${first.file}" and "${file}" have the same name; "${first.file}" is used.`;
      faults.push({ file, code: 'duplicate_id', reason });
      continue;
    }
    const entry = entries.get(file.normalize('NFC'));
    const full = path.join(dir, file);
    const hash = await hashOf(full, entry);
    sources.set(id, { id, file, path: full, hash, ...(entry && { entry }) });
  }
  const present = new Set(names.map((name) => name.normalize('NFC')));
  for (const file of entries.keys()) {
    if (present.has(file)) continue;
    faults.push({
      file,
      code: 'catalog_missing_file',
      reason: 'The catalog names this file, but it is not in the folder.',
    });
  }
  return { sources: [...sources.values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)), faults };
}

/**
 * Reads one report. `provinces` lets the province be found where the catalog leaves it out.
 * @throws ReportFault with file and reason: unreadable, or anything of `readBytes`.
 */
export async function readReport(source: ReportSource, provinces: readonly Province[] = []): Promise<Report> {
  const { file } = source;
  const reading = await readBytes(await bytesOf(source), file);
  return makeReport({ ...source, reading, provinces });
}

async function bytesOf({ file, path: full }: ReportSource): Promise<Uint8Array> {
  try {
    if ((await stat(full)).size <= MAX_DOCUMENT_BYTES) return await readFile(full);
  } catch (error) {
    throw new ReportFault(file, 'unreadable', `The file ${systemReason(error)}.`);
  }
  throw new ReportFault(file, 'too_large', `The file is larger than ${MAX_DOCUMENT_BYTES / 1024 / 1024} MB.`);
}

async function filesOf(dir: string): Promise<string[]> {
  try {
    const found = await readdir(dir, { withFileTypes: true });
    return found
      .filter((one) => !one.isDirectory() && !one.name.startsWith('.'))
      .map((one) => one.name)
      .sort();
  } catch (error) {
    throw new FolderError(`The reports folder "${dir}" ${systemReason(error)}.`);
  }
}

async function catalogOf(dir: string, names: readonly string[]): Promise<Catalog> {
  if (!names.includes(CATALOG_FILE)) return { entries: new Map(), faults: [] };
  try {
    return parseCatalog((await decode(await readFile(path.join(dir, CATALOG_FILE)), CATALOG_FILE)).text);
  } catch (error) {
    const fault: LoadFault =
      error instanceof ReportFault
        ? { file: CATALOG_FILE, code: error.code, reason: error.reason }
        : { file: CATALOG_FILE, code: 'unreadable', reason: `The catalog ${systemReason(error)}.` };
    return { entries: new Map(), faults: [fault] };
  }
}

/** A file that is too large or cannot be read has a hash of what can be known of it: reading it will tell why. */
async function hashOf(full: string, entry: CatalogEntry | undefined): Promise<string> {
  const hash = createHash('sha256').update(`${READER_VERSION}\n${JSON.stringify(entry ?? null)}\n`);
  try {
    const { size, mtimeMs } = await stat(full);
    hash.update(size > MAX_DOCUMENT_BYTES ? `${size} ${mtimeMs}` : await readFile(full));
  } catch (error) {
    hash.update(systemReason(error));
  }
  return hash.digest('hex');
}
