import { findDates } from '../../text/dates.js';
import type { Span } from '../../text/span.js';
import type { MemberGroup } from '../attributes.js';
import { contextOf } from '../count-context.js';
import type { Fact } from '../fact.js';
import { numbersIn } from '../figures-in.js';
import type { FactExtractor } from '../kind.js';
import { at, type ReportView, type Sentence } from '../view.js';

/** Members counted apart within the whole: how they are called on either side of the number. */
const PART =
  'chính thức|dự bị|nữ|nam|(?:là )?(?:người )?(?:đồng bào )?dân tộc(?: thiểu số| ít người)?|cao tuổi|trẻ|miễn sinh hoạt|công chức|viên chức|người lao động|hợp đồng lao động|công nhân|sinh viên|học sinh|giáo viên|nông dân|giảng viên|cán bộ hưu trí|hưu trí';
/** "94 đảng viên", "85 đồng chí đảng viên nữ": a count with its noun behind it. */
const AFTER =
  /^\s*(?:đồng chí\s+)?(?:là\s+)?(?<noun>đảng viên|đ\/v)(?<group>\s+(?:chính thức|dự bị|nữ|nam(?!\s\p{Lu})|(?:đang )?(?:là|thuộc(?!\s+\d)|làm)\s+(?:(?!\s+và\s+\d)[^,;.()]){2,40}|cao tuổi|trẻ|sinh hoạt|được miễn(?: sinh hoạt| công tác)*))?/u;
/** "tổng số đảng viên là 85", "nâng tổng số đảng viên lên 44", "Đảng bộ hiện có 85 đồng chí" */
const TOTAL_BEFORE =
  /(?:tổng số (?:đảng viên|đv)(?:[^\d,;.]{0,60}?)(?:là|:|có|gồm|hiện có|lên|đạt|còn)|tổng số (?:đảng viên|đv)|(?:^|\. |\d\. )đảng viên (?:hiện |nay |hiện nay )?(?:có|là)|(?:số lượng|số) đảng viên(?! (?:mới|được|phát triển|kết nạp|dự))(?:[^\d,;.]{0,50}?)(?:là|:|lên|có)|(?:đảng bộ|chi bộ)(?: [^\d,;.]{0,70}?)? (?:có|gồm|với|quản lý|hiện quản lý|đang quản lý)(?: tổng số| tất cả| tổng cộng)?|^\s*[-–+*•]?\s*(?:đảng viên)\s*:)\s*(?:hơn |gần |trên |khoảng )?$/u;
const GROUP_AFTER = new RegExp(
  `^\\s*(?:đồng chí|đảng viên|đ\\/c)?\\s*(?:là\\s+)?(?:đảng viên\\s+)?(?<group>${PART}|(?:là|thuộc)\\s+[^,;.()]{2,40})(?![\\p{L}])`,
  'u',
);
const GROUP_BEFORE = new RegExp(
  `(?<![\\p{L}])(?:đảng viên )?(?<group>${PART})\\s*(?:là|có|chiếm|gồm|:|-|–)?\\s*(?:có )?$`,
  'u',
);
/** Told apart by its full name, it needs no whole beside it: "riêng đảng viên dự bị là 3". */
const OWN_GROUP = /(?<!\p{L})đảng viên (?:chính thức|dự bị)\s*(?:là|có|:)\s*(?:có )?$/u;
const WHOLE_BEFORE =
  /(?:đại diện cho|thay mặt cho|thay mặt|đại diện|trên tổng số|trong tổng số|tổng số)\s*(?:hơn |gần |trên )?$/u;
const ABOUT = '(?:hơn |trên |gần |khoảng |từ |được |ít nhất |tối thiểu |thêm |mới |tổng số |[\\d.]+\\s*[-–]\\s*)*';
/** Words before the number that make it something else: admitted, rewarded, present, disciplined … */
const OTHER = new RegExp(
  `(?:kết nạp(?: được| mới| thêm)*|phát triển(?: được)?|khen thưởng(?: cho)?|biểu dương|tuyên dương|trao [^,;.]{0,50}cho|tặng [^,;.]{0,60}cho|kỷ luật|khiển trách|cảnh cáo|khai trừ|cách chức|xóa tên|giới thiệu|cử|có thêm|thêm|tăng|giảm|vượt|chuyển (?:đảng )?chính thức cho|không kể|chưa kể|ngoài|trừ|công nhận(?: chính thức)?|tham dự|tham gia|dự|có mặt|vắng(?: mặt)?|triệu tập|đại diện cho|cho|hơn một|kiểm tra(?: đối với)?|giám sát(?: đối với)?|miễn|bồi dưỡng|tiếp nhận|đánh giá|xếp loại|chỉ tiêu|phấn đấu|đề nghị|trong số|ít nhất|phân công|mỗi|đạt|hằng năm|hàng năm|bình quân)\\s*${ABOUT}$`,
  'u',
);
/** "trong đó có 5 đảng viên", "lớp có 214 người, gồm 168 đảng viên": part of those who were there. */
const PART_OF_ROOM = /(?:trong đó(?: có)?|\d (?:người|đại biểu|học viên|đồng chí|cán bộ)[^.;]{0,20},? gồm)\s*$/u;
/** "18 là số đảng viên của Chi bộ". */
const INVERTED = /^\s+(?:là|chính là) (?:tổng )?số (?:lượng )?đảng viên/u;
const RATED =
  /^\s*(?:đồng chí\s+)?(?:đồng chí|đảng viên)[^,;.()]{0,40}?\s(?:hoàn thành|được (?!miễn)|đạt|vi phạm|mới|tham gia|tham dự|có mặt|về dự|dự(?! bị)|ưu tú|xuất sắc|đủ tư cách|(?<!dự )bị|nhận|chuyển (?:đi|đến|sinh hoạt|công tác)|từ trần|qua đời|xin|ra khỏi|nghỉ hưu|về hưu|chưa|(?:đang )?theo học|là (?:đồng chí|đ\/c|ông|bà|các)|học tập|vắng|tiêu biểu|phụ trách|đăng ký|viết|ủng hộ|đã )/u;
const DELEGATED = /(?:đại diện|thay mặt)(?: cho)?\s*(?:hơn |gần |trên )?$/u;
const PRESENT =
  /^\s*(?:đồng chí|đảng viên)\s+(?:thuộc|của|ở|từ|trong|toàn)[^,;.]{0,25}(?:tham gia|tham dự|có mặt|về dự|dự)/u;
const ATTENDING =
  /(?:tham dự|về dự|đến dự|dự hội nghị|dự đại hội|dự có|có mặt|tham gia|sự hiện diện|triệu tập|sự góp mặt|dự và|thành phần|dự buổi|dự lễ|cùng toàn thể|dự:|dự họp)/u;
/** "kiểm tra 3 tổ chức đảng và 5 đảng viên": what was done to some, earlier in the clause. */
const DONE_TO =
  /(?:kiểm tra|giám sát|kỷ luật|khiển trách|cảnh cáo|khai trừ|cách chức|xóa tên|xử lý|khen thưởng|biểu dương)(?![\p{L}])[^;.]*$/u;
/** "số kết nạp mới là 9 đảng viên": the clause counts those admitted. */
const ADMITTED = /(?:kết nạp|phát triển|khai trừ|khiển trách|cảnh cáo)(?!\p{L})[^,;.]{0,30}$/u;
const HAS = /(?:có|gồm|quản lý|tổng số|số)\s*(?:tất cả |tổng số |hơn |gần |trên )?$/u;
/** A committee, its delegates or a presidium is counted, not the membership. */
const ELECTED =
  /(?:bầu|ban chấp hành|bch|ban thường vụ|btv|đoàn đại biểu|đại biểu|ủy viên|cấp ủy|chi ủy|đoàn chủ tịch)[^;.]*$/u;
/** "31/33 đảng viên tham dự": the second is all of them. */
const SHARE =
  /(?<![\p{N}/.,-])(?<part>\d{1,5})(?:\s?\/\s?|\s+(?:trên|trong) (?:tổng )?số\s+)(?<whole>\d{1,5})(?=\s+(?:đồng chí )?đảng viên(?![\p{L}]))/gu;
const SHARE_PRESENT = /(?:dự|có mặt|tham gia|triệu tập)[^;.]*$|(?:đảng bộ|chi bộ)(?: [^;,.]{0,40})? có\s*$/u;
const SHARE_AFTER =
  /^\s+(?:đồng chí )?đảng viên(?:[^;.]{0,30}(?:dự(?! bị)|có mặt|tham gia|triệu tập)| (?:của|trong) (?:toàn )?(?:đảng bộ|chi bộ)[^;.]{0,30}[.;]?\s*$)/u;
const SINCE = /(?:tính )?đến\s*(?:hết |cuối |thời điểm )?(?:ngày\s*)?$/u;

interface Count {
  readonly value: Span;
  readonly count: number;
  readonly group: MemberGroup;
  readonly noun: string;
}

/** The counts of one sentence. `carried`: the sentence before gave a total that this one may take apart. */
function countsIn(s: Sentence, carried: boolean): Count[] {
  const out: Count[] = [];
  let excluded = false;
  const add = (from: number, to: number, count: number, group: MemberGroup, noun: string): void => {
    out.push({ value: at(s, from, to - from), count, group, noun: noun.trim() });
  };
  for (const m of s.low.matchAll(SHARE)) {
    const [part, whole] = [Number(m.groups?.['part']), Number(m.groups?.['whole'])];
    const end = m.index + m[0].length;
    if (part > whole || !(SHARE_PRESENT.test(s.low.slice(0, m.index)) || SHARE_AFTER.test(s.low.slice(end)))) continue;
    const noun = /^\s+(?:đồng chí )?đảng viên/u.exec(s.low.slice(end))?.[0].length ?? 0;
    add(m.index, end + noun, whole, 'total', 'đảng viên');
  }
  for (const { span, value } of numbersIn(s)) {
    if (!Number.isInteger(value) || value > 2_000_000 || isIn(out, s, span.start)) continue;
    const before = s.low.slice(0, span.start);
    const after = s.low.slice(span.end);
    if (/^\s*%|^\s*phần trăm/u.test(after)) continue;
    const whole =
      out.some((c) => c.group === 'total') ||
      (carried &&
        /^\s*(?:[-–+*•(]|trong (?:số )?đó|trong số này|bao gồm|gồm|(?:đảng viên )?(?:nữ|nam|dự bị|chính thức)\s*:?\s*\d)/u.test(
          s.low,
        ));
    const labelled = whole || OWN_GROUP.test(before) ? GROUP_BEFORE.exec(before) : null;
    if (labelled?.groups?.['group'] !== undefined) {
      const noun = /^\s*(?:đồng chí|đảng viên|đ\/c|người)(?![\p{L}])/u.exec(after)?.[0].length ?? 0;
      add(labelled.index, span.end + noun, value, groupOf(labelled.groups['group']), labelled.groups['group']);
      continue;
    }
    const inverted = INVERTED.exec(after);
    if (inverted) {
      add(span.start, span.end + inverted[0].length, value, 'total', 'đảng viên');
      continue;
    }
    // "thay mặt cho 83 đảng viên thuộc 09 chi bộ đã tham gia": it is the delegates who took part.
    if (RATED.test(after) && !(DELEGATED.test(before) && PRESENT.test(after))) continue;
    const noun = AFTER.exec(after);
    const total =
      TOTAL_BEFORE.test(before) &&
      /^\s*(?:đồng chí|đảng viên|đ\/c|[,.;()]|$)/u.test(after) &&
      (/(?:số|^\W*)\s*đảng viên[^;.]*$/u.test(before) || noun !== null || !ELECTED.test(before));
    const partOf = whole ? GROUP_AFTER.exec(after) : null;
    if (!noun && !total && !partOf) continue;
    // "thay mặt cho 486 đảng viên", "52 trên tổng số 56 đảng viên": the whole, whoever is in the room.
    const all = total || WHOLE_BEFORE.test(before);
    if (!all && OTHER.test(before)) {
      excluded = true;
      continue;
    }
    if (!total && ADMITTED.test(before)) continue;
    if (!all && DONE_TO.test(before) && !HAS.test(before)) continue;
    // "Tham dự có hơn 50 đảng viên": people in the room, unless the sentence has already given the total.
    if (!all && out.length === 0 && ATTENDING.test(before)) continue;
    const words = noun?.groups?.['group'] ?? partOf?.groups?.['group'] ?? '';
    const group = groupOf(words);
    // Only a total, or the parts behind one, tell how many members a body has: not those admitted, taken apart.
    if (group === 'total' && out.length === 0 && PART_OF_ROOM.test(before)) continue;
    if (group !== 'total' && out.length === 0 && excluded) continue;
    if (group === 'total' && out.length > 0 && !/đảng viên/u.test(noun?.[0] ?? '')) continue;
    const length =
      noun?.[0].trimEnd().length ??
      partOf?.[0].trimEnd().length ??
      /^\s*(?:đồng chí|đảng viên)?/u.exec(after)?.[0].length ??
      0;
    add(span.start, span.end + length, value, group, s.text.slice(span.end, span.end + length));
  }
  return [...out, ...ownIn(s, out)];
}

/** "cả tỉnh có 8.720 đảng viên, riêng Đảng bộ Sở là 146": the noun goes on. */
const OWN =
  /(?<!\p{L})riêng (?:đảng bộ|chi bộ)[^,;.\d]{0,60}? (?:là|có|chiếm) (?<count>\d{1,5})(?=\s*(?:[,.;)]|với|đồng chí|người|đảng viên|$))/u;

function ownIn(s: Sentence, before: readonly Count[]): Count[] {
  const own = before.length === 0 ? undefined : OWN.exec(s.low);
  const written = own?.groups?.['count'];
  if (!own || written === undefined) return [];
  const start = own.index + own[0].length - written.length;
  return [{ value: at(s, start, written.length), count: Number(written), group: 'total', noun: 'đảng viên' }];
}

/** Is the place in what was counted already, as the whole of a share is? */
function isIn(counts: readonly Count[], s: Sentence, at: number): boolean {
  const place = s.span.start + at;
  return counts.some(({ value }) => value.start <= place && place < value.end);
}

function groupOf(words: string): MemberGroup {
  if (words.includes('chính thức')) return 'official';
  if (words.includes('dự bị')) return 'probationary';
  return words.trim() === '' || /^\s*sinh hoạt/u.test(words) ? 'total' : 'other';
}

/** The day that the count is of, as the sentence gives it: "tính đến 06/2024". */
function asOf(s: Sentence): string | undefined {
  const date = findDates(s.text).find((d) => SINCE.test(s.low.slice(0, d.span.start)));
  return date && s.text.slice(date.span.start, date.span.end);
}

/** How many members the Party body has: its total and the parts of it, never people in the room or members admitted. */
export const members: FactExtractor = {
  kind: 'members',
  extract: (view: ReportView) => {
    const out: Fact[] = [];
    let carried = false;
    for (const s of view.sentences) {
      if (s.role === 'dateline') continue;
      const counts = countsIn(s, carried);
      const day = counts.length > 0 ? asOf(s) : undefined;
      for (const { value, count, group, noun } of counts) {
        const [from, to] = [value.start - s.span.start, value.end - s.span.start];
        const { subject, modality, asOf: past, conditions } = contextOf(s, from, to);
        // What is aimed at is no membership: it stays a count of its own.
        if (modality === 'target' || modality === 'planned') continue;
        const when = day ?? past;
        out.push({
          kind: 'members',
          value,
          evidence: s.span,
          certainty: 'certain',
          ...(subject && { subject }),
          ...(modality && { modality }),
          ...(when !== undefined && { asOf: when }),
          attrs: { count, group, noun, conditions },
        });
      }
      carried = counts.length > 0;
    }
    return out;
  },
};
