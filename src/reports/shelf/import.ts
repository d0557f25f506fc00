import path from 'node:path';
import { ReportFault } from '../fault.js';
import { FetchFault } from '../fetching/fault.js';
import type { FetchedPage } from '../fetching/fetch-page.js';
import { MAX_DOCUMENT_BYTES } from '../formats/files.js';
import { readRegular } from '../regular.js';
import { sweep } from './files.js';
import { alone } from './lock.js';
import type { Incoming, Prepared } from './prepare.js';
import { keyOf, openShelf, type Shelf, sha256 } from './shelf.js';

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

/** Sources of a host that are under way at once: one is fetched while one is read and one is written. */
const AT_ONCE = 3;

/** A source that was begun. Whether a promise failed is told by whoever waits for it. */
interface Begun {
  readonly source: string;
  /** The report file that holds it already. */
  readonly known?: string;
  readonly coming?: Promise<Incoming>;
  /** Nothing where it turned out to be held when it came. */
  readonly read?: Promise<Prepared | undefined>;
}

/** Sources of one host, in order: each is done before the next is, and a host gets one request at a time. */
async function takeLane(lane: readonly string[], plan: ImportPlan, shelf: Shelf): Promise<void> {
  const underWay: { readonly key: string; readonly done: Promise<void> }[] = [];
  let last: Promise<void> = Promise.resolve();
  for (const source of lane) {
    const key = keyOf(source);
    // Another anchor of the same page is held once that one is done.
    while (underWay.length === AT_ONCE || underWay.some((one) => one.key === key)) await underWay.shift()?.done;
    if (plan.signal?.aborted) break;
    const begun = begin(source, plan, shelf);
    await begun.coming?.catch(() => {});
    last = unheard(finish(begun, last, plan, shelf));
    underWay.push({ key, done: last });
  }
  await last;
}

/** Fetches a source, and reads it once it is there. */
function begin(source: string, { fetch, prepare }: ImportPlan, shelf: Shelf): Begun {
  const known = isAddress(source) ? shelf.holds(keyOf(source)) : undefined;
  if (known !== undefined) return { source, known };
  const coming = unheard(incomingOf(source, fetch));
  const read = coming.then((incoming) => (heldAs(incoming, shelf) === undefined ? prepare(incoming) : undefined));
  return { source, coming, read: unheard(read) };
}

/** The promise, which may fail before anybody waits for it. */
function unheard<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}

/** It is in the folder before it is called done, and the one `before` it was. */
async function finish(begun: Begun, before: Promise<void>, { onDone }: ImportPlan, shelf: Shelf): Promise<void> {
  await before;
  try {
    onDone(await outcomeOf(begun, shelf));
  } catch (error) {
    if (!(error instanceof FetchFault || error instanceof ReportFault)) throw error;
    onDone({ kind: 'failed', source: begun.source, code: error.code, reason: error.reason });
  }
}

async function outcomeOf({ source, known, coming, read }: Begun, shelf: Shelf): Promise<Imported> {
  const incoming = await coming;
  const file = incoming ? heldAs(incoming, shelf) : known;
  if (file !== undefined) return { kind: 'there', source, file };
  const prepared = await read;
  if (!incoming || !prepared) throw new Error(`Neither held nor read: ${source}`);
  const same = shelf.same(prepared);
  if (same !== undefined) {
    await shelf.note({ source: incoming.key, file: same });
    return { kind: 'there', source, file: same };
  }
  await shelf.put(prepared, incoming.key);
  return { kind: 'added', source, prepared };
}

/** The report file of what came, by its source or its address. */
function heldAs({ key, url }: Incoming, shelf: Shelf): string | undefined {
  return shelf.holds(key) ?? (url === undefined ? undefined : shelf.holds(url));
}

async function incomingOf(source: string, fetch: ImportPlan['fetch']): Promise<Incoming> {
  if (isAddress(source)) {
    const page = await fetch(source);
    const name = path.posix.basename(new URL(page.url).pathname) || 'page';
    return { bytes: page.body, name, url: page.url, key: keyOf(source) };
  }
  const bytes = await readRegular(source, MAX_DOCUMENT_BYTES);
  return { bytes, name: path.basename(source), key: `sha256:${sha256(bytes)}` };
}
