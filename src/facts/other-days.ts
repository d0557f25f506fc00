/** A number of a document right before its day: "số 295 CV/ĐUK, ngày", "01/HD, ngày", "số 05-NQ/TW ký ngày". */
const DOCUMENT =
  /(?:số:?\s*[^\s,;]+(?:\s[^\s,;]{1,12}[/-][^\s,;]{1,20})?|(?<![^\s(])\d[^\s,;]{0,6}[/-]\p{L}[^\s,;]{0,20}),?\s*(?:ký |ban hành |đề )?ngày\s*\(?$/u;
/** Papers and days of memory, with no sign between them and the day. */
const NAMED =
  /(?:kỷ niệm[^,;.]{0,60}|thông báo[^,;.]{0,40}|quyết định[^,;.]{0,40}|nghị quyết[^,;.]{0,40}|chỉ thị[^,;.]{0,40}|kế hoạch[^,;.]{0,40}|hướng dẫn[^,;.]{0,40}|công văn[^,;.]{0,40}|thông tri[^,;.]{0,40}|kết luận[^,;.]{0,40}|điều lệ[^,;.]{0,40})\s*\(?$/u;
/** "tính đến ngày", "thành lập ngày", "trước ngày": of something else than the meeting. */
const OTHER =
  /(?:tính đến(?: ngày)?|(?:nhân|chào mừng|mừng|kỷ niệm) dịp|(?<!từ[^,;.]{0,20})đến ngày|đến hết ngày|thành lập(?: vào)?(?: từ)? ngày|từ ngày thành lập|ban hành ngày|ký ngày|sinh ngày|trước ngày|sau ngày|chậm nhất(?: vào| là)? ngày|hạn(?: chót)?(?: là)? ngày|vào đảng ngày|kết nạp ngày|hiệu lực(?: từ| kể từ)? ngày|kể từ ngày|đầu năm [^,;.]{0,20}|ra đời (?:từ |vào )?ngày)\s*\(?$/u;

/** "Kết luận của cuộc họp ngày": of the meeting, whatever paper is named before. */
const OF_MEETING = /(?<!\p{L})(?:cuộc họp|buổi họp|phiên họp) ngày\s*$/u;

/** "Căn cứ Luật Tổ chức Chính phủ ngày …": what a paper rests on. */
const GROUNDS = /^[\s\-–•*]*căn cứ(?!\p{L})/u;

/** Days that are not of the event: of documents, of founding, "as of" days. `before`: the sentence up to the day, as `Sentence.low`. */
export function isOtherDay(before: string): boolean {
  const near = before.slice(-120);
  if (OF_MEETING.test(near)) return false;
  return GROUNDS.test(before) || DOCUMENT.test(near) || NAMED.test(near) || OTHER.test(near);
}

const PLANNED = /(?<!\p{L})(?:dự kiến|sẽ (?:được )?(?:tổ chức|khai mạc|diễn ra|tiến hành|họp))(?!\p{L})[^.;]{0,60}$/u;

/** Is the day of a meeting that is only to come? */
export function isPlannedDay(before: string): boolean {
  return PLANNED.test(before.slice(-120));
}
