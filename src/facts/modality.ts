import type { Modality } from './fact.js';

/** The modality of a statement, and its time if the words give another than the report's. */
export interface Sense {
  readonly modality?: Modality;
  readonly asOf?: string;
}

/** How many characters before the words are examined. */
const REACH = 200;
/** Makes everything up to the end of the sentence a target. */
const AIMS =
  /(?<!\p{L})(?:phấn đấu|quyết tâm|đặt mục tiêu|đề ra mục tiêu|đặt chỉ tiêu|đề ra chỉ tiêu|định hướng|hướng tới|phương hướng|tiến tới|yêu cầu|chỉ tiêu đặt ra|mục tiêu đặt ra|nghị quyết đề ra|kế hoạch đề ra|thời gian tới|(?:quyết định|quyết nghị|đề ra|xác định|đặt ra)[^.;]{0,30} đến (?:hết |cuối )?năm)(?!\p{L})/gu;
/** Names a target; what is reported as done after it is none. */
const AIM =
  /(?<!\p{L})(?<!(?:đạt|vượt|hoàn thành|so với|bằng|cán đích|thực hiện)[^.;]{0,25})(?:chỉ tiêu|mục tiêu(?! quốc gia)|kế hoạch(?: giao| năm| là| kết nạp| phát triển| bồi dưỡng))(?!\p{L})/gu;
const DONE =
  /(?<!\p{L})(?:đã|kết quả|hiện(?: nay| có)?|đến nay|thực hiện được|trong khi|thực tế|nay)(?!\p{L})|[,;]\s*(?:đạt|vượt|bằng|thực hiện|tăng|không đạt|chưa đạt)(?!\p{L})/u;
/** A verb of aiming ends only at a clear statement about the present. */
const PLAINLY_DONE = /(?<!\p{L})(?:đã|kết quả (?:đạt|là|có)|hiện (?:nay|có)|đến nay|thực tế)(?!\p{L})/u;
const PLANS =
  /(?<!\p{L})(?:dự kiến|sẽ|(?:nhiệm kỳ|năm|quý|tháng) tới|(?:cần|phải|đăng ký) (?:kết nạp|phát triển|bồi dưỡng|giới thiệu|bầu)|sắp(?= (?:bầu|họp|tổ chức|kết nạp)))(?!\p{L})/gu;
const PAST =
  /(?<!\p{L})(?<!so với )(?<!so với cuối )(?:nhiệm kỳ trước|khóa trước|năm trước|năm ngoái|đầu nhiệm kỳ|(?<!(?:từ|tháng|tuần|ngày|nửa|những) )đầu năm|(?<!sau )khi (?:mới )?(?:được )?(?:thành lập|chia tách|tái lập|sáp nhập)|lúc (?:mới )?(?:thành lập|đầu)|ngày đầu(?: thành lập)?|trước đây|trước kia|trước khi [^,;.]{3,30}|ban đầu|cùng kỳ(?: năm)?(?: trước)?(?: \d{4})?|những ngày đầu)(?!\p{L})/gu;
const SINCE_THEN = /(?<!\p{L})(?:nay|hiện|bây giờ|đến (?:tháng|ngày|cuối|năm)|tăng|lên)(?!\p{L})/u;
const PAST_BEHIND =
  /^[^,;.]{0,25}(?<!\p{L})(?<!so với )(?<when>(?<!sau )khi (?:mới )?(?:được )?thành lập|(?:ở |hồi |vào )?đầu nhiệm kỳ|năm trước|nhiệm kỳ trước|lúc (?:mới )?thành lập|trước đây)(?!\p{L})(?!\s*:)/u;

/** The modality of the words [`from`, `to`) of a sentence (`low`). */
export function senseAt(low: string, from: number, to: number): Sense {
  const floor = Math.max(0, from - REACH);
  // "203 đảng viên (đầu nhiệm kỳ: 176) tại 12 chi bộ": closed brackets affect only their content.
  const before = sameSentence(low.slice(floor, from)).replace(/\([^()]*\)/gu, ' ');
  const told = SIGN.test(before) ? byWordsBefore(before) : undefined;
  return told ?? byWordsBehind(low.slice(to, to + BEHIND), before);
}

/** Without one of these before it, nothing is a target, a plan or past. */
const SIGN =
  /phấn đấu|quyết|mục tiêu|chỉ tiêu|hướng|tiến tới|yêu cầu|đề ra|kế hoạch|xác định|đặt ra|thời gian tới|trước|đầu|khi |lúc |ngoái|cùng kỳ|dự kiến|sẽ|sắp|tới|cần |phải |đăng ký/u;
const BEHIND = 60;

function byWordsBefore(before: string): Sense | undefined {
  const aims = behindLast(before, AIMS);
  if (aims !== undefined && !PLAINLY_DONE.test(aims.rest)) return { modality: 'target' };
  const aim = behindLast(before, AIM);
  if (aim !== undefined && !DONE.test(aim.rest)) return { modality: 'target' };
  const past = behindLast(before, PAST);
  if (past !== undefined && !SINCE_THEN.test(past.rest)) return { modality: 'past', asOf: past.words };
  return behindLast(before, PLANS) ? { modality: 'planned' } : undefined;
}

/** "7 đảng viên khi mới thành lập", but not "tăng 7 đảng viên từ đầu nhiệm kỳ". */
function byWordsBehind(behind: string, before: string): Sense {
  const when = PAST_BEHIND.exec(behind)?.groups?.['when'];
  if (when === undefined || /(?:tăng|giảm|thêm)[^,;.]{0,20}$/u.test(before)) return {};
  return { modality: 'past', asOf: when };
}

/** The text after the last full stop or semicolon. */
function sameSentence(before: string): string {
  const at = Math.max(before.lastIndexOf('; '), before.lastIndexOf('. '));
  return at < 0 ? before : before.slice(at + 1);
}

function behindLast(before: string, pattern: RegExp): { readonly words: string; readonly rest: string } | undefined {
  let last: { words: string; rest: string } | undefined;
  for (const m of before.matchAll(pattern)) last = { words: m[0], rest: before.slice(m.index + m[0].length) };
  return last;
}
