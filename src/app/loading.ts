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

/** Called as reports are read: done, and total. */
export type Progress = (done: number, total: number) => void;

/** The result of a reload. */
export interface LoadSummary extends RefreshSummary {
  readonly milliseconds: number;
  /** A new index exists but was not taken: it waits for a decision. */
  readonly held?: boolean;
  /** Reports missing from the folder, if that is why nothing was loaded. */
  readonly losing?: number;
  /** The existing index was damaged. */
  readonly rebuilt?: boolean;
  /** Identifies the folder as read: its files, their catalog entries and the reading rules. */
  readonly folder: string;
}

/** How to load. */
export interface Loading {
  readonly onProgress?: Progress | undefined;
  /** Where to write a new index, if one is needed; by default in place of the old one. */
  readonly into?: string;
  /** A folder with this hash is not loaded (`held`): an earlier check kept the old index. */
  readonly unless?: string | undefined;
  /** A folder that lost more than half of the reports is not loaded (`held`): it may have been emptied, or not be mounted. */
  readonly careful?: boolean | undefined;
  /** Ignore the existing index: it is damaged. */
  readonly fresh?: boolean | undefined;
  /** Skip unchanged texts that were too costly before: somebody is waiting. */
  readonly quick?: boolean | undefined;
  /** Ids of the only reports to read; the rest of the folder is not read, and `folder` is empty. */
  readonly only?: readonly string[] | undefined;
}

/** Updates the index from the folder. @throws if the folder cannot be read or the index not written. */
export type Load = (how?: Loading) => Promise<LoadSummary>;

export interface LoadOptions {
  /** The index file. */
  readonly file: string;
  readonly reportsDir: string;
  /** Identifies the language data that facts depend on. */
  readonly fingerprint: string;
  readonly reader: ReportReader;
}

/** Makes the function that updates the index from the folder. */
export function createLoad({ file, reportsDir, fingerprint, reader }: LoadOptions): Load {
  return async ({ onProgress, into, unless, careful, fresh, quick, only: ids } = {}) => {
    // Cheaper than `performance`, whose module a start does not load otherwise.
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

/** A summary for a folder that lost most of the reports. Undefined if it did not, or if the check is off. */
function losesTooMuch(
  before: ReadonlyMap<string, string> | undefined,
  sources: readonly ReportSource[],
): Pick<LoadSummary, 'unchanged' | 'losing'> | undefined {
  if (!before) return undefined;
  const losing = gone([...before.keys()], sources);
  return losesMost(losing, before.size) ? { ...sizeOf(before), losing } : undefined;
}

/** Wraps `reader` to record costly texts. `quick`: texts that were costly before, under the same rules, are not read again. */
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

/** If an index answers, an unreadable folder counts as empty, so the loss of its reports needs confirmation. */
function emptyWhere(
  dir: string,
  before: ReadonlyMap<string, string> | undefined,
): (error: unknown) => { readonly sources: ReportSource[]; readonly faults: LoadFault[] } {
  return (error) => {
    if (!before?.size || !(error instanceof FolderError)) throw error;
    return { sources: [], faults: [faultOf(dir, error)] };
  };
}

/** Identifies everything that the index depends on. */
function folderHash(fingerprint: string, sources: readonly ReportSource[]): string {
  const parts = [FACTS_VERSION, fingerprint, sources.map(({ id, hash }) => [id, hash])];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** How many of these ids no longer have a report. */
function gone(ids: readonly string[], sources: readonly ReportSource[]): number {
  const there = new Set(sources.map(({ id }) => id));
  return ids.filter((id) => !there.has(id)).length;
}

/** Are so many reports gone that an admin must confirm? */
export function losesMost(gone: number, of: number): boolean {
  return gone * 2 > of;
}

const faultOf = (dir: string, error: FolderError): LoadFault => ({
  file: path.basename(dir),
  code: 'unreadable',
  reason: error.message,
});

const NOTHING = { added: [], changed: [], removed: [], swapped: false, held: true, milliseconds: 0 };
