import { pageWords } from './page-words.js';

const articles = pageWords('article', (any) => new RegExp(`^(?:các |những )?(?:tin, ?)?(?:${any}) `, 'u'));
const other = pageWords('other', (any) => new RegExp(`^(?:${any})$`, 'u'));
const others = pageWords('others', (any) => new RegExp(`^(?:${any})$`, 'u'));
const comments = pageWords(
  'comments',
  (any) => new RegExp(`^(?:\\(?\\d+\\)? )?(?:${any}) ?(?:\\(?\\d+\\)?)? ?[:.…]?$`, 'u'),
);
const invites = pageWords('invites', (any) => new RegExp(`^(?:${any})`, 'u'));
const unsure = pageWords('unsure', (any) => new RegExp(`^(?:${any})`, 'u'));

/** Longer lines head no box. */
const LONGEST = 80;
/** What sites set before and behind such a heading. */
const SIGNS = /^[>»•*#+-]+ ?| ?[.:…>»]+$/gu;

/**
 * Is the line (lower case, canonical spelling) the heading of a box with other articles ("Tin liên quan", "Có thể bạn quan tâm")?
 * What stands under one is not this article.
 */
export function headsOthers(low: string): boolean {
  if (low.length > LONGEST) return false;
  const line = low.replace(SIGNS, '');
  if (others().test(line)) return true;
  const begun = articles().exec(line)?.[0];
  return begun !== undefined && other().test(line.slice(begun.length));
}

/** Is it the heading of a comment box, or what invites to comment? Nothing of the article comes after one. */
export const headsComments = (low: string): boolean => comments().test(low) || invites().test(low);

/** Does it begin as headings of parts of papers do as well ("Ý kiến …", "Liên kết …")? */
export const headsPartToo = (low: string): boolean => unsure().test(low);
