import { inCapitals, lowered, paperWords } from './paper-words.js';

/** Dashes as any hand sets them: "Độc lập – Tự do-Hạnh phúc". */
const dashed = (any: string): string => any.replaceAll(' - ', ' ?[-–—] ?');
/** Capitals with tone marks where either habit puts them. */
const capitals = (any: string): string => any.toUpperCase().replaceAll('ÒA', '(?:ÒA|OÀ)');

const motto = paperWords('motto', (any) => new RegExp(any, 'u'));
const creed = paperWords('creed', (any) => new RegExp(dashed(any), 'u'));
const setMotto = paperWords('motto', (any) => new RegExp(capitals(any), 'u'));
const wholeMotto = paperWords('motto', (any) => new RegExp(`^(?:${any})$`, 'u'));
const endsInCreed = paperWords('creed', (any) => new RegExp(`^(?:.{0,60}\\s)?(?:${dashed(any)})$`, 'u'));
const wholeUnion = paperWords('union', (any) => new RegExp(`^(?:${any})$`, 'u'));
const unspaced = (any: string): RegExp => new RegExp(any.replace(/ - /gu, '[-–—]').replaceAll(' ', ''), 'u');
const unspacedMotto = paperWords('motto', unspaced);
const unspacedCreed = paperWords('creed', unspaced);

/** Does a line hold the motto of the state or the party, which stands over every official paper? `low`: lower case, canonical spelling. */
export const holdsMotto = (low: string): boolean => motto().test(low) || creed().test(low);

/** The same of words that may be cut anywhere by spaces, or not at all, in any case. */
export function holdsSetMotto(words: string): boolean {
  const close = lowered(words).replace(/\s+/gu, '');
  return unspacedMotto().test(close) || unspacedCreed().test(close);
}

/** Is the line one with the motto as it is set: in capitals, beside a body's name too, else on a line of its own? */
export const isMottoLine = (text: string, low: string): boolean =>
  setMotto().test(text) || endsInCreed().test(low) || wholeMotto().test(low);

/** Words of a motto that was broken over two lines, at least. */
const BROKEN = 4;

/** Is the line, in capitals, nothing but a motto, or the longer part of one that was broken over two lines? It names no body. */
export function isMottoAlone(line: string): boolean {
  const low = lowered(line);
  if (!inCapitals(line)) return false;
  if (wholeMotto().test(low) || wholeUnion().test(low)) return true;
  const begun = low.split(' ').length >= BROKEN ? motto().exec(low) : null;
  return begun?.index === 0 && low.slice(begun[0].length).split(' ').length <= 2;
}
