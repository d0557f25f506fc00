import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project: the nearest one above this file, compiled or not, that holds package.json. */
export const PROJECT = above(path.dirname(fileURLToPath(import.meta.url)));

function above(folder: string): string {
  const parent = path.dirname(folder);
  return parent === folder || existsSync(path.join(folder, 'package.json')) ? folder : above(parent);
}
