import path from 'node:path';
import { MAX_DOCUMENT_BYTES } from '../formats/files.js';
import { readRegular } from '../regular.js';
import { ORIGINALS } from './files.js';

/** What the reader left out of an imported file, as it is kept beside the original: one line each. */
export interface LeftFile {
  /** Its path from the reports folder. */
  readonly file: string;
  readonly content: string;
}

/** The file for what was left out of report `id`; nothing where nothing was. */
export function leftFile(id: string, left: readonly string[]): LeftFile | undefined {
  if (left.length === 0) return undefined;
  return { file: `${ORIGINALS}/${id}.left`, content: `${left.map((line) => line.replace(/\s+/gu, ' ')).join('\n')}\n` };
}

/** The lines that were left out when report `id` of the folder `dir` was taken from its original; none for any other report. */
export async function leftBeside(dir: string, id: string): Promise<string[]> {
  const file = path.join(dir, ORIGINALS, `${id}.left`);
  const kept = await readRegular(file, MAX_DOCUMENT_BYTES, path.dirname(file)).catch(() => Buffer.alloc(0));
  return kept
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
}
