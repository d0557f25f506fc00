import { webAddress } from './rich.js';

/** Words of the quote that lead the browser to it: enough to be told from others, few enough for an address. */
const WORDS = 6;

/**
 * The address of a page with a text fragment: the browser scrolls to the quote's first words and marks them; where they do not
 * stand on the page it opens at the top. Nothing where there is no usable address; the address alone for no words.
 */
export function addressOfQuote(page: string | undefined, quoted: string): string | undefined {
  const address = webAddress(page);
  if (address === undefined || address.includes(':~:')) return address;
  // Words on two lines of a report may stand in two blocks of the page, and a fragment does not reach over blocks.
  const [line = ''] = quoted.trim().split(/\n/u);
  const words = line.split(/\s+/u).filter((word) => word !== '');
  if (words.length === 0) return address;
  const text = encodeURIComponent(
    words
      .slice(0, WORDS)
      .join(' ')
      .replace(/\p{Surrogate}/gu, ''),
  ).replace(/[-'()*!~]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${address}${address.includes('#') ? '' : '#'}:~:text=${text}`;
}
