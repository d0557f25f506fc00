import { webAddress } from './rich.js';

/** Words of the quote in the link: enough to be unique, few enough for a URL. */
const WORDS = 6;

/**
 * A URL with a text fragment: the browser scrolls to the first words of the quote and highlights them. If the page lacks them, it opens at
 * the top. Undefined without a usable URL; the bare URL without words.
 */
export function addressOfQuote(page: string | undefined, quoted: string): string | undefined {
  const address = webAddress(page);
  if (address === undefined || address.includes(':~:')) return address;
  // Words on two lines of a report may be in two blocks of the page, and a fragment cannot span blocks.
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
