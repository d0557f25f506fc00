import { isItem, type Unit } from './lines.js';

const LONGEST = 260;
const PICTURE = /^\(?(?:ảnh|hình|hình ảnh)(?: minh họa| tư liệu| \d{1,2})?(?: ?[:.]|$)/u;
const SCENE =
  /^(?:quang cảnh|toàn cảnh|khung cảnh|một số hình ảnh|hình ảnh|chụp ảnh|đại biểu|các đại biểu|các đồng chí|đoàn chủ tịch|ban chấp hành|lãnh đạo|chủ trì|chủ tọa)(?!\p{L}|\s*:)/u;
const PERSON =
  /^(?:các )?(?:đ\/c|đồng chí|đ\.c|ông|bà|anh|chị|ts\.?|ths\.?|pgs\.? ?ts\.?|gs\.?|bs\.?|(?:trung|thượng|đại|thiếu) (?:tá|úy|tướng)|bí thư|phó bí thư|giám đốc|phó giám đốc|chủ tịch|phó chủ tịch|trưởng|phó trưởng)(?![\p{L}])/u;
const ACT =
  /(?<!\p{L})(?:phát biểu|báo cáo|trao|tặng|trình bày|tham luận|chủ trì|điều hành|kết luận|khai mạc|bế mạc|chúc mừng|công bố|đọc|thông qua|biểu quyết|bỏ phiếu|chụp ảnh|tham dự|dự|ra mắt|nhận|chỉ đạo|thảo luận|triển khai|quán triệt|tiếp thu)(?!\p{L})/u;
const AT_MEETING =
  /(?:phát biểu|báo cáo|trình bày|tham luận|khai mạc|bế mạc|kết luận|tặng hoa|chúc mừng|biểu quyết|bỏ phiếu|quang cảnh|toàn cảnh)[\p{L}\s,]{0,60}(?:hội nghị|đại hội|buổi lễ|lễ [\p{L} ]{2,30}|cuộc họp|hội thảo|chương trình đại hội)\.$/u;

/** Is the line a picture's caption: who does what in it, or "Quang cảnh hội nghị", in one stretch without a full stop? */
export function isCaption({ text, low }: Unit): boolean {
  if (text.length > LONGEST || isItem(text)) return false;
  if (PICTURE.test(low)) return true;
  const { body, credited } = withoutCredit(low);
  const opens = SCENE.test(body) || PERSON.test(body);
  // A credit at the end leaves no doubt.
  if (opens && credited) return true;
  if (/[.!?]["”)]? \p{Lu}/u.test(text) || /[:;]$/u.test(body)) return false;
  if (/[.!?…]["”)]?$/u.test(body)) return opens && text.length <= 200 && AT_MEETING.test(body);
  return SCENE.test(body) || (PERSON.test(body) && ACT.test(body));
}

/** A line without the credit at its end: "Ảnh: Văn Thiệu". */
function withoutCredit(low: string): { readonly body: string; readonly credited: boolean } {
  const at = low.search(/[.;,]? ?\(?(?:ảnh|nguồn ảnh) ?: ?[^.:]{2,40}\)?\.?$/u);
  return at > 0 ? { body: low.slice(0, at), credited: true } : { body: low, credited: false };
}
