import { headsComments, headsOthers, headsPartToo } from './boxes.js';
import type { Unit } from './lines.js';

/** What is known of the text as a whole. */
export interface Setting {
  /** It was copied from a web page, as other lines of it show. */
  readonly page: boolean;
  /** It is an official paper: only the surest headings of a page end it. */
  readonly paper: boolean;
}

/** Does a heading open a box of the page, with comments or other articles? */
export function isBox({ low }: Unit, { paper, page }: Setting): boolean {
  return (headsComments(low) || headsOthers(low)) && !(paper && !page && headsPartToo(low));
}
