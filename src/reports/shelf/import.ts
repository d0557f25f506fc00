import { createHash } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { CatalogEntry } from '../catalog.js';
import { ReportFault } from '../fault.js';
import { FetchFault } from '../fetching/fault.js';
import type { FetchedPage } from '../fetching/fetch-page.js';
import { MAX_DOCUMENT_BYTES } from '../formats/files.js';
import { readRegular } from '../regular.js';
import { putIntoCatalog, readCatalogFile } from './catalog-file.js';
import { ORIGINALS, sweep, writeWhole } from './files.js';
import { appendJournal, type JournalLine, readJournal } from './journal.js';
import { leftFile } from './left-file.js';
import { alone, writing } from './lock.js';
import type { Incoming, Prepared } from './prepare.js';

/** The outcome of one source. */
export type Imported =
  | { readonly kind: 'added'; readonly source: string; readonly prepared: Prepared }
  /** It is in the folder already, from this source or with the same text. */
  | { readonly kind: 'there'; readonly source: string; readonly file: string }
  | { readonly kind: 'failed'; readonly source: string; readonly code: string; readonly reason: string };

/** What an import needs. */
export interface ImportPlan {
  /** The reports folder. */
  readonly dir: string;
  /** Web addresses and paths of files. */
  readonly sources: readonly string[];
  readonly fetch: (url: string) => Promise<FetchedPage>;
  /** Reads what came. @throws ReportFault */
  readonly prepare: (incoming: Incoming) => Promise<Prepared>;
  /** Called as each source is done. */
  readonly onDone: (outcome: Imported) => void;
  /** No further source is begun once it is aborted. */
  readonly signal?: AbortSignal;
}

/** Hosts that are asked at the same time; each of them gets one request at a time. */
const HOSTS = 4;
/** The catalog is written after so many reports: what a killed process loses of it is done again. */
const BATCH = 25;

/**
 * Takes sources into the reports folder: for each its text, the file as it came beside it, and its catalog entry. What is
 * there already, by its source or its text, is not taken in again, also after the process was killed at any moment.
 * @throws FolderError when the folder or its catalog cannot be used, or another import is under way.
 */
export function importInto(plan: ImportPlan): Promise<void> {
  return alone(plan.dir, async () => {
    await sweep(plan.dir);
    const shelf = await openShelf(plan.dir);
    const lanes = [...byHost([...new Set(plan.sources)]).values()];
    const workers = Array.from({ length: HOSTS }, async () => {
      for (let lane = lanes.shift(); lane; lane = lanes.shift()) await takeLane(lane, plan, shelf);
    });
    // What was taken in is entered, even where others failed.
    const ended = await Promise.allSettled(workers);
    await shelf.flush();
    for (const end of ended) if (end.status === 'rejected') throw end.reason;
  });
}

function byHost(sources: readonly string[]): Map<string, string[]> {
  const lanes = new Map<string, string[]>();
  for (const source of sources) {
    const host = isAddress(source) && URL.canParse(source) ? new URL(source).host : '';
    lanes.set(host, [...(lanes.get(host) ?? []), source]);
  }
  return lanes;
}

/** Is a source an address, and no path of a file? */
function isAddress(source: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//iu.test(source);
}

/**
 * One source after the other. While one is read, the next is on its way, and the one before is written: a host still gets one request at a
 * time.
 */
async function takeLane(lane: readonly string[], plan: ImportPlan, shelf: Shelf): Promise<void> {
  let ahead: Promise<Incoming> | undefined;
  let written: Promise<void> | undefined;
  for (const [at, source] of lane.entries()) {
    if (plan.signal?.aborted) break;
    const coming = ahead ?? begin(source, plan, shelf);
    await coming?.catch(() => {});
    const next = lane[at + 1];
    // Another anchor of the same page is held once this one is done.
    const wanted = next !== undefined && !plan.signal?.aborted && keyOf(next) !== keyOf(source);
    ahead = wanted ? begin(next, plan, shelf) : undefined;
    const read = await one(source, coming, plan, shelf);
    await written;
    written = taken(read, plan, shelf);
    // Told by whoever waits for it: the next turn of the loop, or the end.
    written.catch(() => {});
  }
  await written;
}

/** What became of a source when it was read; `key`: of one that is still to be written. */
interface Read {
  readonly outcome: Imported;
  readonly key?: string;
}

/** It is in the folder before it is called done. */
async function taken({ outcome, key }: Read, { onDone }: ImportPlan, shelf: Shelf): Promise<void> {
  if (outcome.kind === 'added' && key !== undefined) await shelf.put(outcome.prepared, key);
  onDone(outcome);
}

/** The report file of an address that was taken in. */
const heldAt = (source: string, shelf: Shelf): string | undefined =>
  isAddress(source) ? shelf.holds(keyOf(source)) : undefined;

/** A source as it comes; nothing where it is held. Whether it failed is told by whoever waits for it. */
function begin(source: string, { fetch }: ImportPlan, shelf: Shelf): Promise<Incoming> | undefined {
  if (heldAt(source, shelf) !== undefined) return undefined;
  const coming = incomingOf(source, fetch);
  coming.catch(() => {});
  return coming;
}

async function one(
  source: string,
  coming: Promise<Incoming> | undefined,
  plan: ImportPlan,
  shelf: Shelf,
): Promise<Read> {
  const there = (file: string): Read => ({ outcome: { kind: 'there', source, file } });
  try {
    const known = heldAt(source, shelf);
    if (known !== undefined) return there(known);
    const incoming = await (coming ?? incomingOf(source, plan.fetch));
    const held = shelf.holds(incoming.key) ?? (incoming.url === undefined ? undefined : shelf.holds(incoming.url));
    if (held !== undefined) return there(held);
    const prepared = await plan.prepare(incoming);
    const same = shelf.same(prepared);
    if (same !== undefined) {
      await shelf.note({ source: incoming.key, file: same });
      return there(same);
    }
    shelf.claim(prepared, incoming.key);
    return { outcome: { kind: 'added', source, prepared }, key: incoming.key };
  } catch (error) {
    if (error instanceof FetchFault || error instanceof ReportFault)
      return { outcome: { kind: 'failed', source, code: error.code, reason: error.reason } };
    throw error;
  }
}

const keyOf = (url: string): string => (URL.canParse(url) ? new URL(url).href.replace(/#.*$/u, '') : url);

async function incomingOf(source: string, fetch: ImportPlan['fetch']): Promise<Incoming> {
  if (isAddress(source)) {
    const page = await fetch(source);
    const name = path.posix.basename(new URL(page.url).pathname) || 'page';
    return { bytes: page.body, name, url: page.url, key: keyOf(source) };
  }
  const bytes = await readRegular(source, MAX_DOCUMENT_BYTES);
  return { bytes, name: path.basename(source), key: `sha256:${sha256(bytes)}` };
}

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');
const textKey = (text: string): string => sha256(text.normalize('NFC').replace(/\s+/gu, ' ').trim());

/** The folder as this import knows it. */
interface Shelf {
  /** The report file of a source key or page address. */
  holds(key: string): string | undefined;
  /** A report of the same page, or with the same text. */
  same(prepared: Prepared): string | undefined;
  /** It will be put: whatever is the same is there from now on. */
  claim(prepared: Prepared, key: string): void;
  put(prepared: Prepared, key: string): Promise<void>;
  note(line: JournalLine): Promise<void>;
  flush(): Promise<void>;
}

const textOf = async (file: string): Promise<string> => (await readRegular(file, MAX_DOCUMENT_BYTES)).toString('utf8');

async function openShelf(dir: string): Promise<Shelf> {
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
    claim: ({ text, file, entry }, key) => {
      sources.set(key, file);
      texts.set(textKey(text), file);
      if (entry.url !== undefined) sources.set(keyOf(entry.url), file);
    },
    put: async (prepared, key) => {
      const { original, text, file, entry } = prepared;
      const left = leftFile(prepared.id, prepared.left);
      const beside: (readonly [string, string | Uint8Array])[] = [[`${ORIGINALS}/${original.name}`, original.bytes]];
      if (left) beside.push([left.file, left.content]);
      try {
        for (const [name, content] of beside) await writeWhole(path.join(dir, name), content);
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
