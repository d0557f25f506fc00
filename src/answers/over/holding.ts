import type { QueryTerm } from '../../search/query.js';
import { foldedWords } from '../../text/tokens.js';
import type { Stated } from '../across.js';
import type { Inquiry } from '../inquiry.js';

/** Minimum share, by rarity, of the question's words in a statement; and minimum relative to the best statement. */
const LEAST_HELD = 0.5;
const AS_MUCH = 0.6;

/** The statements that match the question about as well as the best one. None if they match little: then the words ask for a passage. */
export function holding(stated: readonly Stated[], inquiry: Inquiry, least = LEAST_HELD): readonly Stated[] {
  const held = sharesHeld(stated, inquiry, () => true);
  const best = Math.max(0, ...held);
  return best < least || best === 0 ? [] : stated.filter((_, i) => (held[i] as number) >= best * AS_MUCH);
}

/** By statement, the share, by rarity, of the words `asked` that it contains; 1 without words. */
export function sharesHeld(
  stated: readonly Stated[],
  { query }: Inquiry,
  asked: (term: QueryTerm) => boolean,
): readonly number[] {
  const terms = query.terms.filter((term) => !term.aside && term.passages > 0 && asked(term));
  const all = terms.reduce((sum, term) => sum + term.idf, 0);
  return stated.map(({ quote }) => {
    const words = new Set(foldedWords(quote.text));
    return all === 0 ? 1 : terms.reduce((sum, term) => sum + (words.has(term.folded) ? term.idf : 0), 0) / all;
  });
}
