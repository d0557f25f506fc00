import { lower } from '../text/fold.js';
import { canonical } from '../text/normalise.js';
import type { Block, PaperHead } from './report.js';

/** "Số: 77/2024/NĐ-CP", "Luật số: 45/2019/QH14", "Nghị quyết số 12-NQ/TW": the number itself. */
const NUMBER = /(?:^|\s)số\s*[:.]?\s*(?<number>\d[\d.]*\s?(?:[-–/]\s?[\p{L}\d&.]+)+)/iu;
const KIND =
  /^(?<kind>(?:bộ )?luật|pháp lệnh|nghị định|nghị quyết|quyết định|chỉ thị|thông tư(?: liên tịch)?|thông báo|thông tri|hướng dẫn|kế hoạch|chương trình|báo cáo|tờ trình|biên bản|kết luận|quy chế|quy định|quy trình|đề án|chiến lược|phương án|công điện|công văn|giấy mời|điều lệ)(?!\p{L})/u;
/** "Hà Nội, ngày 05 tháng 3 năm 2024". */
const PLACED = /^(?<place>\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*){0,4}),?\s+ngày\s/u;
/** "KT. GIÁM ĐỐC", "PHÓ CHỦ TỊCH", "TM. BAN CHẤP HÀNH", "BÍ THƯ": over a signature. */
const OFFICE =
  /^(?:(?:KT|TM|TL|TUQ|Q)\.\s?\p{Lu}[^\p{Ll}.:]*|(?:PHÓ |QUYỀN )?(?:TỔNG )?(?:GIÁM ĐỐC|CHỦ TỊCH|HIỆU TRƯỞNG|BÍ THƯ|PHÓ BÍ THƯ|BỘ TRƯỞNG|THỨ TRƯỞNG|CỤC TRƯỞNG|VỤ TRƯỞNG|CHI CỤC TRƯỞNG|TRƯỞNG (?:BAN|PHÒNG|KHOA|ĐOÀN)|CHÁNH VĂN PHÒNG|VIỆN TRƯỞNG|THỦ TRƯỞNG|THỦ TƯỚNG|CHỦ TỌA|CHỦ TRÌ|CHỦ NHIỆM|TỔNG BÍ THƯ)[^\p{Ll}:.;,]*)$/u;
const NAME = /^(?:(?:GS|PGS|TS|ThS|BS|CN|KS|Th\.S|BSCK\S*)\.?\s?)*(?<name>\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}*){1,4})$/u;
/** Lines from the office to the name: a seal, "(Đã ký)", an office above another. */
const MOST_BETWEEN = 6;

/** What the head and the foot of an official paper say of it. Fields that they do not have are absent. */
export function paperHeadOf(text: string, blocks: readonly Block[]): PaperHead {
  const lines = (roles: readonly Block['role'][]): string[] =>
    blocks
      .filter(({ role }) => roles.includes(role))
      .map(({ span }) => text.slice(span.start, span.end).replace(/\s+/gu, ' ').trim());
  const title = lines(['title']).join(' ');
  const number = [...lines(['caption']), title].map((line) => NUMBER.exec(line)?.groups?.['number']).find((one) => one);
  const kind = KIND.exec(canonical(lower(title)))?.groups?.['kind'];
  const place = lines(['dateline'])
    .map((line) => PLACED.exec(line)?.groups?.['place'])
    .find((one) => one);
  const paper = number !== undefined || kind !== undefined;
  const signed = paper ? signatureIn(text, blocks) : undefined;
  return {
    ...(number !== undefined && { number: number.replace(/\s/gu, '') }),
    ...(kind !== undefined && { paper: kind }),
    ...(place !== undefined && paper && { place }),
    ...signed,
  };
}

/** Who signed, and as what: the last office of the paper with a name below it, columns beside it aside. */
function signatureIn(text: string, blocks: readonly Block[]): Pick<PaperHead, 'signer' | 'signedAs'> | undefined {
  const cells = blocks
    .filter(({ role }) => role === 'paragraph' || role === 'byline' || role === 'caption')
    .flatMap(({ span }) => text.slice(span.start, span.end).split(/\n| {3,}|\t| \| /u))
    .map((cell) => cell.replace(/\s+/gu, ' ').trim())
    .filter((cell) => cell !== '');
  for (let at = cells.length - 1; at >= 0; at--) {
    if (!OFFICE.test(cells[at] ?? '')) continue;
    const below = cells.slice(at + 1, at + 1 + MOST_BETWEEN);
    const signer = below.map((cell) => NAME.exec(cell)?.groups?.['name']).find((name) => name && /\p{Ll}/u.test(name));
    if (signer !== undefined) return { signer, signedAs: officesAbove(cells, at) };
  }
  return undefined;
}

/** "KT. GIÁM ĐỐC" over "PHÓ GIÁM ĐỐC": both. */
function officesAbove(cells: readonly string[], at: number): string {
  const above = cells[at - 1] ?? '';
  return OFFICE.test(above) ? `${above} ${cells[at]}` : (cells[at] ?? '');
}
