import { findNumbers } from '../../text/numbers.js';
import type { Fact } from '../fact.js';
import type { FactExtractor } from '../kind.js';
import { at, type Sentence } from '../view.js';

/** Words behind a number that count nothing: dates, times, document numbers. */
const NOT_NOUN =
  /^\s*(?:số(?! (?:hóa|hoá))|vài|phần(?! trăm)|cách|mặt|bộ phận|tháng|năm|ngày|giờ|h(?![\p{L}])|phút|[-–/]|,?\s*\d|và \d|của|đến|tại|trong|với|là|cho|về|\)|nhiệm kỳ|khóa|quý (?:i|ii|iii|iv)(?![\p{L}]))/u;
const NOT_BEFORE =
  /(?:năm|tháng|ngày|số|nghị quyết|chỉ thị|kết luận|quy định|quyết định|khóa|lần thứ|thứ|điều|khoản|nhiệm kỳ|trung ương|nq|qđ|tầng|phòng|đường|giai đoạn|quý|[-–/]|chương|quy chuẩn|iso)\s*$/u;
const NOUN = /^\s*(?<noun>%|phần trăm|\p{L}[\p{L}\p{N}&]*(?:[\s/-]+\p{L}[\p{L}\p{N}&]*){0,9})/u;

function inSentence(s: Sentence): Fact[] {
  const out: Fact[] = [];
  for (const { span, value } of findNumbers(s.text)) {
    const after = s.low.slice(span.end);
    if (NOT_NOUN.test(after) || NOT_BEFORE.test(s.low.slice(0, span.start))) continue;
    const noun = NOUN.exec(after);
    if (!noun) continue;
    const percent = /^\s*(?:%|phần trăm)/u.test(after);
    out.push({
      kind: 'counted',
      value: at(
        s,
        span.start,
        span.end -
          span.start +
          (percent
            ? (/^\s*(?:%|phần trăm)/u.exec(after)?.[0].length ?? 0)
            : (/^\s*\S+(?:\s+\S+){0,2}/u.exec(noun[0])?.[0].length ?? 0)),
      ),
      evidence: s.span,
      certainty: 'certain',
      attrs: {
        count: value,
        unit: percent ? '%' : '',
        noun: (percent
          ? (after.replace(/^\s*(?:%|phần trăm)\s*/u, '').split(/[,;.:]/u)[0] ?? '')
          : (noun.groups?.noun ?? '')
        ).trim(),
      },
    });
  }
  return out;
}

/** Counted things: a number and what it counts ("36 nhiệm vụ khoa học cấp tỉnh", "trên 80% đảng viên"). */
export const counted: FactExtractor = {
  kind: 'counted',
  extract: (view) => view.sentences.filter((s) => s.role === 'paragraph' || s.role === 'caption').flatMap(inSentence),
};
