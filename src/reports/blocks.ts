import { sentences } from '../text/sentences.js';
import { type Hints, piecesOf } from './furniture.js';
import { unitsOf } from './lines.js';
import type { Block } from './report.js';

/**
 * The blocks of a text: every paragraph, heading, list item or line of the page with its role and, unless it is furniture,
 * its sentences. In order, apart from each other; together they hold every character that is not white space.
 */
export function blocksOf(text: string, hints: Hints = {}): Block[] {
  return piecesOf(text, unitsOf(text), hints).map(({ role, span }) => ({
    role,
    span,
    sentences: role === 'furniture' ? [] : sentences(text, span),
  }));
}
