import { fold } from '../text/fold.js';
import { foldedWords } from '../text/tokens.js';
import { datelineOf } from './dateline.js';
import { hasHeadingWords } from './heading-words.js';
import { namesBody } from './letterhead.js';
import { isItem, type Unit } from './lines.js';
import { holdsMotto } from './motto.js';
import { pageLine } from './page-lines.js';
import { pageWords } from './page-words.js';
import { isContents, isPaperKind, PAPER_NUMBER, paperTitle, type UnitRange } from './paper.js';
import { inCapitals, paperWords } from './paper-words.js';
import { isRow } from './table-rows.js';

const event = paperWords('event', (any) => new RegExp(`(?<!\\p{L})(?:${any})(?!\\p{L})`, 'u'));
const site = pageWords('site', (any) => new RegExp(`^(?:${any}|báo(?! cáo)|cơ quan|tin )`, 'u'));
const COLUMNS = /\S[ \t]{3,}\S/u;
/** The day that some sites put behind a title. */
export const DAY_BEHIND = /\s*\(\s*(?:ngày\s+)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?:[\s,-]+\d{1,2}[:h]\d{2})?\s*\)$/u;
const SOLID = 150;
const SENTENCE = /^\p{Lu}.{24,}[.!?…:]$/u;
/** Two whole sentences: the second begins with a capital, the last ends with a full stop. */
const SENTENCES = /\p{Ll}{2}\. \p{Lu}.*\p{L}[.!?]$/u;
/** "Chủ trì gồm ông A, Chủ tịch; bà B, Phó Chủ tịch.": a list with a full stop. */
const LIST = /;[^;]*\p{L}\.$/u;
/** In a text without running text the title is among so many first lines. */
const FIRST_LINES = 12;

/** Running text of the article, as against headings, links and labels. */
export function isProse(text: string): boolean {
  return text.length >= SOLID && /[.!?;:,]\s/u.test(text);
}

/** How many units stand before the first running text: where title and dateline are. In a list, the first lines. */
export function headLength(units: readonly Unit[], wanted?: string): number {
  const own = (u: Unit): boolean => !(wanted && isTitle(u, wanted)) && !pageLine(u.low, 'head');
  const table = tableAt(units);
  const prose = units.findIndex((u) => isProse(u.text) && own(u));
  // A short report: its first whole sentence.
  const first =
    prose >= 0
      ? prose
      : units.findIndex((u, i) => i > 0 && SENTENCE.test(u.text) && !isItem(u.text) && !isContents(u) && own(u));
  if (first >= 0) return Math.min(first, table);
  return Math.min(table, units.length, FIRST_LINES + units.findIndex((u) => !pageLine(u.low, 'head')));
}

/** So many rows below each other are a table, not a letterhead. */
const TABLE = 3;

/** Where the first table starts: no title stands below a table. The length of the text when it has no table, or nothing above it. */
function tableAt(units: readonly Unit[]): number {
  let rows = 0;
  for (const [i, { text, low }] of units.entries()) {
    rows = isRow(text) && !holdsMotto(low) ? rows + 1 : 0;
    if (rows === TABLE && i >= TABLE) return i - TABLE + 1;
  }
  return units.length;
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

/** Where the title is: the line of the head that says what `wanted` says, else a paper's, else the line that looks most like one. */
export function findTitle(text: string, units: readonly Unit[], wanted?: string): UnitRange | undefined {
  const length = headLength(units, wanted);
  const head = units.slice(0, length);
  const at = wanted ? wantedAt(head, wanted) : -1;
  const named = head[at];
  // A title in two lines: the second one belongs to it as far as the wanted title goes on in it.
  if (named && !isKindAlone(named)) return grown(head, at, wanted);
  return paperTitle(units, length) ?? likeliest(text, units, length, wanted);
}

/** The line of the first `length` that looks most like a title. */
function likeliest(
  text: string,
  units: readonly Unit[],
  length: number,
  wanted: string | undefined,
): UnitRange | undefined {
  const head = units.slice(0, length);
  const list = length === units.length || !isProse(units[length]?.text ?? '');
  const scores = head.map((u, i) => scoreOf(text, u, head[i + 1], list ? LEAST : 0));
  const best = scores.reduce((most, score) => Math.max(most, score), 0);
  // Among lines without running text below, the first that can be one.
  const at = scores.findIndex((score) => score > 0 && (score === best || (list && score >= best - FIRST_WINS)));
  if (at < 0) return undefined;
  const body = (scores[at + 1] ?? 0) > 0 && isBodyOver(head[at], head[at + 1]);
  return grown(head, body ? at + 1 : at, wanted);
}

/** "TRƯỜNG TIỂU HỌC XUÂN MÃN" over "HỌC SINH NĂM HỌC 2025 - 2026", across an empty line: the body, then the title. */
function isBodyOver(line: Unit | undefined, below: Unit | undefined): boolean {
  if (!line || !below?.gap || !inCapitals(below.text)) return false;
  return namesBody(line.text) && !namesBody(below.text);
}

/** "QUYẾT ĐỊNH": a kind that still lacks its subject. */
const isKindAlone = ({ text, low }: Unit): boolean => isPaperKind(low) && text.length < KIND_ALONE && inCapitals(text);
const KIND_ALONE = 30;
const FIRST_WINS = 2;
/** What any line that can be a title has in a list, whose headings are as short as its title. */
const LEAST = 0.5;

/** The line that is the wanted title: the last that has exactly its words, else the last that says the same and is not a sentence. */
function wantedAt(head: readonly Unit[], wanted: string): number {
  const words = foldedWords(wanted).join(' ');
  const exact = head.findLastIndex((u) => foldedWords(u.text.replace(DAY_BEHIND, '')).join(' ') === words);
  if (exact >= 0) return exact;
  const near = head.flatMap((u, i) => (isTitle(u, wanted) ? [i] : []));
  return near.findLast((i) => !/[.;:]$/u.test(head[i]?.text ?? '')) ?? near.at(-1) ?? -1;
}

function scoreOf(text: string, unit: Unit, next: Unit | undefined, least: number): number {
  const line = unit.text.replace(DAY_BEHIND, '');
  const low = unit.low.slice(0, line.length);
  // A row of a table heads columns, and no paper.
  if (
    isRow(unit.text) ||
    holdsMotto(low) ||
    PAPER_NUMBER.test(low) ||
    COLUMNS.test(text.slice(unit.span.start, unit.span.end))
  )
    return 0;
  if (pageLine(low, 'head') || datelineOf(text, unit.span) || line.length > 300) return 0;
  const words = foldedWords(line).length;
  if (words < 3 || /[:;,]$|^\(/u.test(line) || isItem(line) || isContents(unit) || SENTENCES.test(line)) return 0;
  if (LIST.test(line)) return 0;
  const last = !next || next.gap || datelineOf(text, next.span) !== undefined;
  return Math.max(least, pointsFor(line, low, last) - pointsAgainst(line, low));
}

/** What speaks for a line as the title; `last`: it stands alone, or over a dateline. */
function pointsFor(line: string, low: string, last: boolean): number {
  const told = (event().test(low) ? 2 : 0) + (isPaperKind(low) ? 2 : 0);
  return 1 + told + (line.length >= 40 ? 1 : 0) + (last ? 1 : 0);
}

/** What speaks against it: a sentence, the name of a site, capitals, the heading of a part ("NỘI DUNG CHÍNH"). */
function pointsAgainst(line: string, low: string): number {
  const part = line.length < 25 && hasHeadingWords(line) && !event().test(low);
  const signs = [/[.!?]$/u.test(line), inCapitals(line) && !isPaperKind(low), part];
  return signs.filter((sign) => sign).length + (site().test(low) ? 2 : 0);
}

/** The title with the lines that continue it: capitals under capitals, "(mở rộng)". */
function grown(head: readonly Unit[], at: number, wanted: string | undefined): UnitRange {
  let from = at;
  let to = at;
  const before = head[at - 1];
  // "QUYẾT ĐỊNH" over its subject, also with space between them.
  if (before && isKindAlone(before)) from--;
  const capitals = inCapitals(head[at]?.text ?? '');
  const goesOn = (next: Unit): boolean => {
    if (next.gap || pageLine(next.low, 'head')) return false;
    return isBracketed(next) || (wanted === undefined ? capitals && isInCapitals(next) : isRestOf(wanted, next));
  };
  for (let next = head[to + 1]; next && goesOn(next); next = head[to + 1]) to++;
  return { from, to };
}

/** "(mở rộng)", "(từ ngày 5 đến ngày 7)"; no day of publication. */
const isBracketed = ({ text, low }: Unit): boolean =>
  /^\((?!.*\d{4}\)$).*\p{L}.*\)$/u.test(text) || /^\(sơ kết|^\(mở rộng/u.test(low);

const isInCapitals = ({ text }: Unit): boolean => inCapitals(text) && !isItem(text);

/** Do three words and more of a line all stand in the wanted title? */
function isRestOf(wanted: string, { text }: Unit): boolean {
  const known = new Set(foldedWords(wanted));
  const words = foldedWords(text);
  return words.length >= 3 && words.every((word) => known.has(word));
}

/** Is it a paper's title (minutes, a resolution), whose letterhead stands above? */
export function isDocument(title: Unit | undefined): boolean {
  return title !== undefined && (isPaperKind(title.low) || /^v\/v/u.test(title.low));
}
