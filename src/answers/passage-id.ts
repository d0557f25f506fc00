import { createHash } from 'node:crypto';
import type { Quote } from './answer.js';

/** Length of a passage id: 72 bits, so that two of a million passages collide with a probability below one in a billion. */
const LENGTH = 12;

/**
 * The short, permanent id of a quoted passage: letters, digits, `_` and `-`. It depends only on the report's id and the words, so it is the
 * same wherever the words are in the report, and in every run.
 */
export function passageId(quote: Pick<Quote, 'report' | 'text'>): string {
  return createHash('sha256')
    .update(`${quote.report.id}\n${quote.text.normalize('NFC')}`)
    .digest('base64url')
    .slice(0, LENGTH);
}
