import { createHash } from 'node:crypto';
import path from 'node:path';
import { FACTS_VERSION } from '../facts/version.js';
import { FolderError, type LoadFault } from '../reports/fault.js';
import { type ReportSource, scanFolder } from '../reports/folder.js';
import { openKnownFiles } from '../reports/known-files.js';
import { type RefreshSummary, refreshIndex } from '../search/refresh.js';
import { readSnapshot } from '../search/store.js';
import { type CostlyFiles, openCostlyFiles } from './costly.js';
import type { ReportRead, ReportReader } from './reading.js';

/** Called as reports are read: how many of how many. */
export type Progress = (done: number, total: number) => void;

/** What a reload did. */
export interface LoadSummary extends RefreshSummary {
  readonly milliseconds: number;
  /** A new index was made, but not taken: somebody is to say whether it is better. */
  readonly held?: boolean;
  /** Reports that the folder has not any more, where that is why nothing was loaded. */
  readonly losing?: number;
  /** The index there was had been damaged. */
  readonly rebuilt?: boolean;
  /** Stands for the folder as it was read: its files, their catalog entries and the rules they were read by. */
  readonly folder: string;
}

/** How to load. */
export interface Loading {
  readonly onProgress?: Progress | undefined;
  /** Where the new index is written, if one is needed; in the place of the old one unless told. */
  readonly into?: string;
  /** A folder with this hash is not loaded (`held`): an earlier check kept the old index. */
  readonly unless?: string | undefined;
  /** A folder that has lost more than half of the reports is not loaded (`held`): it may have been emptied, or not be mounted. */
  readonly careful?: boolean | undefined;
  /** Take nothing from the index there is: it is damaged. */
  readonly fresh?: boolean | undefined;
  /** What was too costly to read before, and is as it was, is not read again: somebody waits. */
  readonly quick?: boolean | undefined;
  /** Ids of the only reports to read; the rest of the folder is not read, and `folder` is empty. */
  readonly only?: readonly string[] | undefined;
}

/** Brings the index up to the folder. @throws when the folder cannot be read or the index not written. */
export type Load = (how?: Loading) => Promise<LoadSummary>;

export interface LoadOptions {
  /** The index file. */
  readonly file: string;
  readonly reportsDir: string;
  /** Stands for the language data that facts follow from. */
  readonly fingerprint: string;
  readonly reader: ReportReader;
}

/** Makes the function that brings the index up to the folder. */
export function createLoad({ file, reportsDir, fingerprint, reader }: LoadOptions): Load {
  return async ({ onProgress, into, unless, careful, fresh, quick, only: ids } = {}) => {
    // Cheaper to ask for than `performance`, which loads what a start does without.
    const started = process.uptime();
    const only = ids && new Set(ids);
    const known = await openKnownFiles(`${file}.files.json`);
    const before = careful ? (await readSnapshot(file))?.hashes : undefined;
    const { sources, faults } = await scanFolder(reportsDir, known, only).catch(emptyWhere(reportsDir, before));
    const folder = only ? '' : folderHash(fingerprint, sources);
    const losing = losesTooMuch(before, sources);
    const kept =
      losing || unless !== folder ? losing : await readSnapshot(file).then((all) => all && sizeOf(all.hashes));
    if (kept) return { ...NOTHING, ...kept, failed: faults, folder };
    const version = `${FACTS_VERSION} ${fingerprint}`;
    const read = readerOf(reader, await openCostlyFiles(`${file}.costly.json`), version, quick === true);
    const summary = await refreshIndex({
      file,
      fresh,
      ...(into !== undefined && { into }),
      only,
      sources: sources.map((source) => ({
        id: source.id,
        file: source.file,
        hash: source.hash,
        read: () => read(source),
      })),
      fingerprint: version,
      ...(onProgress && { onProgress }),
    });
    await known.save().catch(() => {});
    return {
      ...summary,
      folder,
      failed: [...faults, ...summary.failed],
      milliseconds: Math.round((process.uptime() - started) * 1000),
    };
  };
}

const sizeOf = (hashes: ReadonlyMap<string, string>): Pick<LoadSummary, 'unchanged'> => ({ unchanged: hashes.size });

/** The notice for a folder that has lost most of the reports; undefined when it has not, or need not be checked. */
function losesTooMuch(
  before: ReadonlyMap<string, string> | undefined,
  sources: readonly ReportSource[],
): Pick<LoadSummary, 'unchanged' | 'losing'> | undefined {
  if (!before) return undefined;
  const losing = gone([...before.keys()], sources);
  return losesMost(losing, before.size) ? { ...sizeOf(before), losing } : undefined;
}

/** Reads as `reader` does, and writes down what was too costly; `quick`: what was so before, by the same rules, is not read again. */
function readerOf(
  reader: ReportReader,
  costly: CostlyFiles,
  version: string,
  quick: boolean,
): (source: ReportSource) => Promise<ReportRead> {
  return async (source) => {
    const hash = `${source.hash} ${version}`;
    const before = quick ? costly.fault(source.id, hash) : undefined;
    if (before) throw before;
    try {
      return await reader.read(source);
    } catch (error) {
      await costly.keep(source.id, hash, error);
      throw error;
    }
  };
}

/** A folder that cannot be read is taken for an empty one where an index answers: what it would lose is asked about. */
function emptyWhere(
  dir: string,
  before: ReadonlyMap<string, string> | undefined,
): (error: unknown) => { readonly sources: ReportSource[]; readonly faults: LoadFault[] } {
  return (error) => {
    if (!before?.size || !(error instanceof FolderError)) throw error;
    return { sources: [], faults: [faultOf(dir, error)] };
  };
}

/** Stands for everything that the index follows from. */
function folderHash(fingerprint: string, sources: readonly ReportSource[]): string {
  const parts = [FACTS_VERSION, fingerprint, sources.map(({ id, hash }) => [id, hash])];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** How many of these ids no report has any more. */
function gone(ids: readonly string[], sources: readonly ReportSource[]): number {
  const there = new Set(sources.map(({ id }) => id));
  return ids.filter((id) => !there.has(id)).length;
}

/** Are so many reports gone that somebody must agree first? */
export function losesMost(gone: number, of: number): boolean {
  return gone * 2 > of;
}

const faultOf = (dir: string, error: FolderError): LoadFault => ({
  file: path.basename(dir),
  code: 'unreadable',
  reason: error.message,
});

const NOTHING = { added: [], changed: [], removed: [], swapped: false, held: true, milliseconds: 0 };
