import type { RoleMention } from '../text/people.js';
import { lowOf, type ReportView, type Sentence } from './view.js';

const VACANT =
  /^[^,;.]{0,60}?(?:còn|đang|bị)\s+(?:khuyết|trống|thiếu)|^[^,;.]{0,40}?(?:chưa (?:có|được kiện toàn|kiện toàn|bổ sung)|để trống|khuyết)(?!\p{L})/u;
const VACANT_BEFORE = /(?:khuyết|thiếu|trống|chưa có)(?: (?:chức danh|chức vụ|vị trí|đồng chí|\d+|một|hai))*\s*$/u;

/** "bầu đồng chí A vào chức Phó Bí thư đang khuyết": it is filled. */
const FILLED = /(?<!\p{L})(?:vào|giữ|làm|nhận) (?:chức(?: vụ| danh)?|vị trí|ghế)\s*$/u;

/** Positions that the sentence says nobody holds: "chức danh Phó Bí thư còn khuyết". */
export function vacantIn(view: ReportView, sentence: Sentence): RoleMention[] {
  if (!/(?:khuyết|trống|thiếu|chưa)(?!\p{L})/u.test(sentence.low)) return [];
  return view
    .roles(sentence)
    .filter(
      (role) =>
        (VACANT.test(lowOf(sentence, { start: role.span.end, end: sentence.span.end })) &&
          !FILLED.test(lowOf(sentence, { start: sentence.span.start, end: role.span.start }))) ||
        isVacant(sentence, role),
    );
}

/** "khuyết một đồng chí Phó Bí thư (đồng chí A chuyển đi)": nobody's, whoever is named behind it. */
export const isVacant = (sentence: Sentence, { span }: RoleMention): boolean =>
  VACANT_BEFORE.test(lowOf(sentence, { start: Math.max(sentence.span.start, span.start - 40), end: span.start }));
