import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folders between the compiled code and the one that holds `data`, at most. */
const DEEPEST = 6;

/**
 * The text of a file that is shipped in `data`. The process that reads documents may look at these files and at no folder
 * above them: a name of the package is not found there.
 * @throws Error saying that the file is not there.
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

/** The folder in which the first file was found: a failed attempt costs more than reading. */
let found: string | undefined;

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
