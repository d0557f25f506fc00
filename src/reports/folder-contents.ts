import { createHash } from 'node:crypto';
import path from 'node:path';
import { ReportFault, systemReason } from './fault.js';
import { MAX_DOCUMENT_BYTES } from './formats/files.js';
import type { KnownFiles } from './known-files.js';
import { lookAt, readRegular } from './regular.js';
import { edgeKeys } from './site-lines.js';

/** A file as it was read, with what tells whether it changed since. */
export interface HeldFile {
  readonly bytes: Uint8Array;
  readonly size: number;
  readonly mtimeMs: number;
}

/** Bytes of one scan that are held for who reads the files next; what is beyond is read again. */
const MOST_HELD = 32 * 1024 * 1024;

/** Files looked at side by side: the system is asked while it still answers the one before. */
const AT_ONCE = 8;

/** Is handed what was read of each file. */
type Keep = (file: string, read: HeldFile) => void;

/** Keeps what was read in `held`, as long as it is not too much. */
export function hold(held: Map<string, HeldFile>): Keep {
  let size = 0;
  return (file, read) => {
    if (size + read.bytes.length > MOST_HELD) return;
    size += read.bytes.length;
    held.set(file, read);
  };
}

/** Between the hash of a content and the keys of its edges. */
const APART = ' ';

/** The keys of a text's first and last lines; a document's are not known without reading it. */
function edgesOf(file: string, bytes: Uint8Array): string[] {
  return /\.(?:txt|md)$/iu.test(file) ? edgeKeys(Buffer.from(bytes).toString('utf8')) : [];
}

/** The keys of the edges in what stands for a content. */
export const edgesIn = (content: string): string[] => content.split(APART).slice(1, -1);

/** What stands for the content of each file: its hash, and for a text the keys of its first and last lines. */
export async function contentsOf(
  dir: string,
  files: readonly string[],
  known: KnownFiles | undefined,
  keep: Keep,
): Promise<ReadonlyMap<string, string>> {
  const out = new Map<string, string>();
  for (let i = 0; i < files.length; i += AT_ONCE)
    await Promise.all(
      files
        .slice(i, i + AT_ONCE)
        .map(async (file) => out.set(file, await contentOf(path.join(dir, file), file, known, keep))),
    );
  return out;
}

/** A file that is too large or cannot be read has a hash of what can be known of it: reading it will tell why. */
async function contentOf(full: string, file: string, known: KnownFiles | undefined, keep: Keep): Promise<string> {
  try {
    const seen = Date.now();
    const mark = await lookAt(full, path.dirname(full));
    const before = known?.hash(file, mark);
    if (before?.includes(APART)) return before;
    if (mark.size > MAX_DOCUMENT_BYTES) return `${mark.size} ${mark.mtimeMs}`;
    const bytes = await readRegular(full, MAX_DOCUMENT_BYTES, path.dirname(full));
    keep(file, { bytes, size: mark.size, mtimeMs: mark.mtimeMs });
    const hash = [createHash('sha256').update(bytes).digest('hex'), ...edgesOf(file, bytes)].join(APART) + APART;
    known?.keep(file, mark, hash, seen);
    return hash;
  } catch (error) {
    return error instanceof ReportFault ? error.reason : systemReason(error);
  }
}
