import { cuts, type Span, trimSpan } from './span.js';

/** "TP. Vinh", "PGS.TS. Lê A", "BSCKII. Lưu B", "tr. 5": a full stop after one of these does not end a sentence. */
const ABBREVIATION =
  /(?:^|[\s(.,/–-])(?:TP|Tp|tp|TX|Tx|TT|Th\.?S|Ths|TS|Ts|PGS|GS|BS(?:CK(?:I{1,2}|[12])?)?|Bs|DS|KS|Ks|KTS|CN|LS|NCS|NS[NƯ][DT]|Đ\/c|đ\/c|Tr|tr|Th|Ph|St|No|Dr|Mr|Mrs|Ms)$/u;
/** "C. Mác", "V. I. Lê-nin": an initial; but not the number or letter at the end of "khóa V.", "hội trường A." */
const INITIAL = /(?<![\p{L}\p{N}])\p{Lu}$/u;
const NUMBERED =
  /(?:khóa|khoá|thứ|kỳ|lớp|phòng|hội trường|nhà|dãy|khu|tầng|hạng|loại|mức|nhóm|khối|phần|mục|chương|điểm|quý|số|chi bộ|tổ|đội|thôn|ấp|trường|bậc|cấp|giai đoạn|học kỳ|bảng|vùng)\s+\p{Lu}$/iu;
/** "1. Mục tiêu", "II. Nhiệm vụ", "gồm: 1. Chi bộ A", "Điều 2. Mục tiêu": a number before a heading. */
const HEADING =
  /(?:^|[:;,–-])\s*(?:(?:Điều|ĐIỀU|Bảng|BẢNG|Phần|PHẦN|Mục|MỤC|Chương|CHƯƠNG|Nội dung|NỘI DUNG|Biểu|BIỂU)\s+)?(?:\p{N}{1,2}(?:\.\p{N}{1,2})*|[IVX]{1,5}|\p{Lu})$/u;
/** Starts only at the first of several marks: otherwise a row of dots would be read once per dot. */
const ENDS = /(?<![.!?…])[.!?…]+["'”’»)\]]*(?=\s|$|\/|\p{Lu}\p{Ll})|\s{40,}/gu;
/** "291. 400 tỷ đồng": a stray space inside a number. */
const BROKEN_FIGURE = /^\s\p{N}{3}\s(?:tỷ|tỉ|triệu|nghìn|ngàn|đồng)(?!\p{L})/u;
/** A whole word, not an abbreviation: small letters including a vowel. */
const WORD =
  /(?<!\p{L})(?=\p{Ll}{2,}$)\p{Ll}*[aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]\p{Ll}*$/u;
const LONGEST_ABBREVIATION = 16;
/** Longer text without a full stop is no sentence. It is cut, so that no rule has to read more. */
export const LONGEST_SENTENCE = 1500;

/**
 * The sentences of a paragraph of `text`, as trimmed spans in order; together they cover every character of `within`
 * except white space. A sentence ends at `.`, `!`, `?` or `…` before white space or a capital: not after an
 * abbreviation, an initial or a heading number, nor before small letters. Line breaks count as white space. A wide gap
 * also ends a sentence, and none is longer than `LONGEST_SENTENCE`.
 */
export function sentences(text: string, within: Span): Span[] {
  const slice = text.slice(within.start, within.end);
  const out: Span[] = [];
  let from = 0;
  const push = (to: number): void => {
    for (const cut of cuts(slice, from, to, LONGEST_SENTENCE)) pushOne(cut);
    pushOne(to);
  };
  const pushOne = (to: number): void => {
    const span = trimSpan(text, { start: within.start + from, end: within.start + to });
    from = to;
    if (span.start === span.end) return;
    const previous = out.at(-1);
    // A stretch without letters or digits ("./.") belongs to the previous sentence.
    if (
      previous &&
      span.end - previous.start <= LONGEST_SENTENCE &&
      !/[\p{L}\p{N}]/u.test(text.slice(span.start, span.end))
    )
      out[out.length - 1] = { start: previous.start, end: span.end };
    else out.push(span);
  };
  for (const match of slice.matchAll(ENDS)) {
    const end = match.index + match[0].length;
    if (/^\s/u.test(match[0]) || endsAt(slice, from, match.index, end, match[0])) push(end);
  }
  push(slice.length);
  return out;
}

/** Does the mark at [`at`, `end`) end the sentence that began at `from`? */
function endsAt(slice: string, from: number, at: number, end: number, mark: string): boolean {
  if (/[!?]/u.test(mark)) return true;
  const before = slice.slice(Math.max(from, at - LONGEST_ABBREVIATION), at);
  const small = /^\s*\p{Ll}/u.test(slice.slice(end, end + 80));
  if (mark !== '.') return !small;
  if (ABBREVIATION.test(before)) return false;
  if (at - from < 8 && HEADING.test(slice.slice(from, at))) return false;
  if (/[:;,–-]\s*\p{N}{1,2}$/u.test(before)) return false;
  if (/\p{N}$/u.test(before) && BROKEN_FIGURE.test(slice.slice(end, end + 12))) return false;
  if (INITIAL.test(before) && !NUMBERED.test(before)) return false;
  return !small || (WORD.test(before) && /^\s/u.test(slice.slice(end)));
}
