import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Province } from '../text/lexicon.js';
import { CATALOG_FILE, type Catalog, type CatalogEntry, parseCatalog } from './catalog.js';
import { decode } from './decode.js';
import { FolderError, type LoadFault, ReportFault, systemReason } from './fault.js';
import { contentsOf, edgesIn, type HeldFile, hold } from './folder-contents.js';
import { MAX_DOCUMENT_BYTES, mayBeReport } from './formats/files.js';
import { SUPPORTED } from './formats/index.js';
import type { KnownFiles } from './known-files.js';
import type { ReadFile } from './read.js';
import { lookAt, readRegular } from './regular.js';
import type { Report } from './report.js';
import { leftBeside } from './shelf/left-file.js';
import { repeatedKeys, siteOf } from './site-lines.js';
import { READER_VERSION } from './version.js';

/** A report as it lies in its folder, not yet read. */
export interface ReportSource {
  /** File stem in NFC, unique in the folder. */
  readonly id: string;
  readonly file: string;
  readonly path: string;
  /** SHA-256 over the file's bytes, its catalog entry, what its site repeats and the reader's version, hexadecimal. */
  readonly hash: string;
  readonly entry?: CatalogEntry;
  /** Keys of those of its lines that stand on several pages of its site. */
  readonly repeated?: readonly string[];
}

/** What a folder holds. */
export interface ScannedFolder {
  /** Sorted by id. */
  readonly sources: readonly ReportSource[];
  readonly faults: readonly LoadFault[];
}

/**
 * Looks at a reports folder: every supported file with its hash and catalog entry. Subfolders and dot files are passed over.
 * @param known files of before: those left alone since are not read again; brought up to what is there now, of `only` those.
 * @param only ids of the only reports looked at: of the other files nothing but the names is read.
 * @throws FolderError when the folder is missing or may not be read; anything less is a fault.
 */
export async function scanFolder(dir: string, known?: KnownFiles, only?: ReadonlySet<string>): Promise<ScannedFolder> {
  const present = await filesOf(dir);
  const names = only ? present.filter((file) => file === CATALOG_FILE || only.has(idOf(file))) : present;
  const { entries, faults: catalogFaults } = await catalogOf(dir, names);
  const held = new Map<string, HeldFile>();
  const files = names.filter((file) => file !== CATALOG_FILE);
  const contents = await contentsOf(dir, files.filter(mayBeReport), known, hold(held));
  if (!only) known?.only(contents.keys());
  const repeated = siteLines(present, entries, (file) => contents.get(file) ?? known?.last(file));
  const { first, faults } = firstOfEach(files);
  const sources = [...first].map(([id, file]): ReportSource => {
    const entry = entries.get(file.normalize('NFC'));
    const site = repeated.get(file);
    const source: ReportSource = {
      id,
      file,
      path: path.join(dir, file),
      hash: hashOf(contents.get(file) ?? '', entry, site),
      ...(entry && { entry }),
      ...(site && { repeated: site }),
    };
    const kept = held.get(file);
    if (kept) HELD.set(source, kept);
    return source;
  });
  return {
    sources: sources.sort((a, b) => (a.id < b.id ? -1 : 1)),
    faults: [...catalogFaults, ...faults, ...missingOf(entries, present)],
  };
}

/** By id the file that a report is read from, and what is wrong with the other files. */
function firstOfEach(files: readonly string[]): {
  readonly first: ReadonlyMap<string, string>;
  readonly faults: readonly LoadFault[];
} {
  const first = new Map<string, string>();
  const faults: LoadFault[] = [];
  for (const file of files) {
    const id = idOf(file);
    const other = first.get(id);
    if (!mayBeReport(file)) faults.push(unsupported(file));
    else if (other === undefined) first.set(id, file);
    else {
      const reason = `"${other}" and "${file}" have the same name; "${other}" is used.`;
      faults.push({ file, code: 'duplicate_id', reason });
    }
  }
  return { first, faults };
}

function unsupported(file: string): LoadFault {
  const extension = path.extname(file).toLowerCase();
  const reason = `Files of type "${extension || 'none'}" are not read; supported: ${SUPPORTED}.`;
  return { file, code: 'unsupported', reason };
}

/** A fault for each file that the catalog names and the folder lacks. */
function missingOf(entries: ReadonlyMap<string, CatalogEntry>, present: readonly string[]): readonly LoadFault[] {
  const there = new Set(present.map((name) => name.normalize('NFC')));
  return [...entries.keys()]
    .filter((file) => !there.has(file))
    .map((file) => ({
      file,
      code: 'catalog_missing_file',
      reason: 'The catalog names this file, but it is not in the folder.',
    }));
}

/** What was read of a file to know whether it changed, until its report is read: so that it is read once. */
const HELD = new WeakMap<ReportSource, HeldFile>();

/**
 * Reads one report. `provinces` lets the province be found where the catalog leaves it out.
 * @throws ReportFault with file and reason: unreadable, or anything of `readBytes`.
 */
export async function readReport(source: ReportSource, provinces: readonly Province[] = []): Promise<Report> {
  return reportFrom(source, await bytesOf(source), provinces);
}

/**
 * The same from a file's bytes; `read`: what they were read as, where that is known.
 * @throws ReportFault of `readBytes`.
 */
export async function reportFrom(
  source: ReportSource,
  bytes: Uint8Array,
  provinces: readonly Province[],
  read?: ReadFile,
): Promise<Report> {
  // A start that finds nothing new goes without what reads.
  const [{ makeReport }, { readBytes }] = await Promise.all([import('./make.js'), import('./read.js')]);
  const reading = read ?? (await readBytes(bytes, source.file));
  const dropped = [...(reading.dropped ?? []), ...(await leftBeside(path.dirname(source.path), source.id))];
  return makeReport({ ...source, reading: { ...reading, dropped }, provinces });
}

/** The id of the report that a file holds. */
export function idOf(file: string): string {
  return path.basename(file, path.extname(file)).normalize('NFC');
}

/**
 * The bytes of a report's file.
 * @throws ReportFault when it cannot be read or is larger than any document may be.
 */
export async function bytesOf(source: ReportSource): Promise<Uint8Array> {
  const { file, path: full } = source;
  try {
    const { size, mtimeMs } = await lookAt(full, path.dirname(full));
    const held = HELD.get(source);
    HELD.delete(source);
    if (held?.size === size && held.mtimeMs === mtimeMs) return held.bytes;
    return await readRegular(full, MAX_DOCUMENT_BYTES, path.dirname(full));
  } catch (error) {
    throw error instanceof ReportFault ? new ReportFault(file, error.code, error.reason) : error;
  }
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

/** A larger catalog is none: hundreds of thousands of entries have room. */
export const MAX_CATALOG_BYTES = 50 * 1024 * 1024;

async function catalogOf(dir: string, names: readonly string[]): Promise<Catalog> {
  if (!names.includes(CATALOG_FILE)) return { entries: new Map(), faults: [] };
  try {
    return parseCatalog(
      (await decode(await readRegular(path.join(dir, CATALOG_FILE), MAX_CATALOG_BYTES, dir), CATALOG_FILE)).text,
    );
  } catch (error) {
    const fault: LoadFault =
      error instanceof ReportFault
        ? { file: CATALOG_FILE, code: error.code, reason: error.reason }
        : { file: CATALOG_FILE, code: 'unreadable', reason: `The catalog ${systemReason(error)}.` };
    return { entries: new Map(), faults: [fault] };
  }
}

/** For each file the keys of its lines that its site repeats; `contentOf`: what stands for a file's content, where that is known. */
function siteLines(
  files: readonly string[],
  entries: Catalog['entries'],
  contentOf: (file: string) => string | undefined,
): ReadonlyMap<string, readonly string[]> {
  return repeatedKeys(
    files.flatMap((file) => {
      const site = siteOf(entries.get(file.normalize('NFC')));
      const content = site === undefined ? undefined : contentOf(file);
      return site === undefined || content === undefined ? [] : [{ id: file, site, keys: edgesIn(content) }];
    }),
  );
}

/** A file's content, its catalog entry and what its site repeats of it as one hash; another version of the reader gives another. */
function hashOf(content: string, entry: CatalogEntry | undefined, site: readonly string[] = []): string {
  return createHash('sha256')
    .update(`${READER_VERSION}\n${JSON.stringify(entry ?? null)}\n${content}\n${site.join()}`)
    .digest('hex');
}
