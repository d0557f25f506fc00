import { readFile, rename, writeFile } from 'node:fs/promises';
import { z } from 'zod';

/** What the system says of a file: while all of it stays, so does the content. Times in milliseconds. */
export interface FileMark {
  readonly size: number;
  readonly mtimeMs: number;
  /** Set by the system with every change; nobody can set it back. */
  readonly ctimeMs: number;
  readonly ino: number;
}

/** Files looked at before, with the hash of their content, so that those left alone are not read again. */
export interface KnownFiles {
  /** The hash of the content of `file`, when its mark is as it was then. */
  hash(file: string, mark: FileMark): string | undefined;
  /** The same, whatever has become of the file since. */
  last(file: string): string | undefined;
  /** `seen`: when the mark was taken. A file changed within two seconds before could change again unnoticed, and is not kept. */
  keep(file: string, mark: FileMark, hash: string, seen: number): void;
  /** Forgets all files but these. */
  only(files: Iterable<string>): void;
}

/** Clocks of file systems are this coarse, in milliseconds. */
const COARSE = 2000;

const schema = z.record(z.string(), z.tuple([z.number(), z.number(), z.number(), z.number(), z.string()]));
type Kept = z.infer<typeof schema>;

/** Known files that are kept in `place` between runs. A place that cannot be read knows nothing. */
export async function openKnownFiles(place: string): Promise<KnownFiles & { save(): Promise<void> }> {
  const kept = new Map(Object.entries(await read(place)));
  let changed = false;
  return {
    hash(file, { size, mtimeMs, ctimeMs, ino }) {
      const known = kept.get(file);
      const same = known && known[0] === size && known[1] === mtimeMs && known[2] === ctimeMs && known[3] === ino;
      return same ? known[4] : undefined;
    },
    last: (file) => kept.get(file)?.[4],
    keep(file, { size, mtimeMs, ctimeMs, ino }, hash, seen) {
      if (Math.max(mtimeMs, ctimeMs) > seen - COARSE) changed = kept.delete(file) || changed;
      else {
        kept.set(file, [size, mtimeMs, ctimeMs, ino, hash]);
        changed = true;
      }
    },
    only(files) {
      const present = new Set(files);
      for (const file of kept.keys()) if (!present.has(file)) changed = kept.delete(file) || changed;
    },
    async save() {
      if (!changed) return;
      // Written beside and renamed: a reader sees the whole file or the one before.
      await writeFile(`${place}.new`, JSON.stringify(Object.fromEntries(kept)), { mode: 0o600 });
      await rename(`${place}.new`, place);
      changed = false;
    },
  };
}

async function read(place: string): Promise<Kept> {
  try {
    return schema.parse(JSON.parse(await readFile(place, 'utf8')));
  } catch {
    return {};
  }
}
