import { createHash } from 'node:crypto';
import { leftOutOf } from '../reports/left-out.js';
import { buildIndex, IndexError, readSnapshot, updateIndex } from './build.js';
import type { IndexedReport } from './writer.js';

/** A report that could not be read, and why. */
export interface RefreshFault {
  readonly file: string;
  readonly code: string;
  readonly reason: string;
}

/** How much of a file does not belong to its report. */
export interface LeftOutCount {
  readonly id: string;
  readonly lines: number;
  readonly share: number;
}

/** A report file in its folder, not yet read. */
export interface Readable {
  readonly id: string;
  readonly file: string;
  /** Changes when the file or its catalog entry changes. */
  readonly hash: string;
  /** @throws when it cannot be read; the error's `code` and `message` become the fault. */
  readonly read: () => Promise<IndexedReport>;
}

/** What a refresh found and did. Ids. */
export interface RefreshSummary {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
  readonly failed: readonly RefreshFault[];
  /** What the reader left out of files, if anything: lines, and their share of the running text, 0 to 1. */
  readonly leftOut?: readonly LeftOutCount[];
  /** A new index was installed. */
  readonly swapped: boolean;
}

/** Inputs of a refresh. */
export interface RefreshPlan {
  /** The index file. */
  readonly file: string;
  /** Where the new index is written; default `file` itself. With another path `file` stays unchanged. */
  readonly into?: string;
  readonly sources: readonly Readable[];
  /** Ids of the only reports that may have changed: all others are kept, whether or not `sources` has them. */
  readonly only?: ReadonlySet<string> | undefined;
  /**
   * Identifies everything besides the report that facts depend on (lexicon, rules). With a new value every report is
   * read again.
   */
  readonly fingerprint: string;
  readonly onProgress?: (done: number, total: number) => void;
  /** Keep nothing of the existing index: it is damaged. */
  readonly fresh?: boolean | undefined;
}

/**
 * Updates the index to match the folder: new and changed reports are read, unchanged ones kept, missing ones removed.
 * A changed report that cannot be read keeps its old state. Nothing is written if nothing changed, and a folder without
 * any readable report does not replace a working index.
 * @throws IndexError or DatabaseError when the new index cannot be written; the old one stays. With `only`, also when
 * there is none.
 */
export async function refreshIndex({
  file,
  into = file,
  sources,
  only,
  fingerprint,
  onProgress,
  fresh,
}: RefreshPlan): Promise<RefreshSummary> {
  const before = fresh ? undefined : (await readSnapshot(file))?.hashes;
  if (only && !before) throw new IndexError('There is no index for some of its reports to change in');
  const hashes = new Map(
    sources.map((s) => [s.id, createHash('sha256').update(`${s.hash}\n${fingerprint}`).digest('hex')]),
  );
  const toRead = sources.filter((s) => before?.get(s.id) !== hashes.get(s.id));
  const changing = new Set(toRead.map((s) => s.id));
  const failed: RefreshFault[] = [];
  const done: string[] = [];
  const leftOut: LeftOutCount[] = [];
  const { keep, removed } = stayingOf([...(before?.keys() ?? [])], sources, only);

  /** Records the outcome of reading a report. */
  const note = (source: Readable, one: unknown): void => {
    if (!isIndexed(one)) {
      failed.push(faultOf(source, one));
      return;
    }
    done.push(source.id);
    const { lines, share } = leftOutOf(one.report);
    if (lines.length > 0) leftOut.push({ id: source.id, lines: lines.length, share });
  };
  const ended = (): void => {
    const nothingLeft = keep.length + done.length === 0 && (before?.size ?? 0) > 0 && failed.length > 0;
    if (nothingLeft || (before && done.length + removed.length === 0)) throw new Unchanged();
  };

  const few = before && into === file && (toRead.length + removed.length) * FEW <= before.size;
  const changes = { put: readAll(toRead, hashes, note, ended, onProgress), keep };
  const write = (): Promise<void> =>
    few ? updateIndex(file, changes) : buildIndex(into, before ? file : undefined, changes);
  const swapped = (before === undefined || toRead.length + removed.length > 0) && (await isWritten(write()));
  return {
    added: done.filter((id) => !before?.has(id)),
    changed: done.filter((id) => before?.has(id)),
    removed: swapped ? removed : [],
    unchanged: keep.filter((id) => !changing.has(id)).length,
    failed,
    leftOut,
    swapped,
  };
}

/** Ids in the index to keep and to remove. An unreadable report keeps its old state until a new one replaces it. */
function stayingOf(
  ids: readonly string[],
  sources: readonly Readable[],
  only: ReadonlySet<string> | undefined,
): { readonly keep: readonly string[]; readonly removed: readonly string[] } {
  const found = new Set(sources.map((s) => s.id));
  const stays = (id: string): boolean => found.has(id) || (only !== undefined && !only.has(id));
  return { keep: ids.filter(stays), removed: ids.filter((id) => !stays(id)) };
}

/** Was anything written? */
async function isWritten(writing: Promise<void>): Promise<boolean> {
  try {
    await writing;
    return true;
  } catch (error) {
    if (error instanceof Unchanged) return false;
    throw error;
  }
}

/** Reads reports, a few at a time, in order. `note` gets each, read or failed; `ended` is called after all. */
async function* readAll(
  sources: readonly Readable[],
  hashes: ReadonlyMap<string, string>,
  note: (source: Readable, one: unknown) => void,
  ended: () => void,
  onProgress: RefreshPlan['onProgress'],
): AsyncGenerator<IndexedReport> {
  const begun: Promise<unknown>[] = [];
  const begin = (source: Readable): Promise<unknown> =>
    readOne(source, hashes.get(source.id) ?? '').catch((error: unknown) => error);
  for (const [i, source] of sources.entries()) {
    for (const next of sources.slice(i + begun.length, i + AT_ONCE)) begun.push(begin(next));
    const one = await begun.shift();
    onProgress?.(i + 1, sources.length);
    note(source, one);
    if (isIndexed(one)) yield one;
  }
  ended();
}

/** At most one report in this many is changed in place. With more, a new index beside the old one is cheaper. */
const FEW = 20;

/** Reports read in parallel: each document has its own process. */
const AT_ONCE = 3;

/** Thrown among the reports when all are read and nothing is to be written. */
class Unchanged extends Error {
  override readonly name = 'Unchanged';
}

async function readOne(source: Readable, hash: string): Promise<IndexedReport> {
  const { report, facts } = await source.read();
  return { report: { ...report, hash }, facts };
}

const isIndexed = (one: unknown): one is IndexedReport => typeof one === 'object' && one !== null && 'report' in one;

function faultOf({ file }: Readable, error: unknown): RefreshFault {
  return { file, code: codeOf(error), reason: error instanceof Error ? error.message : String(error) };
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unreadable';
}
