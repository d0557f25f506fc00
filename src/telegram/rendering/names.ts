import type { ReportMeta } from '../../reports/report.js';
import type { Phrases } from '../messages/messages.js';
import { bodyName, calm } from './casing.js';
import { clip } from './screen.js';
import { shortName } from './short.js';

/** The year a report is about as far as its title says, else the year of its publication, else the one in its id. */
export function yearOf(report: ReportMeta): string | undefined {
  const inTitle = /(?<!\p{N})(?:19|20)\d{2}(?!\p{N})/u.exec(report.title)?.[0];
  return inTitle ?? report.published?.slice(0, 4) ?? /(?:^|\D)((?:19|20)\d{2})$/u.exec(report.id)?.[1];
}

/** What people would call a report: the province, else the body, else the title; and the year. */
export function nameOf(report: ReportMeta): string {
  const year = yearOf(report);
  const name = report.province ?? shortName(bodyOf(report) ?? headOf(report.title), LONGEST_NAME);
  return year === undefined || name.includes(year) ? name : `${name} ${year}`;
}

/** Code units of a name without its year: more do not fit on a button. */
const LONGEST_NAME = 40;

/** The report's body without what it did ("Bệnh viện Mắt Sông Cầu kỷ niệm …"), and without the province, which is named by itself. */
function bodyOf({ organisation, province }: ReportMeta): string | undefined {
  if (organisation === undefined) return undefined;
  const body = headOf(organisation);
  const suffix = new RegExp(String.raw`\s+(?:tỉnh|thành phố|TP\.?)?\s*${province ?? '(?!)'}$`, 'iu');
  const name = body.replace(suffix, '');
  return province === undefined && NAMELESS.test(name) ? undefined : name;
}
/** What every place has says nothing alone; the title may say more. */
const NAMELESS = /^(?:chi bộ|đảng bộ|đảng ủy|đảng uỷ|ban chấp hành|ban thường vụ|công đoàn|văn phòng|trường)$/iu;

/** Of a title or a body the name that it begins with: without what follows a colon or stands in brackets at its end, or what the body did. */
function headOf(text: string): string {
  const whole = bodyName(text.replace(/\s*\([^()]*\)?$/u, '') || text);
  const [before = '', after] = whole.split(/:\s+|\s+[–—]\s+/u);
  if (PAPER.test(whole)) return whole.length > LONGEST_NAME ? whole.replace(MET, ' ') : whole;
  return (after !== undefined && HEAD_WORDS.test(before) ? before : whole).replace(DOES, '');
}
/** Between a kind of paper and the body that it is of. */
const MET =
  /(?<=^(?:biên bản|nghị quyết|thông báo|kế hoạch|kết luận|báo cáo|ghi chép)(?: kết quả)?) (?:(?:của|cuộc|buổi|họp|hội nghị|phiên|kỳ họp|sinh hoạt|lệ kỳ|thường kỳ|về việc) )+/iu;
/** "Cảng Vĩnh An: Quý III giữ nhịp hàng": two to six words before the colon are a name. */
const HEAD_WORDS = /^\p{Lu}\S*(?: \S+){1,5}$/u;
/** A paper is not called by its kind. */
const PAPER =
  /^(?:báo cáo|biên bản|nghị quyết|thông báo|kế hoạch|chương trình|kết luận|quyết định|hướng dẫn|quy chế|quy định|tin|hội nghị|đại hội|hội thảo|ghi chép|nội quy|điều lệ|công văn|tờ trình)(?!\p{L})/iu;

/** The verb that begins what a body did, where one was taken for part of its name; some words have to stand before it. */
const DOES =
  /(?<=\S+ \S+) (?:kỷ niệm|tổng kết|sơ kết|tổ chức|triển khai|hiệp thương|kiểm điểm|công bố|khen thưởng|phát động|ra nghị quyết|ra mắt|gửi|họp|bàn|học tập|quán triệt|đón nhận|khai trương|khánh thành|bế mạc|khai mạc|chủ trì|làm lễ|tại hội nghị|gặp mặt|nhìn lại|giao ban|xin ý kiến|tín nhiệm|ký kết|kiện toàn|đọc lại|nói gì|mới bắt đầu|mới mở|trao quyết định|trao huy hiệu|đại hội|tuyển dụng)(?!\p{L}).*$/u;

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
