import { LONGEST_SENTENCE, sentences } from '../text/sentences.js';
import { cuts, type Span, trimSpan } from '../text/span.js';
import { withForms } from './forms.js';
import { type Hints, piecesOf } from './furniture.js';
import { numberIn, paperKindIn } from './head.js';
import { unitsOf } from './lines.js';
import { withWholeNames } from './organisation.js';
import type { Block } from './report.js';
import { withSignature } from './signature.js';
import { isRow } from './table-rows.js';

/**
 * The blocks of a text: every paragraph, heading, list item or line of the page with its role and, unless it is furniture,
 * its sentences, and its form. In order, apart from each other; together they hold every character that is not white space.
 */
export function blocksOf(text: string, hints: Hints = {}): Block[] {
  const blocks = piecesOf(text, unitsOf(text), hints).map(({ role, span }) => ({
    role,
    span,
    sentences: role === 'furniture' ? [] : sentencesOf(text, span),
  }));
  return formed(text, blocks);
}

/** Blocks with what each is by its form, and in a paper its signature and names in two lines as one block each; as often as one likes. */
export function formed(text: string, blocks: readonly Block[]): Block[] {
  const paper = paperKindIn(text, blocks) !== undefined || numberIn(text, blocks) !== undefined;
  return withForms(text, paper ? withSignature(text, withWholeNames(text, blocks)) : blocks);
}

/** The cells of a row are no sentences, whatever stands in them. */
function sentencesOf(text: string, span: Span): readonly Span[] {
  return isRow(text.slice(span.start, span.end)) ? parts(text, span) : sentences(text, span);
}

/** A row as it stands; a longer one than any sentence is cut as those are. */
function parts(text: string, { start, end }: Span): Span[] {
  const ends = [...cuts(text, start, end, LONGEST_SENTENCE), end];
  return ends
    .map((to, i) => trimSpan(text, { start: ends[i - 1] ?? start, end: to }))
    .filter((part) => part.start < part.end);
}
