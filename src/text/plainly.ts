import { fold } from './fold.js';

/** Without marks, case and punctuation, one blank between words. */
export function plainly(text: string): string {
  return fold(text.normalize('NFC'))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
