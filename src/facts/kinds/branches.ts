import { findNumbers } from '../../text/numbers.js';
import type { Fact } from '../fact.js';
import type { FactExtractor } from '../kind.js';
import { at, type Sentence } from '../view.js';

const NOUN =
  /^\s*(?:(?:đảng bộ|chi bộ|chi, đảng bộ|đảng bộ, chi bộ|chi\/đảng bộ|tổ chức cơ sở đảng|tổ chức đảng|tổ đảng)(?:\s+(?:trực thuộc|cơ sở|bộ phận))*)/u;
/** A count of branches that were praised, rated, founded, inspected … is not how many there are. */
const OTHER =
  /(?:khen thưởng|khen|trao [^,;.]{0,50}cho|tặng [^,;.]{0,60}cho|biểu dương|thành lập(?: mới)?|kiểm tra(?: đối với)?|giám sát(?: đối với)?|giải thể|sáp nhập|công nhận|xếp loại|đánh giá|chọn|chỉ đạo|đại diện|ý kiến của|tham luận của|có|trong đó)\s*(?:cho |được |từ )*$/u;
/** "83 đảng viên thuộc 09 chi bộ": all of them, whatever they did then. */
const BELONG = /(?:thuộc|sinh hoạt (?:ở|tại)|thành|trực thuộc)\s*$/u;
const RATED =
  /^(?:[^,;.]{0,40})(?:hoàn thành|đạt|được (?:khen|công nhận|tặng|xếp|đánh giá|biểu dương)|trong sạch|vững mạnh|xuất sắc|tổ chức|tiêu biểu|đã )/u;

function inSentence(s: Sentence): Fact[] {
  const out: Fact[] = [];
  for (const { span, value } of findNumbers(s.text)) {
    const noun = NOUN.exec(s.low.slice(span.end));
    if (!noun || !Number.isInteger(value)) continue;
    const before = s.low.slice(0, span.start);
    const after = s.low.slice(span.end + noun[0].length);
    if (/\d\s*\/\s*$/u.test(before) || (RATED.test(after) && !BELONG.test(before))) continue;
    const other = OTHER.exec(before);
    if (other && !/^có/u.test(other[0])) continue;
    out.push({
      kind: 'branches',
      value: at(s, span.start, span.end - span.start + noun[0].length),
      evidence: s.span,
      certainty: 'certain',
      attrs: { count: value, noun: noun[0].trim() },
    });
  }
  return out;
}

/** How many branches (chi bộ, tổ đảng) belong to the Party body. */
export const branches: FactExtractor = { kind: 'branches', extract: (view) => view.sentences.flatMap(inSentence) };
