import { fold } from '../text/fold.js';
import { foldedWords } from '../text/tokens.js';
import { OTHERS } from './boxes.js';
import { bylineOf } from './byline.js';
import { isCaption } from './caption.js';
import { datelineOf, dayIn, hasWeekday, isLabelled, isSoonAfter, type Piece } from './dateline.js';
import { articleEnd } from './ending.js';
import { isItem, type Unit } from './lines.js';
import { pageLine } from './page-lines.js';
import type { BlockRole } from './report.js';
import { DAY_BEHIND, findTitle, headLength, isDocument, isProse, type TitleRange } from './title.js';

/** What is known before the text is looked at. */
export interface Hints {
  readonly title?: string | undefined;
  /** ISO day. */
  readonly published?: string | undefined;
}

/** What each stretch of the text is, in order: together the pieces hold every unit. */
export function piecesOf(text: string, units: readonly Unit[], hints: Hints): Piece[] {
  const title = findTitle(text, units, hints.title);
  const head = headLength(units, hints.title);
  const end = articleEnd(text, units, title ? title.to + 1 : 0);
  const keys = units.map((unit) => keyOf(unit.text));
  const boxed = boxesIn(units, title ? title.to + 1 : head, end.after);
  const lastOf = new Map(keys.map((key, i) => [key, i]));
  const known = new Map<string, BlockRole>();
  const pieces = units.flatMap((unit, i): Piece[] => {
    const made = boxed.has(i) ? [furniture(unit)] : pieceOf(text, units, i, { title, head, end, hints });
    const role = made[0]?.role;
    const key = keys[i] as string;
    const before = known.get(key);
    if (role === 'title' || role === 'caption' || role === 'paragraph') known.set(key, before ?? role);
    if (role !== 'caption' && role !== 'paragraph') return made;
    // A title or caption that comes again is the second label of a picture; so is any longer line.
    const long = unit.text.length >= REPEATED && !isItem(unit.text);
    if (before && (long || role === 'caption' || before === 'title')) return [furniture(unit)];
    const label = long && unit.text.length <= LABEL && (lastOf.get(key) ?? i) > i;
    return label ? [{ role: 'caption', span: unit.span }] : made;
  });
  return withOneDateline(text, pieces, hints);
}

/** From this length on, a line that stands twice is the label of a picture, up to that length. */
const REPEATED = 40;
const LABEL = 260;

const furniture = ({ span }: Unit): Piece => ({ role: 'furniture', span });

/** Lines of boxes with other articles inside the text: the heading and the titles below it, which no sentence ends. */
function boxesIn(units: readonly Unit[], from: number, end: number): ReadonlySet<number> {
  const out = new Set<number>();
  for (const [i, unit] of units.entries()) {
    if (i < from || i >= end || !OTHERS.test(unit.low)) continue;
    for (let j = i; j < Math.min(end, i + MOST_TEASERS); j++) {
      const { text } = units[j] as Unit;
      if (j > i && (text.length > LONGEST_TEASER || /[.!?:;]["”)]*$/u.test(text))) break;
      out.add(j);
    }
  }
  return out;
}

const LONGEST_TEASER = 220;
const MOST_TEASERS = 15;

interface Place {
  readonly title: TitleRange | undefined;
  readonly head: number;
  readonly end: { readonly byline: number; readonly after: number };
  readonly hints: Hints;
}

function pieceOf(text: string, units: readonly Unit[], i: number, { title, head, end, hints }: Place): Piece[] {
  const unit = units[i] as Unit;
  const all = (role: BlockRole): Piece[] => [{ role, span: unit.span }];
  if (i >= end.after) return all('furniture');
  if (title && i >= title.from && i <= title.to) return titled(text, unit);
  const early = i < head;
  const dated = early || i > end.byline || isLabelled(unit.low) ? datelineOf(text, unit.span) : undefined;
  if (title && i < title.from) return above(units, i, title, dated, hints) ?? all('furniture');
  if (dated) return dated;
  if (pageLine(unit.low, i >= end.byline ? 'end' : early ? 'head' : 'body')) return all('furniture');
  if (i >= end.byline)
    return all(
      isCaption(unit) ? 'caption' : bylineOf(text.slice(unit.span.start, unit.span.end)) ? 'byline' : 'furniture',
    );
  const byline = bylineOf(text.slice(unit.span.start, unit.span.end));
  if (byline === 'source' && isCaption(unit)) return all('caption');
  if (byline === 'author' || byline === 'source' || (byline && early && title && i === title.to + 1))
    return all('byline');
  return all(isCaption(unit) ? 'caption' : 'paragraph');
}

/** What stands above the title: the letterhead of a paper, a dateline, running text; nothing: part of the page. */
function above(
  units: readonly Unit[],
  i: number,
  title: TitleRange,
  dated: Piece[] | undefined,
  hints: Hints,
): Piece[] | undefined {
  const unit = units[i] as Unit;
  if (dated) {
    const day = dayIn(unit.text);
    const placed = isDocument(units[title.from]);
    const near = i === title.from - 1 && !hasWeekday(unit.low);
    const fresh = day !== undefined && units.slice(title.to + 1, title.to + 5).some((u) => isSoonAfter(day, u.text));
    return placed || isLabelled(unit.low) || near || fresh || (day !== undefined && day === hints.published)
      ? dated
      : undefined;
  }
  if (isDocument(units[title.from]) && !pageLine(unit.low, 'body')) return [{ role: 'caption', span: unit.span }];
  return isProse(unit.text) && !pageLine(unit.low, 'head') ? [{ role: 'paragraph', span: unit.span }] : undefined;
}

/** The title, and the day that some sites put behind it in brackets. */
function titled(text: string, unit: Unit): Piece[] {
  const slice = text.slice(unit.span.start, unit.span.end);
  const day = DAY_BEHIND.exec(slice);
  if (!day || day.index === 0) return [{ role: 'title', span: unit.span }];
  const cut = unit.span.start + day.index;
  const from = unit.span.end - day[0].trimStart().length;
  return [
    { role: 'title', span: { start: unit.span.start, end: cut } },
    { role: 'dateline', span: { start: from, end: unit.span.end } },
  ];
}

/** One day of publication: the catalog's, else the labelled one below the title, else the first; other days are furniture. */
function withOneDateline(text: string, pieces: readonly Piece[], hints: Hints): Piece[] {
  const slice = (p: Piece): string => text.slice(p.span.start, p.span.end);
  const lines = pieces.filter((p) => p.role === 'dateline');
  if (lines.length < 2) return [...pieces];
  const title = pieces.findIndex((p) => p.role === 'title');
  const titleEnd = pieces[title]?.span.end ?? 0;
  const below = lines.filter((p) => p.span.start >= titleEnd);
  const chosen =
    lines.find((p) => hints.published !== undefined && dayIn(slice(p)) === hints.published) ??
    below.find((p) => isLabelled(slice(p).toLowerCase())) ??
    below[0] ??
    lines[0];
  const day = chosen && dayIn(slice(chosen));
  return pieces.map((p) =>
    p.role === 'dateline' && dayIn(slice(p)) !== day ? { role: 'furniture', span: p.span } : p,
  );
}

/** What two lines have in common when one repeats the other: words only, without a picture's number. */
function keyOf(line: string): string {
  return foldedWords(fold(line).replace(/\s*[-–(]\s*\d{1,2}\)?$/u, '')).join(' ');
}
