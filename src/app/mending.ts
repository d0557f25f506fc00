import { rm, stat } from 'node:fs/promises';
import { isWhole } from '../search/check.js';
import { IndexError } from '../search/store.js';
import { isDamage } from '../storage/database.js';
import { forgetHeld, hold, type Library } from './library.js';
import type { Load, Loading, LoadSummary } from './loading.js';

/** What is needed to open an index. */
export interface Opening {
  /** The index file. */
  readonly file: string;
  readonly load: Load;
  readonly how: Loading;
  /** Check all of it first. */
  readonly check: boolean;
  readonly open: () => Promise<Library>;
}

/**
 * Updates the index from the folder and opens it. Rebuilds a damaged one, once.
 * @throws like `load` and `open`.
 */
export async function openIndexed(opening: Opening): Promise<{ library: Library; summary: LoadSummary }> {
  const { file, load, how, check, open } = opening;
  const size = (await stat(file).catch(() => undefined))?.size ?? 0;
  // Checking a small one costs milliseconds; a rebuild at the first question would make somebody wait.
  let rebuilt = (check || size <= SMALL) && !(await isWhole(file));
  if (rebuilt) await remove(file);
  const once = async (): Promise<{ library: Library; summary: LoadSummary }> => {
    const summary = await load(how);
    return { summary, library: await open() };
  };
  const opened = await once().catch(async (error: unknown) => {
    if (rebuilt || !(isDamage(error) || error instanceof IndexError)) throw error;
    rebuilt = true;
    await remove(file);
    return once();
  });
  const { summary } = opened;
  if (summary.losing !== undefined) await hold(file, summary);
  else if (!summary.held) await forgetHeld(file);
  return { ...opened, summary: { ...summary, ...(rebuilt && { rebuilt }) } };
}

/** Largest index, in bytes, that every start checks in full. */
const SMALL = 4 * 1024 * 1024;

async function remove(file: string): Promise<void> {
  await rm(file, { force: true });
  await rm(`${file}-journal`, { force: true });
}

/** Milliseconds. An index that breaks this soon after a rebuild is not rebuilt: something else is wrong. */
const AGAIN_AFTER = 10 * 60_000;

/** Makes a function that runs `work`; if the index turns out to be damaged, rebuilds it and runs `work` again. */
export function mending(library: Library, onMended: () => void): <T>(work: () => Promise<T>) => Promise<T> {
  let last = Number.NEGATIVE_INFINITY;
  let underWay: Promise<void> | undefined;
  const mend = (version: string): Promise<void> => {
    last = performance.now();
    return library
      .mend(version)
      .then(onMended)
      .finally(() => {
        underWay = undefined;
      });
  };
  const mended = async (version: string, error: unknown): Promise<void> => {
    if (!underWay && performance.now() - last < AGAIN_AFTER) throw error;
    underWay ??= mend(version);
    await underWay;
  };
  return async (work) => {
    const { version } = library.current().index;
    try {
      return await work();
    } catch (error) {
      if (!isDamage(error)) throw error;
      if (library.current().index.version === version) await mended(version, error);
      return work();
    }
  };
}
