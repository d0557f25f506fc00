import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { systemCode } from '../fault.js';
import { ORIGINALS } from '../shelf/files.js';
import { type Objects, openObjects } from './objects.js';
import { type Change, type Journal, journalFile, ledgerFile, type Manifest, type Snapshot } from './records.js';

export type { Change, Snapshot } from './records.js';

/** What is to be done to the folder. */
export interface Deed {
  readonly action: string;
  /** What it is done to, as a person would name it. */
  readonly what: readonly string[];
  readonly changes: readonly Change[];
  /** The snapshot that this leads back to. */
  readonly until?: string;
}

/**
 * The changes of a reports folder, so that each happens wholly or not at all and can be undone. One user at a time.
 * A deed is begun, then either committed (once the index holds it) or called off. A program killed in between ends it at its next start.
 */
export interface History {
  /** Ends what a killed program left: a deed that was begun is carried out, one that was called off taken back. For before the first load; true when something was left, and is to be committed. */
  recover(): Promise<boolean>;
  /** The same between loads: what was begun and never committed is taken back. */
  settle(): Promise<void>;
  /** Does it to the folder. @throws when it cannot be done; the folder is then as it was, or will be after `recover`. */
  begin(deed: Deed): Promise<void>;
  callOff(): Promise<void>;
  /** The folder as it is now counts as loaded. @throws when that cannot be written down: then it does not. What was begun, else `action`, is what led here; no change, no snapshot. */
  commit(action: string, what?: readonly string[]): Promise<void>;
  /** What can be undone, newest first. */
  past(): Promise<readonly Snapshot[]>;
  /** What leads from the dataset as last loaded back to that before a snapshot's deed; nothing when it is not kept. */
  changesTo(snapshot: string): Promise<readonly Change[] | undefined>;
  /** Keeps a content, to be named in a deed's changes. */
  keep(content: string | Uint8Array): Promise<string>;
}

/** Snapshots kept. */
const KEPT = 10;
/** Tries to take back what failed: a full disk may have room again a moment later. */
const TRIES = 3;
/** Larger files are no reports and are not kept. */
const MAX_BYTES = 20 * 1024 * 1024;

/** Opens the history of `reportsDir` that is kept in `dir`. Nothing is written before something is done. */
export function openHistory(reportsDir: string, dir: string): History {
  const objects = openObjects(path.join(dir, 'objects'));
  const ledger = ledgerFile(path.join(dir, 'history.json'));
  const journalPath = path.join(dir, 'journal.json');
  const journal = journalFile(journalPath);

  /** The journal of a deed that is neither done nor taken back. */
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
    await again(() => rm(journalPath, { force: true }));
  };

  const history: History = {
    async recover() {
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
      const now = await manifestOf(reportsDir, objects);
      const back = changes.map(({ file }): Change => ({ file, to: now[file] ?? null }));
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
      const past = pastAfter(known, head, { action: begun?.action ?? action, what: begun?.what ?? [...what] }, begun);
      const done = begun?.id ?? known?.done;
      if (!known || begun || !same(known.head, head)) await ledger.write({ head, past, ...(done && { done }) });
      // It is done now; what cannot be tidied up is tidied up the next time.
      await rm(journalPath, { force: true }).catch(() => {});
      const kept = new Set([head, ...past.map((one) => one.before)].flatMap((one) => Object.values(one)));
      await objects.keepOnly(kept).catch(() => {});
    },
    past: async () => [...((await ledger.read())?.past ?? [])].reverse(),
    async changesTo(snapshot) {
      const known = await ledger.read();
      const target = known?.past.find((one) => one.id === snapshot)?.before;
      return known && target && between(known.head, target);
    },
    keep: (content) => objects.keep(content),
  };
  return history;
}

const newId = (): string => randomBytes(6).toString('hex');

type Known = { readonly head: Manifest; readonly past: readonly Snapshot[] } | undefined;

/** The snapshots once the folder is as `head` says. */
function pastAfter(
  known: Known,
  head: Manifest,
  deed: { readonly action: string; readonly what: string[] },
  begun: Journal | undefined,
): Snapshot[] {
  if (!known) return [];
  if (begun?.until !== undefined) {
    const until = known.past.findIndex((one) => one.id === begun.until);
    return known.past.slice(0, Math.max(until, 0));
  }
  if (same(known.head, head)) return [...known.past];
  const snapshot: Snapshot = { id: newId(), at: Date.now(), ...deed, before: known.head };
  return [...known.past, snapshot].slice(-KEPT);
}

/** Every file of the folder that may be a report, the catalog, or a report as it came; their contents are kept. */
async function manifestOf(dir: string, objects: Objects): Promise<Manifest> {
  const out: Record<string, string> = {};
  for (const place of ['', ORIGINALS]) {
    const found = await readdir(path.join(dir, place), { withFileTypes: true }).catch((error: unknown) => {
      if (place !== '' && systemCode(error) === 'ENOENT') return [];
      throw error;
    });
    for (const one of found) {
      if (!one.isFile() || one.name.startsWith('.') || one.name.endsWith('.jsonl')) continue;
      const file = place === '' ? one.name : `${place}/${one.name}`;
      const full = path.join(dir, file);
      if ((await stat(full)).size <= MAX_BYTES) out[file] = await objects.keepFile(full);
    }
  }
  return out;
}

function between(from: Manifest, to: Manifest): Change[] {
  const names = new Set([...Object.keys(from), ...Object.keys(to)]);
  return [...names].filter((file) => from[file] !== to[file]).map((file) => ({ file, to: to[file] ?? null }));
}

const same = (a: Manifest, b: Manifest): boolean => between(a, b).length === 0;

async function again(work: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (tries >= TRIES) throw error;
    }
  }
}
