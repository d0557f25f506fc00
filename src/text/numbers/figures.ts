/** "1.234", "03", "1,5"; "291. 400 tỷ" with a slip of the space bar inside; "12 chi bộ/189 đảng viên", not "45-KH/2020". */
export const FIGURES =
  /(?:(?<![\p{L}\p{N}.,/-])|(?<=\p{Ll}{2}\/)(?=[\p{Nd}.]+\s\p{Ll}))(?:\p{Nd}{1,3}\.\s\p{Nd}{3}(?=\s(?:tỷ|tỉ|triệu|nghìn|ngàn|đồng)(?!\p{L}))|\p{Nd}+(?:[.,]\p{Nd}+)*)(?![\p{L}\p{N}]|[/]\p{N})/gu;

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
