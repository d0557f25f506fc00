import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { FolderError, systemCode } from '../fault.js';
import { ORIGINALS, UNDER_WAY } from './files.js';

/** Milliseconds that a writer waits for another one: an operation of the bot takes seconds. */
const PATIENCE = 20_000;
const LOOK_EVERY = 50;
/** Milliseconds more for a lock that cannot be read: it may just be given back. */
const UNREADABLE = 1000;

/**
 * Runs `work` as the only import into a folder. The lock of a process that is gone does not count.
 * @throws FolderError when another import is under way.
 */
export async function alone<T>(dir: string, work: () => Promise<T>): Promise<T> {
  const file = path.join(dir, ORIGINALS, '.lock');
  await mkdir(path.dirname(file), { recursive: true });
  return holding(file, 0, (holder) => `Another import into this folder is under way (process ${holder}).`, work);
}

/** Who writes in this process waits for its turn before it asks for the lock, by folder. */
const turns = new Map<string, Promise<unknown>>();

/**
 * Runs `work` while no other process, and nobody else in this one, changes the files of a folder or its catalog: import, the
 * bot's operations, and what ends them after a kill. Not to be used inside itself.
 * @throws FolderError when somebody else holds the folder for longer than an operation takes.
 */
export function writing<T>(dir: string, work: () => Promise<T>): Promise<T> {
  const place = path.resolve(dir);
  const file = path.join(place, '.writer.lock');
  const why = (holder: string): string => `Another process is changing the reports (process ${holder}).`;
  const result = (turns.get(place) ?? Promise.resolve()).then(() => holding(file, PATIENCE, why, work));
  turns.set(
    place,
    result.catch(() => {}),
  );
  return result;
}

async function holding<T>(
  file: string,
  patience: number,
  why: (holder: string) => string,
  work: () => Promise<T>,
): Promise<T> {
  const mine = await acquire(file, patience, why);
  try {
    return await work();
  } finally {
    if ((await readFile(file, 'utf8').catch(() => '')) === mine) await rm(file, { force: true }).catch(() => {});
  }
}

/** The lock appears with all that it says, or not at all. */
async function acquire(file: string, patience: number, why: (holder: string) => string): Promise<string> {
  const mine = `${process.pid} ${await startOf(process.pid)} ${randomUUID()}`;
  const made = path.join(path.dirname(file), `${UNDER_WAY}lock-${randomUUID().slice(0, 8)}`);
  try {
    await writeFile(made, mine);
    for (const end = performance.now() + patience; ; ) {
      if (await put(made, file, mine)) return mine;
      await waitFor(file, end, why);
    }
  } finally {
    await rm(made, { force: true });
  }
}

/** Waits a moment for the lock that is there, or takes it away where nobody holds it. @throws FolderError after `end`. */
async function waitFor(file: string, end: number, why: (holder: string) => string): Promise<void> {
  // Given back a moment ago, or nothing that can be read: a folder, or a file of another user.
  const held = await readFile(file, 'utf8').catch(() => undefined);
  if (held !== undefined && !(await isHeld(held))) return takeAway(file, held);
  const longest = end + (held === undefined ? UNREADABLE : 0);
  if (performance.now() > longest) throw new FolderError(why(held?.split(' ')[0] ?? 'unknown'));
  await sleep(LOOK_EVERY);
}

/** Puts the lock in its place; false where another one is there. */
async function put(made: string, file: string, mine: string): Promise<boolean> {
  try {
    await link(made, file);
    return true;
  } catch (error) {
    const code = systemCode(error);
    // Swept away by an import a moment ago, or a file system without hard links.
    if (code === 'ENOENT') await writeFile(made, mine);
    return code !== 'ENOENT' && code !== 'EEXIST' && putAlone(file, mine);
  }
}

/** What a file system without hard links can do: true when the lock is ours now. @throws when it can be had in no way. */
async function putAlone(file: string, mine: string): Promise<boolean> {
  try {
    await writeFile(file, mine, { flag: 'wx' });
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Takes the lock of a process that is gone away; one that somebody else has put there meanwhile goes back. */
async function takeAway(file: string, gone: string): Promise<void> {
  const aside = path.join(path.dirname(file), `${UNDER_WAY}lock-${randomUUID().slice(0, 8)}`);
  await rename(file, aside).catch(() => {});
  if ((await readFile(aside, 'utf8').catch(() => gone)) !== gone) await link(aside, file).catch(() => {});
  await rm(aside, { force: true });
}

/** Is the process that wrote this still there, and no other one that was given its number? */
async function isHeld(held: string): Promise<boolean> {
  const [number = '', started = ''] = held.split(' ');
  const pid = Number(number);
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (systemCode(error) !== 'EPERM') return false;
  }
  const now = await startOf(pid);
  return started === '' || now === '' || started === now;
}

/** When a process was started, in the system's own count; empty where it does not tell. */
async function startOf(pid: number): Promise<string> {
  const told = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return told.slice(told.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}
