import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { systemCode } from '../fault.js';
import { readRegular } from '../regular.js';
import { exists, PRIVATE, writeWhole } from '../shelf/files.js';

/** Contents of files, each kept once under its SHA-256 (hexadecimal). */
export interface Objects {
  /** Keeps the contents of files, unless they are there already; gives their hashes in order, nothing for one that is not there or too large. */
  keepFiles(files: readonly string[]): Promise<(string | undefined)[]>;
  keep(content: string | Uint8Array): Promise<string>;
  /** A content that is kept, as text. @throws where it is not. */
  text(hash: string): Promise<string>;
  /** Writes a content to `file` in one step: whoever looks sees the old file or the new one. */
  putTo(hash: string, file: string): Promise<void>;
  /** Forgets all contents but these. */
  keepOnly(hashes: ReadonlySet<string>): Promise<void>;
}

/** What a file was like when it was last read: as long as that holds, its content is taken to be the same. */
interface Seen {
  readonly size: number;
  readonly mtimeMs: number;
  readonly ino: number;
  readonly hash: string;
}

/** Files looked at side by side. */
const AT_ONCE = 16;
/** Larger files are no reports and are not kept. */
const MAX_BYTES = 20 * 1024 * 1024;

/** Opens the contents kept in a folder, making it (readable by its owner only) when it is first needed. */
export function openObjects(dir: string): Objects {
  const seen = new Map<string, Seen>();
  const at = (hash: string): string => path.join(dir, hash);

  async function keep(content: string | Uint8Array): Promise<string> {
    const hash = createHash('sha256').update(content).digest('hex');
    if (await exists(at(hash))) return hash;
    await mkdir(dir, { recursive: true, mode: 0o700 });
    await writeWhole(at(hash), content, PRIVATE);
    return hash;
  }

  async function keepFile(file: string, kept: ReadonlySet<string>): Promise<string | undefined> {
    const found = await stat(file).catch((error: unknown) => {
      if (systemCode(error) !== 'ENOENT') throw error;
    });
    if (!found?.isFile() || found.size > MAX_BYTES) return undefined;
    const { size, mtimeMs, ino } = found;
    const known = seen.get(file);
    const same = known && known.size === size && known.mtimeMs === mtimeMs && known.ino === ino;
    if (same && kept.has(known.hash)) return known.hash;
    const hash = await keep(await readRegular(file, MAX_BYTES));
    seen.set(file, { size, mtimeMs, ino, hash });
    return hash;
  }

  return {
    keep,
    async keepFiles(files) {
      const kept = new Set(await readdir(dir).catch(() => []));
      const out: (string | undefined)[] = [];
      for (let i = 0; i < files.length; i += AT_ONCE)
        out.push(...(await Promise.all(files.slice(i, i + AT_ONCE).map((file) => keepFile(file, kept)))));
      return out;
    },
    text: (hash) => readFile(at(hash), 'utf8'),
    putTo: async (hash, file) => writeWhole(file, await readFile(at(hash))),
    async keepOnly(hashes) {
      const names = await readdir(dir).catch(() => []);
      for (const name of names) if (!hashes.has(name)) await rm(at(name), { force: true });
    },
  };
}
