import { hasHeadingWords } from './heading-words.js';

/**
 * What a line says of the text's origin. `author`: who wrote it ("Tin, ảnh: …"), which closes an article; `source`: where it or a
 * picture comes from, which may stand anywhere; `name`: only a name, which may also stand in a list or below a signature.
 */
export type Byline = 'author' | 'source' | 'name';

const AUTHOR =
  /^(?:(?:(?:ảnh|hình)(?:,| và| &| -)? (?:tin|bài)|tin|bài)(?: bài)?(?:(?:,| và|,? ?&| -)? ?(?:bài|ảnh))*|tác giả|ghi|lược ghi|người (?:viết|đăng|đưa tin|gửi|tổng hợp|thực hiện|biên soạn|ghi chép)|tổng hợp|biên soạn|biên tập|thực hiện|phóng viên|pv|ctv|cộng tác viên|nhóm (?:pv|tác giả)|th|t\.h|tin tổng hợp|nhập tin|viết bài|by|author)$/u;
const SOURCE = /^(?:nguồn(?: tin| bài| tin bài| ảnh)?|theo|nơi đăng|đăng (?:tại|trên)|source|ảnh|hình|hình ảnh)$/u;
/** "Theo Báo Lai Châu", "(Theo Bản tin Bưu điện Vĩnh Phúc)" */
const AFTER = /^(?:\([Tt]heo .{2,70}\)|[Tt]heo \p{Lu}[^.!?;:,]{2,60})$/u;
const BARE =
  /^\(?(?:pv|ctv|p\.v|bbt|ban biên tập|phóng viên|cộng tác viên|ttxvn|nhóm pv|tổng hợp|sưu tầm|pv \(?tổng hợp\)?)\)?\.?$/u;
const WORD = '(?:\\p{Lu}\\p{Ll}+|\\p{Lu}{2,})';
const NAME_CAPS = '\\p{L}+(?: \\p{L}+){0,4}';
/** People of the highlands have a name of one letter first: "H Bia Niê", "Y Blêu Niê". */
const NAME = `(?:[HY] )?${WORD}(?: ${WORD}){1,4}`;
/** "Hoàng Dũng", "Minh Thư - Phòng QLKH", "Thu Trang (Văn phòng)", "Hồng Thắm, Văn Nam" */
const NAMED = new RegExp(
  `^${NAME}(?:(?: ?[-–—,&/] ?| và )${NAME}){0,2}(?:(?: ?[-–—,] ?)[^.!?:;\\d]{2,60}| ?\\([^()\\d]{2,60}\\))?\\.?$`,
  'u',
);
/** "Tin: Kim Chi; ảnh: Hữu Phước", "Bài: A - Ảnh: B" */
const TWO = new RegExp(
  `^(?:tin|bài|tin,? bài|bài viết|th|thực hiện)\\s*:\\s*${NAME_CAPS}\\s*[;,|–—-]\\s*(?:ảnh|hình)\\s*:\\s*${NAME_CAPS}\\.?$`,
  'iu',
);
/** "Văn Đoan Thanh tra tỉnh", "Hồng Mai Trung tâm TT/GDSK": a name, then where its bearer works, without a mark between. */
const NAME_AT = new RegExp(
  `^(?<name>${WORD}(?: ${WORD}){1,2}) (?:Trung tâm|Văn phòng|Phòng|Ban|Thanh tra|Chi cục|Cục|Trạm|Công đoàn|Đoàn|Đài|Báo|Sở|Trường|Bệnh viện|VP|TTTT|TTVH|P\\.)[^.!?:;\\d]{0,50}$`,
  'u',
);
/** "VP Đảng ủy", "Phòng Thông tin - Truyền thông Sở", "P. Truyền thông bệnh viện": an office that writes. */
const OFFICE =
  /^(?:VP|Văn phòng|(?:Phòng|P\.|Tổ|Ban|Bộ phận) (?:Thông tin|Truyền thông|Tuyên giáo|Tuyên truyền|Biên tập|CNTT))(?: (?:-|–|và) )?[^.!?:;,\d]{0,50}$/u;
/** "(Nhà giáo Phan Thị Thơm ghi)", "Hoàng Dũng thực hiện". */
const WROTE = new RegExp(
  `^\\(?(?:[\\p{L}.]+ ){0,2}${NAME} (?:ghi|thực hiện|tổng hợp|lược ghi|đưa tin|viết)\\)?\\.?$`,
  'u',
);
/** "Ghi chép của Y Thu Niê", "Ảnh và bài của Hoàng Dũng". */
const WORK_OF = new RegExp(
  `^\\(?(?:[Gg]hi chép|[Pp]hóng sự|[Bb]ài viết|[Tt]in|[Bb]ài|[Bb]ài và ảnh|[Ảả]nh và bài|[Tt]in,? ảnh) của (?:\\p{Lu} )?${NAME}\\)?\\.?$`,
  'u',
);
/** "D. LỆ", "H.Yên", "H'Lan", "H’Nguyên Byă" */
const INITIAL = /^(?:\p{Lu}\.\s?|[HKY]['’])\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,2}$/u;

/** Is the line a byline? `raw`: as it stands in the text. */
export function bylineOf(raw: string): Byline | undefined {
  // Two names set apart with spaces are signatures, side by side.
  if (raw.length > 110 || /\S[ \t]{3,}\S/u.test(raw)) return undefined;
  const line = raw.replace(/\s+/gu, ' ').trim();
  if (TWO.test(line)) return 'author';
  if (INITIAL.test(line)) return hasHeadingWords(line) || /^[IVX]\./u.test(line) ? undefined : 'name';
  const [, label, value] = /^[([]?([^:]{2,24}?) ?: ?(.{2,80}?)[)\]]?$/u.exec(line) ?? [];
  if (label !== undefined && value !== undefined) return labelled(label, value);
  if (AFTER.test(line)) return 'source';
  if (BARE.test(line.toLowerCase()) || WROTE.test(line) || WORK_OF.test(line)) return 'author';
  if (OFFICE.test(line)) return 'name';
  const at = NAME_AT.exec(line)?.groups?.['name'];
  if (at !== undefined && !hasHeadingWords(at)) return 'name';
  return NAMED.test(line.replace(/^\((.*)\)$/u, '$1')) && !hasHeadingWords(nameIn(line)) ? 'name' : undefined;
}

/** "Nguồn: …", "Tin, ảnh: …": by the label, and by whether a name stands behind it. */
function labelled(label: string, value: string): Byline | undefined {
  const words = value.split(' ').length;
  const proper = /^\p{Lu}(?:[^.!?;:\d]|\.(?=\p{Ll}))*\.?$/u.test(value);
  if (AUTHOR.test(label.toLowerCase())) return proper && words <= 12 ? 'author' : undefined;
  if (!SOURCE.test(label.toLowerCase())) return undefined;
  if (/^(?:ảnh|hình)/iu.test(label)) return proper && words <= 5 && !/ \p{Ll}/u.test(value) ? 'source' : undefined;
  return words <= 14 && !/[!?;]/u.test(value) && (proper || !value.includes(' ')) ? 'source' : undefined;
}

/** The first name of a line, without what stands behind it ("Minh Thư - Phòng QLKH", "Thu Trang (Văn phòng)"). */
function nameIn(line: string): string {
  return /^(?:\p{L}+ ?)+/u.exec(line.split(' và ')[0] ?? '')?.[0] ?? line;
}
