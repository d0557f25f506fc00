import path from 'node:path';
import { FORMATS } from './index.js';
import { REFUSED_EXTENSIONS } from './refused.js';

/** A larger file is not a report: bytes of a document with its pictures. */
export const MAX_DOCUMENT_BYTES = 20 * 1024 * 1024;

/** Is this a file that may be a report, by its name? */
export function mayBeReport(file: string): boolean {
  const extension = path.extname(file).toLowerCase();
  return [...FORMATS.flatMap(({ extensions }) => extensions), ...REFUSED_EXTENSIONS].some((one) => one === extension);
}
