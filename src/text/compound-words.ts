import { fold } from './fold.js';
import { setsOf } from './phrase-lists.js';

/** The words of `data/lexicon/words.txt`. */
const compounds = setsOf('words.txt', ['compound'] as const)('compound', fold);

/** Do two adjacent syllables, without marks, form one word ("kỷ luật")? */
export const isCompound = (first: string | undefined, second: string | undefined): boolean =>
  first !== undefined && second !== undefined && compounds.has(`${first} ${second}`);
