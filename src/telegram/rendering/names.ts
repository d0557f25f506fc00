import type { ReportMeta } from '../../reports/report.js';
import type { Phrases } from '../messages/messages.js';
import { clip } from './screen.js';

/** The year a report is about as far as its title says, else the year of its publication, else the one in its id. */
export function yearOf(report: ReportMeta): string | undefined {
  const inTitle = /(?<!\p{N})(?:19|20)\d{2}(?!\p{N})/u.exec(report.title)?.[0];
  return inTitle ?? report.published?.slice(0, 4) ?? /(?:^|\D)((?:19|20)\d{2})$/u.exec(report.id)?.[1];
}

/** What people would call a report: the province, else the body, else the title; and the year. */
export function nameOf(report: ReportMeta): string {
  const year = yearOf(report);
  const name = report.province ?? clip(bodyOf(report) ?? calm(report.title), LONGEST_NAME);
  return year === undefined || name.includes(year) ? name : `${name} ${year}`;
}

/** Code units of a name without its year: more do not fit on a button. */
const LONGEST_NAME = 40;

/** The report's body without what it did ("Bệnh viện Mắt Sông Cầu kỷ niệm …"), and without the province, which is named by itself. */
function bodyOf({ organisation, province }: ReportMeta): string | undefined {
  if (organisation === undefined) return undefined;
  const body = calm(organisation).replace(DOES, '');
  const suffix = new RegExp(String.raw`\s+(?:tỉnh|thành phố|TP\.?)?\s*${province ?? '(?!)'}$`, 'iu');
  return body.replace(suffix, '');
}

/** The verb that begins what a body did, where one was taken for part of its name; some words have to stand before it. */
const DOES =
  /(?<=\S+ \S+) (?:kỷ niệm|tổng kết|sơ kết|tổ chức|triển khai|hiệp thương|kiểm điểm|công bố|khen thưởng|phát động|ra nghị quyết|ra mắt|gửi|họp|bàn|học tập|quán triệt|đón nhận|khai trương|khánh thành|bế mạc|khai mạc)(?!\p{L}).*$/u;

/**
 * A text in capitals only, as names are written: "ĐẢNG BỘ XÃ EA TUL HỌP" is "Đảng bộ xã Ea Tul họp". Words of which names are
 * not made are small, abbreviations and Roman numbers stay as they are; any other text is given as it is.
 */
export function calm(text: string): string {
  if (/\p{Ll}/u.test(text) || !/\p{Lu}{3}/u.test(text)) return text;
  const named = text.replace(/[\p{L}\p{N}&/]+(?:-[\p{L}\p{N}&/]+)*/gu, (word) => {
    if (ROMAN.test(word) || !SYLLABLE.test(word.normalize('NFD').replace(/\p{M}/gu, ''))) return word;
    const low = word.toLocaleLowerCase('vi');
    return low.charAt(0).toLocaleUpperCase('vi') + low.slice(1);
  });
  const small = named.replace(GENERIC, (words) => words.toLocaleLowerCase('vi'));
  return small.charAt(0).toLocaleUpperCase('vi') + small.slice(1);
}

const ROMAN = /^(?=.)X{0,3}(?:IX|IV|V?I{0,3})$/u;
/** A word that can be spoken, its letters without marks: "UBND", "KH&CN" and "58-NQ/TW" cannot. */
const SYLLABLE = /^[B-DĐGHK-NP-TVX]{0,3}[AEIOUY]{1,3}(?:CH|NG|NH|[CKLMNPRT])?$/u;

/** What reports are called and what they tell of; one-syllable words only where no name holds them. */
const GENERIC = new RegExp(
  String.raw`(?<!\p{L})(?:${[
    'hội nghị|hội thảo|đại hội|đại biểu|cuộc họp|buổi họp|họp|giao ban|kỳ họp|lần thứ|thứ|lần|nhiệm kỳ|khóa|khoá|phiên',
    'báo cáo|biên bản|nghị quyết|thông báo|kế hoạch|chương trình|kết luận|quyết định|hướng dẫn|quy chế|quy định|công văn|tờ trình|bảng|thể lệ|nội quy',
    'tổng kết|sơ kết|tổng hợp|triển khai|quán triệt|học tập|kiểm điểm|kiểm tra|giám sát|phân loại|đánh giá|kết quả|thực hiện|công tác|nhiệm vụ|phương hướng|chuyên môn|chuyên đề|sinh hoạt|tổ chức|phát động|thi đua|khen thưởng|trao thưởng|trao|kết nạp|thường kỳ|thường niên|định kỳ|mở rộng|bất thường|xây dựng|toàn thể|cán bộ|đảng viên|giá|dịch vụ|bàn|ra mắt|bầu',
    'đảng bộ|đảng ủy|đảng uỷ|chi bộ|chi ủy|ban chấp hành|ban thường vụ|ủy ban|uỷ ban|tỉnh|thành phố|huyện|thị xã|quận|phường|xã|thị trấn|thôn|khu phố|tổ dân phố|nhà|chung cư|công ty|cổ phần|bệnh viện|đa khoa|trung tâm|trường|sở|ban|phòng|chi cục|cục|khoa học và công nghệ|khoa học|công nghệ',
    'năm|tháng|quý|ngày|đầu|cuối|giữa|sáu|chín|và|của|về|với|các|những|cho|tại|trong|từ|đến|theo|là|được|có|để|ở',
  ].join('|')})(?!\p{L})`,
  'giu',
);

/**
 * Names for several reports shown side by side, by report id. Where two share province and year,
 * the body is added, else the title, and where even that is the same, the file.
 */
export function namesOf(reports: readonly ReportMeta[]): ReadonlyMap<string, string> {
  const forms: readonly ((report: ReportMeta) => string)[] = [
    nameOf,
    (report) => clip([nameOf(report), report.province && bodyOf(report)].filter(Boolean).join(' · '), LONGEST_LABEL),
    (report) => clip(`${nameOf(report)} · ${calm(report.title)}`, LONGEST_LABEL),
    (report) => clip(`${nameOf(report)} · ${report.file}`, LONGEST_LABEL),
  ];
  const names = new Map<string, string>();
  let open = [...new Map(reports.map((report) => [report.id, report])).values()];
  for (const form of forms) {
    const counts = new Map<string, number>();
    for (const report of open) counts.set(form(report), (counts.get(form(report)) ?? 0) + 1);
    for (const report of open) names.set(report.id, form(report));
    open = open.filter((report) => (counts.get(form(report)) ?? 0) > 1);
  }
  return names;
}

/** Code units of a name that tells two reports apart. */
const LONGEST_LABEL = 60;

/** The first names of many, and how many more there are. `most`: those named where there are more. */
export function namedFew(names: readonly string[], most: number, phrases: Phrases): string {
  const rest = names.length - most;
  const list = names.slice(0, rest > 1 ? most : undefined).join(', ');
  return rest > 1 ? phrases.say('names.more', { names: list, count: rest }) : list;
}

/** An ISO date as dd/mm/yyyy; anything else as it is. */
export function showDate(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(iso);
  return match ? `${match[3]}/${match[2]}/${match[1]}` : iso;
}
