import { foldedWords } from '../text/tokens.js';

/** The lines that tell whose report it is. */
export interface NearLines {
  readonly title: string;
  /** The report's paragraphs. */
  readonly paragraphs: readonly string[];
  /** The first lines of the page around it: the name of the site may be among them. */
  readonly page: readonly string[];
  /** Captions and, for a paper, the lines above its title. */
  readonly letterhead: readonly string[];
}

const HEAD =
  'Đảng bộ|Đảng ủy|Đảng uỷ|Chi bộ|Chi ủy|Sở|Ban|Bộ|Cục|Chi cục|Trung tâm|Viện|Trường|Bệnh viện|Hội|Liên hiệp|Công đoàn|Đoàn|Huyện ủy|Huyện uỷ|Tỉnh ủy|Tỉnh uỷ|Thành ủy|Thành uỷ|Quận ủy|Thị ủy|Công ty|Tổng công ty|UBND|Ủy ban';
/** "…, Đảng ủy Sở X (viết tắt) tỉnh Y (đã|vừa|long trọng) tổ chức …" */
const HOST = new RegExp(
  String.raw`(?<![\p{L}\p{N}])((?:${HEAD})(?![\p{L}])[^,;:.\d]{0,110}?)\s+(?:(?:đã|vừa|long trọng|phối hợp|trang trọng|cũng)\s+)*(?:tổ chức|tiến hành|triệu tập|khai mạc)(?![\p{L}])`,
  'u',
);
const FIRST_PARAGRAPHS = 2;
const MOST_WORDS = 18;

/** "ĐẢNG ỦY SỞ KHOA HỌC VÀ CÔNG NGHỆ": a line of a letterhead. */
const OVER =
  'Hội đồng|HĐND|Tòa án|Viện|Văn phòng|Phòng|Thành phố|Tỉnh|Huyện|Thanh tra|Kho bạc|Ngân hàng|Nhà máy|Xí nghiệp|Đài|Tạp chí';
const LETTERHEAD = new RegExp(
  String.raw`^(?:CHÍNH PHỦ|QUỐC HỘI|THỦ TƯỚNG CHÍNH PHỦ|(?:${`${HEAD}|${OVER}`.toUpperCase()})(?![\p{L}])[^\p{Ll}]{3,100})$`,
  'u',
);

/**
 * Who held the meeting, as the title or the first paragraphs name it before "tổ chức", abbreviations in brackets left out;
 * else the last body of a paper's letterhead.
 */
export function organisationOf({ title, paragraphs, letterhead }: NearLines): string | undefined {
  const own = letterhead.filter((line) => LETTERHEAD.test(line) && !MOTTO.test(line)).at(-1);
  for (const line of [title, ...paragraphs.slice(0, FIRST_PARAGRAPHS)]) {
    const host = HOST.exec(line)?.[1];
    if (host === undefined) continue;
    const name = host
      .replace(/\s*\([^)]*\)?/gu, '')
      .replace(/\s+/gu, ' ')
      .trim();
    const words = name.split(' ').length;
    // A paper may tell of a meeting that others held: it is of the body over its title.
    if (words >= 2 && words <= MOST_WORDS && (own === undefined || areOne(name, own))) return name;
  }
  return own;
}

/** The motto over a paper, which is no body. */
const MOTTO = /ĐẢNG CỘNG SẢN VIỆT NAM|CỘNG H(?:ÒA|OÀ) XÃ HỘI/u;

/** Do two names of a body share most of the words of the shorter one? */
function areOne(first: string, second: string): boolean {
  const [a, b] = [new Set(foldedWords(first)), foldedWords(second)];
  return b.filter((word) => a.has(word)).length >= Math.min(a.size, b.length) * SHARED;
}

const SHARED = 0.75;
