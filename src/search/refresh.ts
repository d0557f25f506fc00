import { createHash } from 'node:crypto';
import type { Fact } from '../facts/fact.js';
import type { Report } from '../reports/report.js';
import { buildIndex, readSnapshot } from './build.js';
import type { IndexedReport } from './writer.js';

/** A report that could not be taken in, and why. */
export interface RefreshFault {
  readonly file: string;
  readonly code: string;
  readonly reason: string;
}

/** A report as it lies in its folder, not yet read. */
export interface Readable {
  readonly id: string;
  readonly file: string;
  /** Changes when the file or its catalog entry changes. */
  readonly hash: string;
  /** @throws when it cannot be read; the error's `code` and `message` become the fault. */
  readonly read: () => Promise<Report>;
}

/** What a refresh found and did. Ids. */
export interface RefreshSummary {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
  readonly failed: readonly RefreshFault[];
  /** A new index was put in place. */
  readonly swapped: boolean;
}

/** What a refresh needs. */
export interface RefreshPlan {
  /** The index file. */
  readonly file: string;
  readonly sources: readonly Readable[];
  readonly extract: (report: Report) => Fact[];
  /** Stands for everything besides the report that facts follow from (lexicon, rules): another value makes every report be read again. */
  readonly fingerprint: string;
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Brings the index up to the folder: new and changed reports are read, unchanged ones kept as they are, gone ones left out.
 * A changed report that cannot be read keeps its old state in the index. Nothing is written when nothing changed,
 * and a folder of which nothing can be read does not replace an index that works.
 * @throws IndexError or DatabaseError when the new index cannot be written; the old one stays.
 */
export async function refreshIndex({
  file,
  sources,
  extract,
  fingerprint,
  onProgress,
}: RefreshPlan): Promise<RefreshSummary> {
  const before = (await readSnapshot(file))?.hashes;
  const hashOf = (source: Readable): string =>
    createHash('sha256').update(`${source.hash}\n${fingerprint}`).digest('hex');
  const unchanged = sources.filter((s) => before?.get(s.id) === hashOf(s));
  const toRead = sources.filter((s) => !unchanged.includes(s));
  const failed: RefreshFault[] = [];
  const put: IndexedReport[] = [];
  let done = 0;
  for (const source of toRead) {
    try {
      const report = { ...(await source.read()), hash: hashOf(source) };
      put.push({ report, facts: extract(report) });
    } catch (error) {
      failed.push({
        file: source.file,
        code: codeOf(error),
        reason: error instanceof Error ? error.message : String(error),
      });
    }
    onProgress?.(++done, toRead.length);
  }
  const kept = [
    ...unchanged.map((s) => s.id),
    ...failed.flatMap((f) => toRead.filter((s) => s.file === f.file && before?.has(s.id)).map((s) => s.id)),
  ];
  const present = new Set([...kept, ...put.map((p) => p.report.meta.id)]);
  const removed = [...(before?.keys() ?? [])].filter((id) => !present.has(id));
  const nothingLeft = present.size === 0 && (before?.size ?? 0) > 0 && failed.length > 0;
  const swapped = !nothingLeft && (before === undefined || put.length > 0 || removed.length > 0);
  if (swapped) await buildIndex(file, before ? file : undefined, { put, keep: kept });
  return {
    added: put.map((p) => p.report.meta.id).filter((id) => !before?.has(id)),
    changed: put.map((p) => p.report.meta.id).filter((id) => before?.has(id)),
    removed: nothingLeft ? [] : removed,
    unchanged: unchanged.length,
    failed,
    swapped,
  };
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unreadable';
}
