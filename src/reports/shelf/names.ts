import { createHash } from 'node:crypto';
import { fold } from '../../text/fold.js';

const LONGEST = 60;
const MARK = 8;

/**
 * A file stem for a report: its title or name in plain letters, and a mark that follows from `key` alone, so that the same
 * source always has the same one. Holds nothing but a to z, digits and hyphens.
 */
export function stemFor(title: string, key: string): string {
  const words = fold(title.normalize('NFC')).match(/[a-z0-9]+/gu) ?? [];
  let stem = '';
  for (const word of words) {
    if (stem.length + 1 + word.length > LONGEST) break;
    stem = stem === '' ? word : `${stem}-${word}`;
  }
  return `${stem || 'bao-cao'}-${markOf(key)}`;
}

/** Letters only: digits could be taken for a year. */
function markOf(key: string): string {
  const hex = createHash('sha256').update(key).digest('hex').slice(0, MARK);
  return [...hex].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}
