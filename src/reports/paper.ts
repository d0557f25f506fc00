import { isItem, type Unit } from './lines.js';
import { isMottoLine } from './motto.js';
import { inCapitals, paperWords } from './paper-words.js';
import { isRow } from './table-rows.js';

/** Where a stretch of units begins and ends, both included. */
export interface UnitRange {
  readonly from: number;
  readonly to: number;
}

/** The kinds of papers, as they stand above the subject: "NGHỊ ĐỊNH", "KẾ HOẠCH", "BẢNG GIÁ". */
const kind = paperWords('kind', (any) => new RegExp(`^(?:${any})(?!\\p{L})`, 'u'));
const list = paperWords('list', (any) => new RegExp(`^(?:${any})(?!\\p{L})`, 'u'));
/** Longer lines in capitals are no kind alone. */
const SHORT = 60;
const SUBJECT = 400;

/** "Số: 77/2024/NĐ-CP", "Số 11-BB/ĐU", "Số:      /KH-UBND", also with its place and day behind it. */
export const PAPER_NUMBER =
  /^(?:luật )?số ?[:.]? ?(?:[\d.…]+|\(?\.{2,}\)?)? ?[-–/] ?[\p{L}\d][\p{L}\d/&.-]*(?:,? (?:\p{L}[\p{L} ]{1,40}, )?ngày \d{1,2}(?: tháng |[/.-])\d{1,2}(?: năm |[/.-])\d{4})?$/u;
/** What opens the body of a paper: no subject. */
const opening = paperWords('opening', (any) => new RegExp(`^(?:${any}|điều \\d|chương |phần )`, 'u'));
const host = paperWords('host', (any) => new RegExp(`^(?:${any})(?!\\p{L})`, 'u'));
const office = paperWords('office', (any) => new RegExp(`^(?:phó )?(?:${any})(?!\\p{L})`, 'u'));
const about = paperWords('about', (any) => new RegExp(`^(?:(?:${any})(?!\\p{L})|\\()`, 'u'));
/** "Lâm Sơn – 2023", "Hà Nội, tháng 5/2024": the foot of a cover. */
const COVER_FOOT =
  /^\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*){0,4}\s?[,–—-]\s?(?:(?:ngày \d{1,2} )?tháng \d{1,2}\s?(?:năm|\/|-)?\s?|năm )?\d{4}$/u;

/** Does a line name the kind of a paper first? `low`: lower case. */
export function isPaperKind(low: string): boolean {
  return kind().test(low) || list().test(low);
}

/** Is a line one that only papers have over their title: the motto, or a number of a paper? */
export function isPaperSign({ low, text }: Unit): boolean {
  return (text.length < 120 && isMottoLine(text, low)) || PAPER_NUMBER.test(low);
}

/** How many of the first units are looked at for the head of a paper. */
const HEAD = 40;

/** Is the text an official paper, by what stands over its title? */
export function isPaper(units: readonly Unit[]): boolean {
  return units.slice(0, HEAD).some(isPaperSign);
}

/**
 * The title of a paper: its kind on a line of its own in capitals with the subject below, also across an empty line; in a
 * letter, which names no kind, its "V/v …". Nothing where the head holds neither.
 */
export function paperTitle(units: readonly Unit[], head: number): UnitRange | undefined {
  const first = units.slice(0, Math.min(units.length, Math.max(head, 1), HEAD));
  const at = first.findIndex(
    (u) =>
      isPaperKind(u.low) &&
      u.text.length < SHORT &&
      // "BẢNG GIÁ (áp dụng từ 01/3)"
      inCapitals(u.text.replace(/ \([^)]*\)$/u, '')) &&
      !/[:;]$/u.test(u.text) &&
      !isContents(u),
  );
  if (at >= 0) return { from: at, to: subjectEnd(units, at) };
  const about = first.findIndex((u) => /^(?:v\/v|về việc)[ :]/u.test(u.low));
  if (about < 0 || !isPaper(units)) return undefined;
  const next = units[about + 1];
  // Broken by hand: "V/v chuẩn bị năm học" / "2026 - 2027".
  const goesOn = next && !next.gap && /^[\p{Ll}\d]/u.test(next.text) && !/[.:]$/u.test(units[about]?.text ?? '');
  return { from: about, to: goesOn && !isPaperSign(next) && !isItem(next.text) ? about + 1 : about };
}

const MOST_LINES = 5;

function subjectEnd(units: readonly Unit[], at: number): number {
  const alone = (units[at]?.text.length ?? 0) < 30;
  const first = units[at + 1];
  if (!first || !beginsSubject(first, alone)) return at;
  let to = at + 1;
  for (let i = at + 2; i < units.length && i <= at + MOST_LINES; i++) {
    if (!goesOnSubject(units[i] as Unit, units[to] as Unit)) break;
    to = i;
  }
  return to;
}

/** "(nội dung …)", "về …": in small letters or in brackets. */
const inSmall = (text: string): boolean => /^[\p{Ll}(]/u.test(text);

/** Is the line below a kind its subject? `alone`: the kind still lacks one. */
function beginsSubject(unit: Unit, alone: boolean): boolean {
  if (!isSubject(unit, alone)) return false;
  const says = about().test(unit.low);
  // Across an empty line only what a kind alone still lacks, or what says that it is the subject.
  if (unit.gap && !alone && !says) return false;
  return alone || says || inCapitals(unit.text) || inSmall(unit.text);
}

/** Does a further line belong to the subject whose last line is `before`? */
const goesOnSubject = (unit: Unit, before: Unit): boolean =>
  isSubject(unit, false) && !unit.gap && (inCapitals(unit.text) === inCapitals(before.text) || inSmall(unit.text));

/** Does the line name who makes the paper, before its articles ("BỘ TRƯỞNG BỘ …", "CHÍNH PHỦ")? */
const signs = (low: string): boolean => office().test(low) || /^(?:chính phủ|quốc hội)$/u.test(low);

function isSubject(unit: Unit, first: boolean): boolean {
  const { text, low } = unit;
  if (
    text.length > SUBJECT ||
    !/\p{L}/u.test(text) ||
    opening().test(low) ||
    signs(low) ||
    isPaperSign(unit) ||
    isItem(text) ||
    isRow(text) ||
    isContents(unit)
  )
    return false;
  if (COVER_FOOT.test(text) || (inCapitals(text) && host().test(low) && !about().test(low))) return false;
  if (/:/u.test(text) && !/^(?:v\/v|về việc)/u.test(low)) return false;
  // Running text below a kind is not a subject.
  return first ? !/[\p{Ll}\d]{2}[.!?]["”]? \p{Lu}/u.test(text) : !/[.;]$/u.test(text);
}

/** "I. BỐI CẢNH ……… 6": a line of a table of contents. */
export function isContents({ text }: Pick<Unit, 'text'>): boolean {
  return /(?:\.{4}|(?:\. ){4}|…{2}|_{4}|·{4})[.…_·\s]*\d{1,3}$/u.test(text);
}
