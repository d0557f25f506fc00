import type { PassageView, UnitView } from '../../search/view.js';
import { patternsOf } from '../../text/phrase-lists.js';

const KINDS = ['asked', 'ends', 'proposes', 'replies'] as const;
/** The lists of `data/lexicon/replies.txt`. */
const pattern = patternsOf('replies.txt', KINDS);
const words = (any: string): RegExp => new RegExp(`(?<![a-z])(?:${any})(?![a-z])`, 'u');

const ASKED = pattern('asked', words);
const ENDS = pattern('ends', (any) => new RegExp(`(?<![a-z])(?:${any})(?: [a-z]{1,4}){0,2}$`, 'u'));
const PROPOSES = pattern('proposes', words);
const REPLIES = pattern('replies', words);

/** How surely a question is about the answer to a request: 1 by its words, 0.5 by its ending, else 0. `folded`: without marks. */
export function replyAsked(folded: string): number {
  if (ASKED().test(folded)) return 1;
  return ENDS().test(folded) ? 0.5 : 0;
}

/** Does a unit make a request, and does it give the answer to one? */
export function repliesIn(
  { passage: { folded } }: PassageView,
  { from, to }: UnitView,
): { readonly proposes: boolean; readonly replies: boolean } {
  const text = folded.slice(from, to).join(' ');
  return { proposes: PROPOSES().test(text), replies: REPLIES().test(text) };
}
