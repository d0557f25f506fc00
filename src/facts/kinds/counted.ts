import { rowsOf } from '../../reports/table-cells.js';
import type { NumberMention } from '../../text/numbers.js';
import { contextOf } from '../count-context.js';
import { cellCounts } from '../counts/cells.js';
import type { Fact } from '../fact.js';
import { numbersIn, ratiosIn } from '../figures-in.js';
import { isHeading } from '../headings.js';
import type { FactExtractor } from '../kind.js';
import { noneIn } from '../none-of.js';
import { at, type Sentence } from '../view.js';

/** Words after a number that counts nothing: dates, times, document numbers. */
const NOT_NOUN =
  /^\s*(?:số(?! (?:hóa|hoá))|vài|phần(?! trăm)|cách|mặt|bộ phận|tháng|năm|ngày|giờ|h(?![\p{L}])|phút|[-–/]|,?\s*\d|và \d|của|đến|tại|trong|với|là|cho|về|có(?!\p{L})|\)|nhiệm kỳ|khóa|quý (?:i|ii|iii|iv)(?![\p{L}]))/u;
const NOT_BEFORE =
  /(?:năm|tháng|ngày|số|nghị quyết|chỉ thị|kết luận|quy định|quyết định|khóa|lần thứ|thứ|điều|khoản|nhiệm kỳ|trung ương|nq|qđ|tầng|phòng|phường|quận|khu phố|tổ dân phố|khóm|ấp|đường|giai đoạn|quý|[-–/]|chương|quy chuẩn|iso)\s*$/u;
const NOUN = /^\s*(?<noun>\p{L}[\p{L}\p{N}&]*(?:[\s/-]+\p{L}[\p{L}\p{N}&]*){0,9})/u;
const PERCENT = /^\s*(?:%|phần trăm)\s*/u;
/** How many words of the noun are shown with the count. */
const SHOWN = /^\S+(?:\s+\S+){0,2}/u;
/** "dịch vụ công trực tuyến: 92%", "số hộ dùng nước sạch đạt 106/106": the noun comes before the number. */
const LABEL =
  /(?<label>\p{L}[\p{L}\p{N}&,]*(?:\s+\p{L}[\p{L}\p{N}&]*){0,9}?)\s*(?::|là|đạt|chiếm|còn|đạt tỷ lệ|đạt trên|đạt khoảng)\s*$/u;
const LABEL_REACH = 90;

function countsIn(s: Sentence, aimed: boolean): Fact[] {
  const ratios = ratiosIn(s).map((ratio) => ({ ...ratio, shared: true }));
  const numbers = numbersIn(s).filter(
    ({ span }) => !ratios.some((r) => r.span.start < span.end && span.start < r.span.end),
  );
  return [...numbers, ...ratios]
    .sort((a, b) => a.span.start - b.span.start)
    .flatMap((number) => count(s, number, aimed));
}

function count(s: Sentence, mention: NumberMention, aimed: boolean): Fact[] {
  const { span, value, of } = mention;
  const behind = s.low.slice(span.end);
  const percent = PERCENT.exec(behind)?.[0] ?? '';
  const thing = thingOf(s, mention, behind, percent);
  if (!thing) return [];
  const context = contextOf(s, span.start, span.end + percent.length);
  return [
    {
      kind: 'counted',
      value: at(s, span.start, span.end - span.start + thing.shown),
      evidence: s.span,
      certainty: 'certain',
      ...senseOf(context, aimed),
      attrs: {
        count: value,
        unit: percent === '' ? '' : '%',
        noun: thing.noun,
        conditions: context.conditions,
        ...(of !== undefined && { of }),
      },
    },
  ];
}

/** The noun of a number, and how many code units after the number are shown with it. */
interface Thing {
  readonly noun: string;
  readonly shown: number;
}

/** The noun of a number, from the words after it or, for a share, before it. Undefined for a day, an ordinal, or a document number. */
function thingOf(s: Sentence, { span, of }: NumberMention, behind: string, percent: string): Thing | undefined {
  const before = s.low.slice(0, span.start);
  const shared = percent !== '' || of !== undefined;
  if ((!shared && NOT_NOUN.test(behind)) || NOT_BEFORE.test(before)) return undefined;
  const own = nounBehind(behind.slice(percent.length), percent !== '');
  const noun = own === '' && shared ? labelOf(before) : own;
  if (percent !== '') return { noun, shown: percent.trimEnd().length };
  return noun === '' ? undefined : { noun, shown: shownOf(own, behind) };
}

/** How much text after a number is shown with it: the first words of its noun. */
function shownOf(noun: string, behind: string): number {
  const gap = behind.length - behind.trimStart().length;
  return noun === '' ? 0 : gap + (SHOWN.exec(noun)?.[0].length ?? 0);
}

/** The subject of the count, its modality, and its date. */
function senseOf({ subject, modality, asOf }: ReturnType<typeof contextOf>, aimed: boolean) {
  const sense = modality ?? (aimed ? ('target' as const) : undefined);
  return { ...(subject && { subject }), ...(sense && { modality: sense }), ...(asOf !== undefined && { asOf }) };
}

/** After "%", everything up to the next punctuation mark; otherwise the words of the noun. */
function nounBehind(behind: string, percent: boolean): string {
  if (percent) return (behind.split(/[,;.:()]/u)[0] ?? '').trim();
  return (NOUN.exec(behind)?.groups?.['noun'] ?? '').trim();
}

function labelOf(before: string): string {
  return LABEL.exec(before.slice(-LABEL_REACH))?.groups?.['label']?.trim() ?? '';
}

/** A heading above targets. */
const AIMS = /(?<!\p{L})(?:mục tiêu|chỉ tiêu|phương hướng|kế hoạch năm|nhiệm vụ (?:năm|nhiệm kỳ|trọng tâm))(?!\p{L})/u;
const REVIEWS = /(?:thực hiện|kết quả|đánh giá|so với|đã đạt)/u;

/**
 * Counts: a number and its noun ("36 nhiệm vụ khoa học cấp tỉnh", "trên 80% đảng viên", "14/16 chỉ tiêu"), counts of zero, and the numbers
 * of tables.
 */
export const counted: FactExtractor = {
  kind: 'counted',
  extract: (view) => {
    const out: Fact[] = [];
    let aimed = false;
    const rows = rowsOf(view.report);
    for (const s of view.sentences) {
      if (s.role !== 'paragraph' && s.role !== 'caption') continue;
      if (isHeading(s)) aimed = AIMS.test(s.low) && !REVIEWS.test(s.low);
      const row = rows.get(s.span.start);
      if (row) out.push(...cellCounts(view.report, row, s.span));
      else out.push(...countsIn(s, aimed), ...noneIn(s));
    }
    return out;
  },
};
