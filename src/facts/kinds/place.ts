import { wholeWords } from '../../text/boundary.js';
import { findDates } from '../../text/dates.js';
import type { Fact } from '../fact.js';
import type { FactExtractor } from '../kind.js';
import { lead, MEETING, ORGANISES } from '../lead.js';
import { at, type Sentence } from '../view.js';

const AT = /(?<![\p{L}\p{N}])(?:tại|ở)\s+(?=[\p{L}\p{N}"“])/gu;
/** "tại Hội nghị", "tại buổi lễ", "tại các chi bộ" … say no place. */
const NO_PLACE =
  /^(?:hội nghị|đại hội|buổi|lễ|đây|cuộc họp|phiên|kỳ họp|báo cáo|nghị quyết|quyết định|văn bản|các |từng |mỗi |chỗ|điều |khoản |\d+ chi bộ|\d+ (?:đơn vị|tổ)|chương trình|diễn đàn|kế hoạch|thông tư|chi bộ|nơi cư trú|thời điểm|một số|nhiều|những|cơ sở$|địa phương)/u;
const STOP =
  /[,;:!?]|(?<!(?<!\p{L})(?:TP|tp|TX))\.(?=\s|$)|\s(?=(?:đã|để|nhằm|với|dưới|do|cùng|có|và (?:đồng chí|triển khai|thông qua|trực tuyến)|vào|từ|nhân|sáng|chiều|ngày|trong|theo|thực hiện|đồng chí|tổ chức|diễn ra|thảo luận|là|được|tiến hành|long trọng|khai mạc|gồm|kết hợp)(?![\p{L}]))/u;
const NAMED_PLACE = wholeWords(
  'trung tâm|hội trường|phòng|trụ sở|nhà|khách sạn|cơ quan|sở|trường|ubnd|ủy ban|thành phố|tp|thị xã|huyện|xã|phường|quận|tỉnh|số|đường|tòa nhà|khu (?!vực)|tầng|viện|bệnh viện|công ty|đồn|bảo tàng|khu di tích|nhà văn hóa|thư viện|học viện|chi cục|cục|điểm cầu|cơ sở (?=\\d)|quảng trường|văn phòng|resort|thị trấn|thôn|bản|ban|kho bạc|bưu điện|nhà máy|xưởng|cung|rạp|sân|vườn|hang|căn cứ|di tích|đền|nhà khách|hội quán|sân vận động|tượng đài|hà nội|huế',
);
const MINUTES = /^\s*(?:[-–*•\d.]\s*)*(?:địa điểm|nơi họp|tại)(?: họp| tổ chức)?[^:\n]{0,15}:\s*/u;
/** "Thời gian: …; địa điểm: Phòng họp số 1", "Địa điểm họp là Hội trường A". */
const LABELLED =
  /(?:^|[;,.-]\s*)(?:(?:nơi |địa điểm|địa điểm họp|địa điểm tổ chức)\s*(?::|là)|(?:hai |các |\d+ )?điểm cầu\s*:)\s+/u;

function inSentence(s: Sentence): Fact[] {
  for (const m of s.low.matchAll(AT)) {
    const start = m.index + m[0].length;
    const rest = s.low.slice(start);
    if (NO_PLACE.test(rest)) continue;
    const before = s.low.slice(0, m.index);
    // "phát biểu tại", "sinh hoạt tại 6 chi bộ", "công tác tại": something else is there, not the meeting.
    if (
      /(?:phát biểu|sinh hoạt|công tác|làm việc|trực thuộc|báo cáo|chỉ đạo|kết luận|tham luận|học tập|sống|nghỉ hưu|quy định|nêu|khám|điều trị|bầu|chi bộ|triển khai|đại biểu|thực hiện|mô hình|khảo sát|áp dụng)\s*$/u.test(
        before,
      )
    )
      continue;
    const venue =
      /(?:điểm cầu[^.,;]{0,20}|có mặt|(?:được )?đặt|sinh hoạt(?: tập trung| chuyên đề)?|gặp mặt|làm việc)\s*(?:ngay )?$/u.test(
        before,
      ) && !/\d+ chi bộ/u.test(rest.slice(0, 12));
    const lately = /(?:vừa qua|mới đây),\s*$/u.test(before);
    if (!venue && !lately && !MEETING.test(before) && !MEETING.test(rest) && !ORGANISES.test(before)) continue;
    const length = STOP.exec(s.text.slice(start))?.index ?? rest.length;
    const words = rest.slice(0, length).trim();
    if (words.length < 3 || words.length > 140) continue;
    const proper = /^["“]?\p{Lu}/u.test(s.text.slice(start)) || NAMED_PLACE.test(words);
    if (!proper || !NAMED_PLACE.test(words)) continue;
    return [{ kind: 'place', value: at(s, start, words.length), evidence: s.span, certainty: 'certain', attrs: {} }];
  }
  return [];
}

function inMinutes(s: Sentence): Fact[] {
  const m = MINUTES.exec(s.low);
  if (!m) return labelled(s);
  const words = s.low.slice(m[0].length).replace(/[.;\s]+$/u, '');
  return words.length < 3
    ? []
    : [{ kind: 'place', value: at(s, m[0].length, words.length), evidence: s.span, certainty: 'certain', attrs: {} }];
}

function labelled(s: Sentence): Fact[] {
  const m = LABELLED.exec(s.low);
  if (!m) return [];
  const start = m.index + m[0].length;
  const rest = s.text.slice(start);
  const words = rest.slice(0, STOP.exec(rest)?.index ?? rest.length).trim();
  return words.length < 3 || !NAMED_PLACE.test(words.toLowerCase())
    ? []
    : [{ kind: 'place', value: at(s, start, words.length), evidence: s.span, certainty: 'certain', attrs: {} }];
}

/** Where the meeting was held: "tại …" in a sentence of the opening that tells it was held, or the heading of minutes. */
export const place: FactExtractor = {
  kind: 'place',
  extract: (view) => {
    const minutes = view.sentences.flatMap(inMinutes);
    if (minutes.length > 0) return minutes.slice(0, 1);
    return lead(view)
      .filter(
        (s) =>
          s.role === 'paragraph' &&
          (ORGANISES.test(s.low) ||
            /điểm cầu|đặt tại|^[^,]{0,14}(?:vừa qua|mới đây),/u.test(s.low) ||
            findDates(s.text).length > 0),
      )
      .flatMap(inSentence)
      .slice(0, 1);
  },
};
