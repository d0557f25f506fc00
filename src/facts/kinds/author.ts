import type { FactExtractor } from '../kind.js';

/** "CHI BỘ TRUNG TÂM …": the issuer of a paper, above its title. */
const LETTERHEAD = /^(?:ĐẢNG|CHI BỘ|SỞ|BAN|TỈNH|HUYỆN|CÔNG ĐOÀN|ĐOÀN|UBND|ỦY BAN|TRƯỜNG|BỆNH VIỆN|CÔNG TY)[^\p{Ll}]*$/u;

/** "Theo Hoàng Dũng (Báo Lai Châu)": the author, with the newspaper. */
const AFTER = /^\(?theo\s+(?<name>[^():]{4,40}?)\s*\((?:báo|đài|cổng|trang|bản tin)\s[^()]{2,40}\)/u;
const OUTLET = /^(?:báo|đài|cổng|trang|bản tin|tin|ttxvn|thông tấn)(?!\p{L})/u;

/** "Hoạt động hội", "Tin trong ngành": a section of the site. */
const RUBRIC =
  /^(?:hoạt động|tin (?:tức|trong|hoạt động|nổi bật)|thời sự|chính trị|xã hội|kinh tế|sự kiện|chuyên mục|xây dựng đảng|công tác)(?!\p{L})[^:]*$/u;

/** "CẢNG VĨNH AN NEWS", "Lam Sơn Online": a publisher, not a person. */
const OUTLET_NAME = /(?<!\p{L})(?:news|online|portal|tv|media)\s*$/u;

function isNamedAfter(low: string): boolean {
  const name = AFTER.exec(low)?.groups?.['name'];
  return name !== undefined && !OUTLET.test(name);
}

/** Who wrote the article: the byline. */
export const author: FactExtractor = {
  kind: 'author',
  extract: (view) =>
    view.sentences
      .filter(
        (s) =>
          s.role === 'byline' &&
          !LETTERHEAD.test(s.text) &&
          !OUTLET_NAME.test(s.low) &&
          !RUBRIC.test(s.low) &&
          (isNamedAfter(s.low) ||
            !/^\s*\(?(?:(?:nguồn|nguồn tin|nguồn bài|nơi đăng|đăng tại|đăng trên)\s*:|theo[\s:]|(?:báo|đài|cổng|trang|bản tin|tin nội bộ|tin đài)(?!\p{L})(?![^:]*:))/u.test(
              s.low,
            )),
      )
      .map((s) => ({
        kind: 'author' as const,
        value: s.span,
        evidence: s.span,
        certainty: 'certain' as const,
        attrs: { name: s.text },
      })),
};
