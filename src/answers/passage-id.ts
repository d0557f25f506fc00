import { createHash } from 'node:crypto';
import type { Quote } from './answer.js';

/** Letters of a passage's id: 72 bits, so that two passages of a million share one with a chance below one in a billion. */
const LENGTH = 12;

/**
 * The short, permanent name of a quoted passage: letters, digits, `_` and `-`. It follows from the report's id and the words alone,
 * so it is the same wherever the words stand in the report, and in every run.
 */
export function passageId(quote: Pick<Quote, 'report' | 'text'>): string {
  return createHash('sha256')
    .update(`${quote.report.id}\n${quote.text.normalize('NFC')}`)
    .digest('base64url')
    .slice(0, LENGTH);
}
