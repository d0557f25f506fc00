import { bodyName } from '../text/casing.js';
import type { ReportMeta } from './report.js';

/** What people would call a report, without a year and in whole: the province, else the body, else the title. */
export function calledBy(report: ReportMeta): string {
  const head = headOf(report.title);
  return report.province ?? bodyOf(report) ?? (NAMELESS.test(head) ? bodyName(report.title) : head);
}

/** Code units from which on a paper is called by its kind and its body alone. */
const LONG = 40;

/** The report's body without what it did ("Bệnh viện Mắt Sông Cầu kỷ niệm …"), and without the province, which is named by itself. */
export function bodyOf({ organisation, province }: ReportMeta): string | undefined {
  if (organisation === undefined) return undefined;
  const body = headOf(organisation);
  const suffix = new RegExp(String.raw`\s+(?:tỉnh|thành phố|TP\.?)?\s*${province ?? '(?!)'}$`, 'iu');
  const name = body.replace(suffix, '');
  return province === undefined && NAMELESS.test(name) ? undefined : name;
}
/** What every place has says nothing alone ("Đảng bộ Sở"); the title may say more. */
const NAMELESS =
  /^(?:(?:chi bộ|đảng bộ|đảng ủy|đảng uỷ|chi ủy|ban chấp hành|ban thường vụ|công đoàn|đoàn thanh niên|chi đoàn)(?: (?:các )?(?:cơ quan|sở|ban|ngành|phòng|trường|bệnh viện|trung tâm|công ty|huyện|xã|phường|thị trấn|thị xã|thành phố|tỉnh|khối|đơn vị))?|văn phòng|trường|sở|huyện|xã|phường|tỉnh)$/iu;

/** The name that a title or a body begins with, without what follows a colon, stands in brackets at its end, or tells what the body did. */
function headOf(text: string): string {
  const whole = bodyName(text.replace(/\s*\([^()]*\)?$/u, '') || text);
  const [before = '', after] = whole.split(/:\s+|\s+[–—]\s+/u);
  if (PAPER.test(whole)) return whole.length > LONG ? whole.replace(MET, ' ') : whole;
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
