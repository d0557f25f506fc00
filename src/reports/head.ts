import { lower } from '../text/fold.js';
import { canonical } from '../text/normalise.js';
import { hasHeadingWords } from './heading-words.js';
import type { Block, PaperHead } from './report.js';

/** "Số: 77/2024/NĐ-CP", "Luật số: 45/2019/QH14", "Nghị quyết số 12-NQ/TW": the number itself. */
const NUMBER = /(?:^|\s)số\s*[:.]?\s*(?<number>\d[\d.]*\s?(?:[-–/]\s?[\p{L}\d&.]+)+)/iu;
const KIND =
  /^(?<kind>(?:bộ )?luật|pháp lệnh|nghị định|nghị quyết|quyết định|chỉ thị|thông tư(?: liên tịch)?|thông báo|thông tri|hướng dẫn|kế hoạch|chương trình|báo cáo|tờ trình|biên bản|kết luận|quy chế|quy định|quy trình|đề án|chiến lược|phương án|công điện|công văn|giấy mời|điều lệ)(?!\p{L})/u;
/** "Hà Nội, ngày 05 tháng 3 năm 2024". */
const PLACED = /^(?<place>\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*){0,4}),?\s+ngày\s/u;
/** "KT. GIÁM ĐỐC", "PHÓ CHỦ TỊCH", "T/M BAN CHẤP HÀNH", "BÍ THƯ", "TRƯỞNG TRẠM", "GA TRƯỞNG": over a signature. */
const OFFICE =
  /^(?:(?:(?:KT|TM|TL|TUQ|Q)\.|[KT]\/[MTL])\s?\p{Lu}[^\p{Ll}.:]*|(?:PHÓ |QUYỀN )?(?:TỔNG )?(?:GIÁM ĐỐC|CHỦ TỊCH|HIỆU TRƯỞNG|BÍ THƯ|PHÓ BÍ THƯ|BỘ TRƯỞNG|THỨ TRƯỞNG|TRƯỞNG \p{Lu}+|(?:CHI )?(?!TĂNG )\p{Lu}+ TRƯỞNG|CHÁNH VĂN PHÒNG|THỦ TƯỚNG|CHỦ TỌA|CHỦ TRÌ|CHỦ NHIỆM|TỔNG BÍ THƯ)[^\p{Ll}:.;,]*)$/u;
const NAME = /^(?:(?:GS|PGS|TS|ThS|BS|CN|KS|Th\.S|BSCK\S*)\.?\s?)*(?<name>\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*){1,4})$/u;
/** Lines from the office to the name: a seal, "(Đã ký)", an office above another. */
const MOST_BETWEEN = 6;

/** Is the line an office over a signature ("KT. GIÁM ĐỐC")? */
export const isOffice = (line: string): boolean => OFFICE.test(line);

/** What the head and the foot of an official paper say of it. Fields that they do not have are absent. */
export function paperHeadOf(text: string, blocks: readonly Block[]): PaperHead {
  const lines = (roles: readonly Block['role'][]): string[] =>
    blocks
      .filter(({ role }) => roles.includes(role))
      .map(({ span }) => text.slice(span.start, span.end).replace(/\s+/gu, ' ').trim());
  const title = lines(['title']).join(' ');
  const kind = KIND.exec(canonical(lower(title)))?.groups?.['kind'];
  // "Nghị quyết số 12-NQ/TW về …": another number in a title would be of a paper that it is about.
  const own = kind !== undefined && /^\s+số/iu.test(title.slice(kind.length)) ? [title] : [];
  const number = [...lines(['caption']), ...own]
    .map((line) => NUMBER.exec(line)?.groups?.['number'])
    .find((one) => one);
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

/** Who signed, and as what: the last office of the paper with a name below it in the same column. */
function signatureIn(text: string, blocks: readonly Block[]): Pick<PaperHead, 'signer' | 'signedAs'> | undefined {
  const lines = blocks
    .filter(({ role }) => role === 'paragraph' || role === 'byline' || role === 'caption')
    .flatMap(({ span }) => text.slice(span.start, span.end).split('\n'))
    .map((line) =>
      line
        .split(/ {3,}|\t| \| /u)
        .map((cell) => cell.replace(/\s+/gu, ' ').trim())
        .filter((cell) => cell !== ''),
    );
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at] ?? [];
    const column = line.findLastIndex((cell) => OFFICE.test(cell));
    if (column < 0) continue;
    const below = lines.slice(at + 1, at + 1 + MOST_BETWEEN).map((cells) => inColumn(cells, column, line.length));
    const signer = below
      .map((cell) => NAME.exec(cell ?? '')?.groups?.['name'])
      .find((name) => name && /\p{Ll}/u.test(name) && !hasHeadingWords(name));
    if (signer === undefined) continue;
    const above = inColumn(lines[at - 1] ?? [], column, line.length) ?? '';
    // "KT. GIÁM ĐỐC" over "PHÓ GIÁM ĐỐC": both.
    return { signer, signedAs: OFFICE.test(above) ? `${above} ${line[column]}` : (line[column] ?? '') };
  }
  return undefined;
}

/** The cell of a line that stands in a column of a line of `count` cells. */
function inColumn(cells: readonly string[], column: number, count: number): string | undefined {
  if (cells.length === count) return cells[column];
  return column === count - 1 ? cells.at(-1) : undefined;
}
