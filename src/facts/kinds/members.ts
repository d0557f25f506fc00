import { findNumbers } from '../../text/numbers.js';
import type { Fact } from '../fact.js';
import type { FactExtractor } from '../kind.js';
import { at, type ReportView, type Sentence } from '../view.js';

/** "94 đảng viên", "85 đồng chí", "tổng số đảng viên là 85": a count with its noun on either side. */
const AFTER =
  /^\s*(?:đồng chí\s+)?(?:là\s+)?(?<noun>đảng viên|đ\/v)(?<group>\s+(?:chính thức|dự bị|nữ|nam(?!\s\p{Lu})|(?:đang )?(?:là|thuộc(?!\s+\d)|làm)\s+(?:(?!\s+và\s+\d)[^,;.()]){2,40}|cao tuổi|trẻ|sinh hoạt|được miễn(?: sinh hoạt| công tác)*))?/u;
const TOTAL_BEFORE =
  /(?:tổng số (?:đảng viên|đv)(?:[^\d,;.]{0,60}?)(?:là|:|có|gồm|hiện có)|(?:số lượng|số) đảng viên(?! (?:mới|được|phát triển|kết nạp|dự))(?:[^\d,;.]{0,50}?)(?:là|:)|(?:đảng bộ|chi bộ)(?: [^\d,;.]{0,70}?)? (?:có|gồm|với|quản lý|hiện quản lý|đang quản lý)(?: tổng số| tất cả| tổng cộng)?)\s*$/u;
const GROUP =
  /^[\s,]*(?:đồng chí|đảng viên|đ\/c)?\s*(?:là\s+)?(?:đảng viên\s+)?(?<group>chính thức|dự bị|nữ|nam|(?:là|thuộc)\s+[^,;.()]{2,40})/u;
const WHOLE_BEFORE =
  /(?:đại diện cho|thay mặt cho|thay mặt|đại diện|trên tổng số|trong tổng số|tổng số)\s*(?:hơn |gần |trên )?$/u;
/** Words before the number that make it something else: admitted, rewarded, present, disciplined … */
const OTHER =
  /(?:kết nạp(?: được| mới| thêm)*|phát triển(?: được)?|khen thưởng(?: cho)?|biểu dương|trao [^,;.]{0,50}cho|tặng [^,;.]{0,60}cho|kỷ luật|xóa tên|giới thiệu|cử|có thêm|thêm|tăng|giảm|chuyển (?:đảng )?chính thức cho|công nhận(?: chính thức)?|tham dự|tham gia|dự|có mặt|triệu tập|đại diện cho|cho|hơn một|kiểm tra(?: đối với)?|giám sát(?: đối với)?|miễn|bồi dưỡng|tiếp nhận|đánh giá|xếp loại|chỉ tiêu|phấn đấu|đề nghị|trong số)\s*(?:hơn |trên |gần |khoảng |từ |được )*$/u;
const RATED =
  /^\s*(?:đồng chí|đảng viên)[^,;.]{0,25}(?:hoàn thành|được (?!miễn)|đạt|vi phạm|mới|tham gia|tham dự|có mặt|về dự|dự(?! bị)|ưu tú|xuất sắc|đủ tư cách|(?<!dự )bị|nhận)/u;
const DELEGATED = /(?:đại diện|thay mặt)(?: cho)?\s*(?:hơn |gần |trên )?$/u;
const PRESENT =
  /^\s*(?:đồng chí|đảng viên)\s+(?:thuộc|của|ở|từ|trong|toàn)[^,;.]{0,25}(?:tham gia|tham dự|có mặt|về dự|dự)/u;
const ATTENDING =
  /(?:tham dự|về dự|đến dự|dự hội nghị|dự đại hội|dự có|có mặt|tham gia|sự hiện diện|triệu tập|sự góp mặt|dự và|thành phần|dự buổi|dự lễ|cùng toàn thể|dự:)/u;
const AS_OF =
  /(?:tính đến|đến (?:ngày|tháng|cuối|hết|nay|thời điểm)|hiện nay|hiện có|hiện tại|tại thời điểm)[^,;.]{0,30}/u;

function inSentence(s: Sentence): Fact[] {
  const out: Fact[] = [];
  for (const { span, value } of findNumbers(s.text)) {
    if (!Number.isInteger(value) || value > 2_000_000) continue;
    const before = s.low.slice(0, span.start);
    const after = s.low.slice(span.end);
    if (/^\s*%|^\s*phần trăm/u.test(after)) continue;
    // "thay mặt cho 83 đảng viên thuộc 09 chi bộ đã tham gia": it is the delegates who took part.
    if (RATED.test(after) && !(DELEGATED.test(before) && PRESENT.test(after))) continue;
    const noun = AFTER.exec(after);
    const total = TOTAL_BEFORE.test(before) && /^\s*(?:đồng chí|đảng viên|đ\/c|[,.;]|$)/u.test(after);
    const partOf = out.length > 0 ? GROUP.exec(after) : null;
    if (!noun && !total && !partOf) continue;
    // "thay mặt cho 486 đảng viên", "52 trên tổng số 56 đảng viên": the whole, whoever is in the room.
    const whole = total || WHOLE_BEFORE.test(before);
    if (!whole && OTHER.test(before)) continue;
    // "Tham dự có hơn 50 đảng viên": people in the room, unless the sentence has already given the total.
    if (!whole && out.length === 0 && ATTENDING.test(before)) continue;
    const group = groupOf(noun?.groups?.group ?? partOf?.groups?.group ?? '');
    // Only a total, or the parts behind one, tell how many members a body has.
    if (group === 'total' && out.length === 0 && /trong đó(?: có)?\s*$/u.test(before)) continue;
    if (group === 'total' && out.length > 0 && !/đảng viên/u.test(noun?.[0] ?? '')) continue;
    const length =
      span.end -
      span.start +
      (noun?.[0].trimEnd().length ??
        partOf?.[0].trimEnd().length ??
        /^\s*(?:đồng chí|đảng viên)?/u.exec(after)?.[0].length ??
        0);
    const asOf = AS_OF.exec(s.low)?.[0].trim();
    out.push({
      kind: 'members',
      value: at(s, span.start, length),
      evidence: s.span,
      certainty: 'certain',
      attrs: { count: value, group, noun: s.text.slice(span.end, span.start + length).trim(), ...(asOf && { asOf }) },
    });
  }
  return out;
}

function groupOf(words: string): string {
  if (words.includes('chính thức')) return 'official';
  if (words.includes('dự bị')) return 'probationary';
  return words.trim() === '' || /^\s*sinh hoạt/u.test(words) ? 'total' : 'other';
}

/** How many members the Party body has: its total and the parts of it, never people in the room or members admitted. */
export const members: FactExtractor = {
  kind: 'members',
  extract: (view: ReportView) => view.sentences.filter((s) => s.role !== 'dateline').flatMap(inSentence),
};
