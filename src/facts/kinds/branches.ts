import { contextOf } from '../count-context.js';
import type { Fact } from '../fact.js';
import { numbersIn } from '../figures-in.js';
import type { FactExtractor } from '../kind.js';
import { at, type Sentence } from '../view.js';

const UNIT =
  '(?:đảng bộ|chi bộ|chi, đảng bộ|đảng bộ, chi bộ|chi\\/đảng bộ|tổ chức cơ sở đảng|tổ chức đảng|tổ đảng)(?:\\s+(?:trực thuộc|cơ sở|bộ phận))*';
const NOUN = new RegExp(`^\\s*${UNIT}`, 'u');
/** "Chi bộ trực thuộc giữ nguyên con số 11", "số chi bộ: 7" */
const NOUN_BEFORE =
  /(?:(?:tổng )?số (?:chi bộ|chi, đảng bộ|tổ chức cơ sở đảng)(?: trực thuộc)?[^\d,;.]{0,30}(?:là|:|có)|(?:chi bộ|tổ chức cơ sở đảng) trực thuộc[^\d,;.]{0,30}(?:là|:|con số)|^\s*[-–+*•]?\s*chi bộ(?: trực thuộc)?\s*:)\s*$/u;
/** A count of branches that were praised, rated, founded, inspected … is not how many there are. */
const OTHER =
  /(?:khen thưởng|khen|trao [^,;.]{0,50}cho|tặng [^,;.]{0,60}cho|biểu dương|thành lập(?: mới)?|kiểm tra(?: [^,;.]{0,40})?|giám sát(?: [^,;.]{0,40})?|kỷ luật|giải thể|sáp nhập(?: từ)?|hợp nhất(?: từ)?|công nhận|xếp loại|đánh giá|chọn|chỉ đạo|đại diện|ý kiến của|tham luận của|có|củng cố|xóa|phấn đấu|hỗ trợ|làm điểm|tại mỗi|của mỗi|trong đó(?: có)?|đối với|(?<!(?:nay|hiện|hiện nay|tại) )còn)\s*(?:cho |được |từ |\d+ chi bộ, )*$/u;
/** The clause speaks of what was done to some branches, or where members were sent. */
const DONE_TO = /(?:kiểm tra|giám sát|kỷ luật|giới thiệu|khen thưởng|biểu dương|củng cố|thành lập)(?![\p{L}])[^;.]*$/u;
/** "Đảng bộ có 9 chi bộ", whatever came before in the sentence. */
const HAS = /(?:(?<!trong đó )có|gồm|quản lý|thành|(?:nay|hiện|hiện nay) (?:còn|là))\s*(?:tổng số |tất cả )?$/u;
/** "83 đảng viên thuộc 09 chi bộ": all of them, whatever they did then. */
const BELONG = /(?:thuộc|sinh hoạt (?:ở|tại)|thành|trực thuộc)\s*$/u;
const RATED =
  /^(?:[^,;.()]{0,40})(?:hoàn thành|đạt|được (?:khen|công nhận|tặng|xếp|đánh giá|biểu dương)|trong sạch|vững mạnh|xuất sắc|tổ chức|tiêu biểu|yếu kém|đã |sinh hoạt ghép|chưa |không |bị |vi phạm)/u;

function inSentence(s: Sentence): Fact[] {
  const out: Fact[] = [];
  for (const { span, value } of numbersIn(s)) {
    if (!Number.isInteger(value)) continue;
    const before = s.low.slice(0, span.start);
    const noun = NOUN.exec(s.low.slice(span.end));
    const labelled = noun ? null : NOUN_BEFORE.exec(before);
    if (labelled && /^\s*(?:[,;.)]|chi bộ|tổ chức|$)/u.test(s.low.slice(span.end))) {
      out.push(...fact(s, labelled.index, span.end, value, 'chi bộ'));
      continue;
    }
    if (!noun) continue;
    const after = s.low.slice(span.end + noun[0].length);
    if (/\d\s*\/\s*$/u.test(before) || (RATED.test(after) && !BELONG.test(before))) continue;
    const other = OTHER.exec(before);
    if (other && !/^có/u.test(other[0])) continue;
    if (DONE_TO.test(before) && !HAS.test(before) && !noun[0].includes('trực thuộc')) continue;
    // "gồm 04 chi bộ (01 chi bộ khối văn phòng, 03 chi bộ đội …)": parts of those already counted.
    if (out.length > 0 && /\([^)]*$/u.test(before)) continue;
    out.push(...fact(s, span.start, span.end + noun[0].length, value, noun[0].trim()));
  }
  return out;
}

function fact(s: Sentence, from: number, to: number, count: number, noun: string): Fact[] {
  const { subject, modality, asOf, conditions } = contextOf(s, from, to);
  if (modality === 'target' || modality === 'planned') return [];
  return [
    {
      kind: 'branches',
      value: at(s, from, to - from),
      evidence: s.span,
      certainty: 'certain',
      ...(subject && { subject }),
      ...(modality && { modality }),
      ...(asOf !== undefined && { asOf }),
      attrs: { count, noun, conditions },
    },
  ];
}

/** How many branches (chi bộ, tổ đảng) belong to the Party body. */
export const branches: FactExtractor = { kind: 'branches', extract: (view) => view.sentences.flatMap(inSentence) };
