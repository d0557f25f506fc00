import type { Span } from '../text/span.js';
import { headsComments, headsOthers } from './boxes.js';
import { type Byline, bylineOf } from './byline.js';
import { isCaption } from './caption.js';
import { contentsIn } from './contents.js';
import { datelineOf, dayIn, hasWeekday, isLabelled, isPlacedDay, isSoonAfter, type Piece } from './dateline.js';
import { type ArticleEnd, articleEnd } from './ending.js';
import { boxesIn, tableRows } from './inside.js';
import { withoutLabels } from './labels.js';
import { isItem, type Unit } from './lines.js';
import { isPage } from './page.js';
import { pageLine, type Zone } from './page-lines.js';
import { isPaper, isPaperSign, PAPER_NUMBER, type UnitRange } from './paper.js';
import { withoutRepeated } from './repeated.js';
import type { BlockRole } from './report.js';
import { isBox, type Setting } from './setting.js';
import { isOffice } from './signature.js';
import { DAY_BEHIND, findTitle, headLength, isDocument, isProse } from './title.js';

/** What is known before the text is looked at. */
export interface Hints {
  readonly title?: string | undefined;
  /** ISO day. */
  readonly published?: string | undefined;
  /** Keys of lines that several pages of its site have. */
  readonly repeated?: readonly string[];
}

/** What each stretch of the text is, in order: together the pieces hold every unit. */
export function piecesOf(text: string, units: readonly Unit[], hints: Hints): Piece[] {
  const title = findTitle(text, units, hints.title);
  const paper = isPaper(units) || (title !== undefined && isDocument(units[title.from]));
  const rows = tableRows(units);
  const setting: Setting = { paper, page: isPage(units.filter((_, i) => !rows.has(i))) };
  const below = title ? title.to + 1 : 0;
  const head = Math.min(headLength(units, hints.title), below + UNDER_TITLE);
  const end = articleEnd(text, units, below, setting);
  const boxed = new Set([...boxesIn(units, title ? below : head, end.after, setting), ...contentsIn(units)]);
  const place: Place = { title, head, end, hints, setting, rows };
  const pieces = units.flatMap((unit, i): Piece[] =>
    boxed.has(i) ? [furniture(unit)] : pieceOf(text, units, i, place),
  );
  const day = paper ? withFootDay(text, pieces) : pieces;
  const told = withOneDateline(text, withoutLabels(text, day), hints, paper);
  return hints.repeated && !paper ? [...withoutRepeated(text, told, new Set(hints.repeated))] : told;
}

/** Lines below the title in which day, author and tools of the page stand. */
const UNDER_TITLE = 8;

const furniture = ({ span }: { readonly span: Span }): Piece => ({ role: 'furniture', span });

interface Place {
  readonly title: UnitRange | undefined;
  readonly head: number;
  readonly end: ArticleEnd;
  readonly hints: Hints;
  readonly setting: Setting;
  readonly rows: ReadonlySet<number>;
}

function pieceOf(text: string, units: readonly Unit[], i: number, place: Place): Piece[] {
  const { title, head, end } = place;
  const unit = units[i] as Unit;
  const all = (role: BlockRole): Piece[] => [{ role, span: unit.span }];
  if (i >= end.after) return all('furniture');
  if (isIn(title, i)) return titled(text, unit);
  const early = i < head;
  const dated = early || i > end.byline || isLabelled(unit.low) ? datelineOf(text, unit.span) : undefined;
  if (title && i < title.from) return above(text, units, i, { ...place, title, dated });
  const sign = early && place.setting.paper && isPaperSign(unit);
  return dated ?? (sign ? letterhead(text, unit) : all(roleOf(text, unit, i, place)));
}

const isIn = (range: UnitRange | undefined, i: number): boolean =>
  range !== undefined && i >= range.from && i <= range.to;

/** What a line below the title is. */
function roleOf(text: string, unit: Unit, i: number, { title, head, end, rows, setting }: Place): BlockRole {
  const closing = i >= end.byline;
  if (rows.has(i) && !closing) return 'paragraph';
  const early = i < head;
  const body: Zone = early && setting.page ? 'head' : 'body';
  if (isFurniture(unit, closing ? 'end' : body, setting)) return 'furniture';
  const byline = bylineOf(text.slice(unit.span.start, unit.span.end));
  const caption = isCaption(unit);
  if (closing) return endingRole(caption, byline !== undefined);
  return bodyRole(caption, byline, early && title !== undefined && i === title.to + 1);
}

/** What a line of the body is; `below`: right below the title, where a name alone is its author. */
function bodyRole(caption: boolean, byline: Byline | undefined, below: boolean): BlockRole {
  if (caption && byline === 'source') return 'caption';
  if (byline === 'author' || byline === 'source' || (byline && below)) return 'byline';
  return caption ? 'caption' : 'paragraph';
}

/** The heading of a box of the page, or a line of it. */
function isFurniture(unit: Unit, zone: Zone, setting: Setting): boolean {
  const heading = headsOthers(unit.low) || headsComments(unit.low);
  return heading ? isBox(unit, setting) : isOfPage(unit, zone, setting);
}

function endingRole(caption: boolean, byline: boolean): BlockRole {
  if (caption) return 'caption';
  return byline ? 'byline' : 'furniture';
}

/** A paper that shows no sign of a page has no lines of one, whatever they look like. */
function isOfPage({ low }: Unit, zone: Zone, { paper, page }: Setting): boolean {
  const rule = pageLine(low, zone);
  return rule !== undefined && (page || !paper || OF_PAPER.test(rule));
}

/** What papers hold too: rules across the page, lines of contents, numbers of pages. */
const OF_PAPER = /^(?:nothing but signs|line of contents|number of a page)/u;

/** What stands above the title: the letterhead of a paper, a dateline, running text, lines of the page. */
function above(
  text: string,
  units: readonly Unit[],
  i: number,
  { title, dated, hints, setting, rows }: Place & { readonly title: UnitRange; readonly dated: Piece[] | undefined },
): Piece[] {
  const unit = units[i] as Unit;
  if (dated) {
    const near = i === title.from - 1 && !hasWeekday(unit.low);
    const below = units.slice(title.to + 1, title.to + 5);
    const own = setting.paper || isLabelled(unit.low) || near || isItsDay(dayIn(unit.text), below, hints.published);
    return own ? dated : [furniture(unit)];
  }
  if (rows.has(i) && !isPaperSign(unit)) return [{ role: 'paragraph', span: unit.span }];
  if (isOfPage(unit, 'head', setting)) return [furniture(unit)];
  if (isProse(unit.text)) return [{ role: 'paragraph', span: unit.span }];
  return setting.paper ? letterhead(text, unit) : [{ role: roleAbove(unit, setting.page), span: unit.span }];
}

/** What a line above the title of no paper is: on a page, a short one is of the page; elsewhere nothing says so. */
function roleAbove({ text }: Unit, page: boolean): BlockRole {
  const short = text.length <= LONGEST_NAME && !isItem(text) && !/[.!?;:]$/u.test(text);
  if (page && short) return 'furniture';
  return short ? 'caption' : 'paragraph';
}

/** Is a day above the title that of the article, by the lines below the title or by the day of its publication? */
const isItsDay = (day: string | undefined, below: readonly Unit[], published: string | undefined): boolean =>
  day !== undefined && (day === published || below.some((u) => isSoonAfter(day, u.text)));

/** The name of a site or of a section of it. */
const LONGEST_NAME = 110;

/** A line of a letterhead: its columns, and behind the number of the paper its day. */
function letterhead(text: string, { low, span }: Unit): Piece[] {
  const day = PAPER_NUMBER.test(low)
    ? /,? (?:\p{L}[\p{L} ]{1,40}, )?ngày \d.*$/isu.exec(text.slice(span.start, span.end))
    : undefined;
  if (!day) return columnsOf(text, span).map((column) => ({ role: 'caption', span: column }));
  const cut = span.start + day.index;
  return [
    { role: 'caption', span: { start: span.start, end: cut } },
    { role: 'dateline', span: { start: cut + (day[0].startsWith(',') ? 2 : 1), end: span.end } },
  ];
}

/** The columns of a line of a letterhead, each by itself. */
function columnsOf(text: string, span: Span): Span[] {
  const out: Span[] = [];
  let from = span.start;
  for (const gap of text.slice(span.start, span.end).matchAll(/[ \u00a0]{3,}|[ \u00a0]*\t\s*/gu)) {
    out.push({ start: from, end: span.start + gap.index });
    from = span.start + gap.index + gap[0].length;
  }
  return [...out, { start: from, end: span.end }];
}

/** The title, and the day that some sites put behind it in brackets. */
function titled(text: string, unit: Unit): Piece[] {
  const slice = text.slice(unit.span.start, unit.span.end);
  const columns = columnsOf(text, unit.span);
  // "V/v …" on the left, place and day on the right.
  if (columns.length > 1 && columns.some(({ start, end }) => isPlacedDay(text.slice(start, end))))
    return columns.map((span) => ({
      role: isPlacedDay(text.slice(span.start, span.end)) ? 'dateline' : 'title',
      span,
    }));
  const day = DAY_BEHIND.exec(slice);
  if (!day || day.index === 0) return [{ role: 'title', span: unit.span }];
  const cut = unit.span.start + day.index;
  const from = unit.span.end - day[0].trimStart().length;
  return [
    { role: 'title', span: { start: unit.span.start, end: cut } },
    { role: 'dateline', span: { start: from, end: unit.span.end } },
  ];
}

/** The day of a paper that has none over its title: over the office that signs it. */
function withFootDay(text: string, pieces: readonly Piece[]): readonly Piece[] {
  if (pieces.some(({ role }) => role === 'dateline')) return pieces;
  const line = (piece: Piece | undefined): string =>
    piece?.role === 'paragraph' ? text.slice(piece.span.start, piece.span.end).replace(/\s+/gu, ' ') : '';
  const foot = pieces.findLastIndex((piece, i) => isPlacedDay(line(piece)) && isOffice(line(pieces[i + 1])));
  return pieces.map((piece, i) => (i === foot ? { role: 'dateline', span: piece.span } : piece));
}

/**
 * One day of publication: the catalog's, else the one at the head of a paper, else the labelled one below the title, else the
 * first; other days are furniture.
 */
function withOneDateline(text: string, pieces: readonly Piece[], hints: Hints, paper: boolean): Piece[] {
  const slice = (p: Piece): string => text.slice(p.span.start, p.span.end);
  const lines = pieces.filter((p) => p.role === 'dateline');
  if (lines.length < 2) return [...pieces];
  const title = pieces.findIndex((p) => p.role === 'title');
  const titleEnd = pieces[title]?.span.end ?? 0;
  const below = lines.filter((p) => p.span.start >= titleEnd);
  const chosen =
    lines.find((p) => hints.published !== undefined && dayIn(slice(p)) === hints.published) ??
    lines.find((p) => paper && isPlacedDay(slice(p).replace(/\s+/gu, ' '))) ??
    below.find((p) => isLabelled(slice(p).toLowerCase())) ??
    below[0] ??
    lines[0];
  const day = chosen && dayIn(slice(chosen));
  return pieces.map((p) =>
    p.role === 'dateline' && dayIn(slice(p)) !== day ? { role: 'furniture', span: p.span } : p,
  );
}
