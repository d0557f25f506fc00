/** "1.234", "03", "1,5"; "291. 400 tỷ" with a slip of the space bar inside. */
export const FIGURES =
  /(?<![\p{L}\p{N}.,/-])(?:\p{Nd}{1,3}\.\s\p{Nd}{3}(?=\s(?:tỷ|tỉ|triệu|nghìn|ngàn|đồng)(?!\p{L}))|\p{Nd}+(?:[.,]\p{Nd}+)*)(?![\p{L}\p{N}]|[/]\p{N})/gu;

/**
 * The value of digits in Vietnamese notation: a point groups thousands, a comma starts the fraction; NaN if it is not a
 * number.
 */
export function parseFigures(written: string): number {
  const figures = written.replace(/\s/gu, '');
  if (/^\p{Nd}{1,3}(?:\.\p{Nd}{3})+(?:,\p{Nd}+)?$/u.test(figures))
    return Number(figures.replace(/\./g, '').replace(',', '.'));
  if (/^\p{Nd}+,\p{Nd}+$/u.test(figures)) return Number(figures.replace(',', '.'));
  return Number(figures);
}
