import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project folder: the nearest one above this file, compiled or not, with a package.json. */
export const PROJECT = above(path.dirname(fileURLToPath(import.meta.url)));

function above(folder: string): string {
  const parent = path.dirname(folder);
  return parent === folder || existsSync(path.join(folder, 'package.json')) ? folder : above(parent);
}
