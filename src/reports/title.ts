import { fold } from '../text/fold.js';
import { foldedWords } from '../text/tokens.js';
import { datelineOf } from './dateline.js';
import type { Unit } from './lines.js';
import { pageLine } from './page-lines.js';

/** First and last unit of the title. */
export interface TitleRange {
  readonly from: number;
  readonly to: number;
}

const EVENT =
  /(?<!\p{L})(?:hội nghị|đại hội|sơ kết|tổng kết|lễ|kết nạp|trao|họp|hội thảo|tọa đàm|tập huấn|sinh hoạt|chuyên đề|huy hiệu|công bố|bổ nhiệm|triển khai|quán triệt|nhiệm kỳ|ra mắt|thành lập|tổ chức|đảng bộ|chi bộ|công tác|biên bản|báo cáo|bản lược thuật)(?!\p{L})/u;
const DOCUMENT = /^(?:biên bản|báo cáo|nghị quyết|thông báo|kết luận|bản tin|tường trình|kế hoạch)(?!\p{L})/u;
const SITE = /^(?:cổng|trang (?:tin|thông tin)|báo|website|chuyên trang|cơ quan|tin )/u;
const CAPS = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u;
const MOTTO = /(?:đảng cộng sản việt nam|cộng hòa xã hội chủ nghĩa|độc lập - tự do)/u;
const COLUMNS = /\S[ \t]{3,}\S/u;
/** The day that some sites put behind a title. */
export const DAY_BEHIND = /\s*\(\s*(?:ngày\s+)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?:[\s,-]+\d{1,2}[:h]\d{2})?\s*\)$/u;
const SOLID = 150;
const SENTENCE = /^\p{Lu}.{24,}[.!?…:]$/u;

/** Running text of the article, as against headings, links and labels. */
export function isProse(text: string): boolean {
  return text.length >= SOLID && /[.!?;:,]\s/u.test(text);
}

/** How many units stand before the first running text: where title and dateline are. */
export function headLength(units: readonly Unit[], wanted?: string): number {
  const own = (u: Unit): boolean => !(wanted && isTitle(u, wanted)) && !pageLine(u.low, 'head');
  const prose = units.findIndex((u) => isProse(u.text) && own(u));
  // A short report: its first whole sentence.
  const first = prose >= 0 ? prose : units.findIndex((u, i) => i > 0 && SENTENCE.test(u.text) && own(u));
  return first < 0 ? units.length : first;
}

/** Does the unit say what `wanted` does, a day or a section behind it aside? */
function isTitle(unit: Unit, wanted: string): boolean {
  const words = foldedWords(unit.text);
  const title = foldedWords(wanted);
  if (words.length < 3 || title.length < 3) return fold(unit.text) === fold(wanted);
  const known = new Set(title);
  const shared = words.filter((word) => known.has(word)).length;
  return (
    shared >= 0.85 * Math.min(words.length, title.length) &&
    words.length <= title.length + 8 &&
    words.length >= title.length * 0.4
  );
}

/** Where the title is: the last line of the head that says what `wanted` says, else the line that looks most like one. */
export function findTitle(text: string, units: readonly Unit[], wanted?: string): TitleRange | undefined {
  const head = units.slice(0, headLength(units, wanted));
  if (wanted) {
    // A title in two lines: the second one belongs to it as far as the wanted title goes on in it.
    const at = head.findLastIndex((u) => isTitle(u, wanted));
    if (at >= 0) return grown(head, at, wanted);
  }
  // "BIÊN BẢN" on a line of its own.
  const paper = head.findIndex((u) => DOCUMENT.test(u.low) && u.text.length < 30 && CAPS.test(u.text));
  if (paper >= 0) return grown(head, paper, wanted);
  const scores = head.map((u, i) => scoreOf(text, u, head[i + 1]));
  const best = scores.reduce((most, score) => Math.max(most, score), 0);
  const at = scores.findIndex((score) => score === best && score > 0);
  return at < 0 ? undefined : grown(head, at, wanted);
}

function scoreOf(text: string, unit: Unit, next: Unit | undefined): number {
  const line = unit.text.replace(DAY_BEHIND, '');
  const low = unit.low.slice(0, line.length);
  if (MOTTO.test(low) || COLUMNS.test(text.slice(unit.span.start, unit.span.end))) return 0;
  if (pageLine(low, 'head') || datelineOf(text, unit.span) || line.length > 300) return 0;
  const words = foldedWords(line).length;
  if (words < 3 || /[:;,]$/u.test(line)) return 0;
  let score = 1;
  if (EVENT.test(low)) score += 2;
  if (DOCUMENT.test(low)) score += 2;
  if (line.length >= 40) score += 1;
  if (/[.!?]$/u.test(line)) score -= 1;
  if (!next || datelineOf(text, next.span) || next.gap) score += 1;
  if (SITE.test(low)) score -= 2;
  if (CAPS.test(line) && !DOCUMENT.test(low)) score -= 1;
  return score;
}

/** The title with the lines that continue it: capitals under capitals, "(mở rộng)", a heading under "BIÊN BẢN". */
function grown(head: readonly Unit[], at: number, wanted: string | undefined): TitleRange {
  let from = at;
  let to = at;
  const before = head[at - 1];
  if (before && !head[at]?.gap && DOCUMENT.test(before.low) && before.text.length < 30) from--;
  const rest = (unit: Unit): boolean =>
    wanted !== undefined && foldedWords(unit.text).every((w) => foldedWords(wanted).includes(w));
  for (let next = head[to + 1]; next && !next.gap; next = head[to + 1]) {
    const caps = CAPS.test(head[at]?.text ?? '') && CAPS.test(next.text);
    const bracketed = /^\((?!.*\d{4}\)$).*\p{L}.*\)$/u.test(next.text) || /^\(sơ kết|^\(mở rộng/u.test(next.low);
    const under =
      DOCUMENT.test(head[from]?.low ?? '') &&
      !/:/u.test(next.text) &&
      next.text.length < 160 &&
      !/[.;]$/u.test(next.text);
    const enough = foldedWords(next.text).length >= 3;
    if (pageLine(next.low, 'head') || !(caps || bracketed || (under && enough) || (enough && rest(next)))) break;
    to++;
  }
  return { from, to };
}

/** Is it a paper's title (minutes, a resolution), whose letterhead stands above? */
export function isDocument(title: Unit | undefined): boolean {
  return title !== undefined && DOCUMENT.test(title.low);
}
