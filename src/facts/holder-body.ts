import { wholeWords } from '../text/boundary.js';
import type { PersonMention, RoleMention } from '../text/people.js';
import { type Span, trimSpan } from '../text/span.js';
import { lowOf, type Sentence } from './view.js';

/** A sentence with those whom it names and the positions in it. */
export interface Among {
  readonly s: Sentence;
  readonly people: readonly PersonMention[];
  readonly roles: readonly RoleMention[];
}

/** A verb ends the list of positions behind a name. */
export const VERB = wholeWords(
  'dự|tham dự|về dự|đến dự|tới dự|tới|kiêm|vào|chủ trì|đồng chủ trì|điều hành|phát biểu|trình bày|báo cáo|thay mặt|đại diện|đã|sẽ|được|nhấn mạnh|tặng|trao|trúng cử|đắc cử|tái cử|tái đắc cử|đạt|chuyển|nghỉ|đánh giá|biểu dương|ghi nhận|yêu cầu|đề nghị|cảm ơn|kết luận|tham luận|khai mạc|bế mạc|cho biết|khẳng định|thông qua|công bố|cùng|tiếp thu|cũng|có|về|tham gia|ký|chúc mừng|chụp|tuyên bố|bầu|giữ|làm|nhiệm kỳ|khóa|đồng chí|đ/c|các đồng chí|và đồng chí|vinh dự|thẳng thắn|thay|là|gồm',
);

/** What stands between a position and the next position, name, verb or punctuation. */
export function bodyOf({ s, people, roles }: Among, i: number): Span {
  const role = roles[i] as RoleMention;
  let end = s.span.end;
  const next = roles[i + 1];
  if (next) end = Math.min(end, next.span.start);
  for (const p of people) if (p.whole.start >= role.span.end) end = Math.min(end, p.whole.start);
  const text = lowOf(s, { start: role.span.end, end });
  const stop =
    /[,;:()!?]|\s(?:và|cùng)\s(?=\d|hơn |gần |các |đồng chí|toàn thể|đại diện|lãnh đạo|đông đảo|đảng viên|đại biểu|một số|tập thể|bà |ông )|\.(?=\s|$)|\s(?:từ|với|kể)(?=\s)|\s?(?:đang|còn|bị) (?:khuyết|trống)|\s[-–—]\s|\s[-–—]$|\s\/|["“”]/u.exec(
      text,
    )?.index ?? text.length;
  const verb = VERB.exec(text.slice(0, stop))?.index ?? stop;
  const span = trimSpan(s.text, {
    start: role.span.end - s.span.start,
    end: role.span.end - s.span.start + Math.min(stop, verb),
  });
  const body = s.low.slice(span.start, span.end);
  const lead = /^(?:của(?:\s+|$))/u.exec(body)?.[0].length ?? 0;
  const tail = /(?:\s+(?:và|cùng))$/u.exec(body)?.[0].length ?? 0;
  return { start: s.span.start + span.start + lead, end: s.span.start + Math.max(span.start + lead, span.end - tail) };
}
