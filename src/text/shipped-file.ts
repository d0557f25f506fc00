import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Most folders between the compiled code and the one that contains `data`. */
const DEEPEST = 6;

/**
 * The text of a file shipped in `data`. The process that reads documents may read these files but no folder above them,
 * so it cannot resolve a package name.
 * @throws Error if the file is missing.
 */
export function shippedFile(folder: 'encodings' | 'lexicon', name: string): string {
  let above = found ?? path.dirname(fileURLToPath(import.meta.url));
  for (let depth = 0; depth < DEEPEST; depth++) {
    const text = textOf(path.join(above, 'data', folder, name));
    if (text !== undefined) {
      found = above;
      return text;
    }
    above = path.dirname(above);
  }
  throw new Error(`data/${folder}/${name} is not there`);
}

/** The folder of the first file found: a failed attempt costs more than reading. */
let found: string | undefined;

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
