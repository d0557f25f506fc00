import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { systemCode } from '../fault.js';
import { ORIGINALS } from '../shelf/files.js';
import { writing } from '../shelf/lock.js';
import { type Objects, openObjects } from './objects.js';
import { type Change, type Journal, journalFile, ledgerFile, type Manifest, type Snapshot } from './records.js';

export type { Change, Snapshot } from './records.js';

/** What is to be done to the folder. */
export interface Operation {
  readonly action: string;
  /** What it is done to, as a person would name it. */
  readonly what: readonly string[];
  readonly changes: readonly Change[];
  /** The snapshot that this leads back to. */
  readonly until?: string;
}

/**
 * The changes of a reports folder, so that each happens wholly or not at all and can be undone. One user at a time.
 * An operation is begun, then either committed (once the index holds it) or called off. A program killed in between ends it at its next start.
 */
export interface History {
  /** Ends what a killed program left: an operation that was begun is carried out, one that was called off taken back. For before the first load; true when something was left, and is to be committed. */
  recover(): Promise<boolean>;
  /** What `recover` does, for who holds the folder already. */
  end(): Promise<boolean>;
  /** The same between loads: what was begun and never committed is taken back. */
  settle(): Promise<void>;
  /** Does it to the folder. @throws when it cannot be done; the folder is then as it was, or will be after `recover`. */
  begin(operation: Operation): Promise<void>;
  callOff(): Promise<void>;
  /** The folder as it is now counts as loaded. @throws when that cannot be written down: then it does not. What was begun, else `action`, is what led here; no change, no snapshot. */
  commit(action: string, what?: readonly string[]): Promise<void>;
  /** What was begun counts as loaded, and nothing else of the folder, which is not looked at. @throws as `commit`. */
  commitOperation(): Promise<void>;
  /** What can be undone, newest first. */
  past(): Promise<readonly Snapshot[]>;
  /** What leads from the dataset as last loaded back to that before a snapshot's operation; nothing when it is not kept. */
  changesTo(snapshot: string): Promise<readonly Change[] | undefined>;
  /** A file as it was last loaded, as text; nothing where it was not there. */
  loaded(file: string): Promise<string | undefined>;
  /** A content that a change names, as text. */
  text(hash: string): Promise<string>;
  /** Keeps a content, to be named in an operation's changes. */
  keep(content: string | Uint8Array): Promise<string>;
}

/** Snapshots kept. */
const KEPT = 10;
/** Tries to take back what failed: a full disk may have room again a moment later. */
const TRIES = 3;

/** Opens the history of `reportsDir` that is kept in `dir`. Nothing is written before something is done. */
export function openHistory(reportsDir: string, dir: string): History {
  const objects = openObjects(path.join(dir, 'objects'));
  const ledger = ledgerFile(path.join(dir, 'history.json'));
  const journal = journalFile(path.join(dir, 'journal.json'));

  /** The journal of an operation that is neither done nor taken back. */
  const open = async (): Promise<Journal | undefined> => {
    const left = await journal.read();
    return left && left.id !== (await ledger.read())?.done ? left : undefined;
  };

  const change = async ({ file, to }: Change): Promise<void> => {
    const full = path.join(reportsDir, file);
    if (to === null) await rm(full, { force: true });
    else await objects.putTo(to, full);
  };

  const takeBack = async (begun: Journal): Promise<void> => {
    await again(() => journal.write({ ...begun, direction: 'back' }));
    for (const one of begun.back) await again(() => change(one));
    await again(() => journal.remove());
  };

  const write = async (head: Manifest, past: readonly Snapshot[], done: string | undefined): Promise<void> => {
    await ledger.write({ head, past: [...past], ...(done !== undefined && { done }) });
    // It is done now; what cannot be tidied up is tidied up the next time.
    await journal.remove().catch(() => {});
    const contents = past.flatMap(({ back }) => back.flatMap(({ to }) => to ?? []));
    await objects.keepOnly(new Set([...Object.values(head), ...contents])).catch(() => {});
  };

  const history: History = {
    async recover() {
      // What is open may be another process's that is alive and at it.
      return (await open()) ? writing(reportsDir, history.end) : false;
    },
    async end() {
      const left = await open();
      for (const one of left?.direction === 'forward' ? left.forward : []) await again(() => change(one));
      if (left?.direction === 'back') await takeBack(left);
      return left?.direction === 'forward';
    },
    async settle() {
      const left = await open();
      if (left) await takeBack(left);
      if (!(await ledger.read())) await history.commit('start');
    },
    async begin({ action, what, changes, until }) {
      await mkdir(dir, { recursive: true, mode: 0o700 });
      const now = await objects.keepFiles(changes.map(({ file }) => path.join(reportsDir, file)));
      const back = changes.map(({ file }, i): Change => ({ file, to: now[i] ?? null }));
      const begun: Journal = {
        id: newId(),
        action,
        what: [...what],
        ...(until !== undefined && { until }),
        direction: 'forward',
        forward: [...changes],
        back,
      };
      await journal.write(begun);
      try {
        for (const one of changes) await change(one);
      } catch (error) {
        await takeBack(begun);
        throw error;
      }
    },
    async callOff() {
      const begun = await open();
      if (begun) await takeBack(begun);
    },
    async commit(action, what = []) {
      await mkdir(dir, { recursive: true, mode: 0o700 });
      const begun = await open();
      const head = await manifestOf(reportsDir, objects);
      const known = await ledger.read();
      const back = known ? between(head, known.head) : [];
      const past = pastAfter(known, back, { action: begun?.action ?? action, what: begun?.what ?? [...what] }, begun);
      if (!known || begun || back.length > 0) await write(head, past, begun?.id ?? known?.done);
    },
    async commitOperation() {
      const begun = await open();
      const known = await ledger.read();
      if (!begun || !known) return history.commit('reload');
      const head = after(known.head, begun.forward);
      // Done a second time, after the first was cut short, it changes nothing that could be undone.
      const back = begun.back.filter(({ file, to }) => (hashIn(head, file) ?? null) !== to);
      await write(head, pastAfter(known, back, begun, begun), begun.id);
    },
    past: async () => [...((await ledger.read())?.past ?? [])].reverse(),
    async changesTo(snapshot) {
      const known = await ledger.read();
      const from = known?.past.findIndex((one) => one.id === snapshot) ?? -1;
      if (!known || from < 0) return undefined;
      const target = known.past.slice(from).reduceRight((state, one) => after(state, one.back), known.head);
      return between(known.head, target);
    },
    async loaded(file) {
      const hash = hashIn((await ledger.read())?.head ?? {}, file);
      return hash === undefined ? undefined : objects.text(hash);
    },
    text: (hash) => objects.text(hash),
    keep: (content) => objects.keep(content),
  };
  return history;
}

const newId = (): string => randomBytes(6).toString('hex');

type Known = { readonly head: Manifest; readonly past: readonly Snapshot[] } | undefined;

/** The snapshots once something was done; `back` leads from after it to before. */
function pastAfter(
  known: Known,
  back: readonly Change[],
  { action, what }: { readonly action: string; readonly what: readonly string[] },
  begun: Journal | undefined,
): Snapshot[] {
  if (!known) return [];
  if (begun?.until !== undefined) {
    const until = known.past.findIndex((one) => one.id === begun.until);
    return known.past.slice(0, Math.max(until, 0));
  }
  if (back.length === 0) return [...known.past];
  const snapshot: Snapshot = { id: newId(), at: Date.now(), action, what: [...what], back: [...back] };
  return [...known.past, snapshot].slice(-KEPT);
}

/** Every file of the folder that may be a report, the catalog, or a report as it came; their contents are kept. */
async function manifestOf(dir: string, objects: Objects): Promise<Manifest> {
  const files: string[] = [];
  for (const place of ['', ORIGINALS]) {
    const found = await readdir(path.join(dir, place), { withFileTypes: true }).catch((error: unknown) => {
      if (place !== '' && systemCode(error) === 'ENOENT') return [];
      throw error;
    });
    for (const one of found) {
      if (!one.isFile() || one.name.startsWith('.') || one.name.endsWith('.jsonl')) continue;
      files.push(place === '' ? one.name : `${place}/${one.name}`);
    }
  }
  const hashes = await objects.keepFiles(files.map((file) => path.join(dir, file)));
  return Object.fromEntries(
    files.flatMap((file, i) => {
      const hash = hashes[i];
      return hash === undefined ? [] : [[file, hash]];
    }),
  );
}

/** A folder once some of its files changed. */
function after(manifest: Manifest, changes: readonly Change[]): Manifest {
  const out = new Map(Object.entries(manifest));
  for (const { file, to } of changes) {
    if (to === null) out.delete(file);
    else out.set(file, to);
  }
  return Object.fromEntries(out);
}

/** A file may have any name, also one that every object knows. */
const hashIn = (manifest: Manifest, file: string): string | undefined =>
  Object.hasOwn(manifest, file) ? manifest[file] : undefined;

function between(from: Manifest, to: Manifest): Change[] {
  const names = new Set([...Object.keys(from), ...Object.keys(to)]);
  return [...names]
    .filter((file) => hashIn(from, file) !== hashIn(to, file))
    .map((file) => ({ file, to: hashIn(to, file) ?? null }));
}

async function again(work: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (tries >= TRIES) throw error;
    }
  }
}
