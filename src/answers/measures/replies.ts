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

/** How surely a question asks for the answer to a request: 1 by its words, a half by how it ends, otherwise 0. `folded`: without marks. */
export function replyAsked(folded: string): number {
  if (ASKED().test(folded)) return 1;
  return ENDS().test(folded) ? 0.5 : 0;
}

/** Does a unit put a request forward, and does it tell what was answered or decided? */
export function repliesIn(
  { passage: { folded } }: PassageView,
  { from, to }: UnitView,
): { readonly proposes: boolean; readonly replies: boolean } {
  const text = folded.slice(from, to).join(' ');
  return { proposes: PROPOSES().test(text), replies: REPLIES().test(text) };
}
