import { isItem } from './lines.js';
import type { BlockForm } from './report.js';

/** Lines that introduce a list stand below every heading; an item that introduces one of its own, below these. */
const LEAD = 20;
const ITEM_LEAD = 21;
/** "Xã Ba: 210 tấn": an item without a sign. */
const LABELLED = /^\p{Lu}[^:.;!?]{1,60}: \S.{0,80}$/u;
/** A longer line does not introduce a list. */
const LONGEST_LEAD = 700;

/** What is known of a paragraph when it is placed. */
interface Placed {
  readonly form: BlockForm | undefined;
  /** The level of the part that it begins without only heading it: "Điều 2. Giao … thực hiện." */
  readonly opens: number | undefined;
  /** The line of the paragraph below. */
  readonly next: string | undefined;
}

/**
 * Tells paragraph by paragraph, in order, which block each stands below: the heading of its part, or the line that ends in a
 * colon and introduces the list that it is of. A heading ends the parts of its level and below; a list ends with its last item.
 */
export function outline(): (at: number, line: string, what: Placed) => number | undefined {
  const open: { readonly at: number; readonly level: number; readonly style: string }[] = [];
  let listed = false;
  let labelled = false;
  const close = (level: number): void => {
    while ((open.at(-1)?.level ?? -1) >= level) open.pop();
  };
  return (at, line, { form, opens, next }) => {
    const style = styleOf(line);
    const goesOn = listed || (labelled && LABELLED.test(line));
    const level = form?.kind === 'heading' ? form.level : opens;
    const ended = endedBy({ level, style, goesOn, row: form?.kind === 'row', last: open.at(-1) });
    if (ended !== undefined) close(ended);
    const under = open.at(-1)?.at;
    const opened = level ?? (next === undefined ? undefined : leadLevel(line, style));
    if (opened !== undefined) {
      // Where a heading opens, what it ends is closed already.
      close(opened);
      open.push({ at, level: opened, style });
    }
    // What follows a colon or a semicolon is of the list, with a sign of an item or without; so are "Xã Ba: 210 tấn" one below another.
    listed = /[:;]$/u.test(line);
    labelled = goesOn && LABELLED.test(line);
    return under;
  };
}

/** The level of a line that introduces a list; nothing where it does not. */
function leadLevel(line: string, style: string): number | undefined {
  if (!/:$/u.test(line) || line.length > LONGEST_LEAD) return undefined;
  return style === '' ? LEAD : ITEM_LEAD;
}

interface Line {
  readonly level: number | undefined;
  readonly style: string;
  readonly goesOn: boolean;
  readonly row: boolean;
  readonly last: { readonly level: number; readonly style: string } | undefined;
}

/** The level from which on a line ends what is open; nothing where it ends nothing. */
function endedBy({ level, style, goesOn, row, last }: Line): number | undefined {
  if (level !== undefined) return level;
  if (style === '') return goesOn || row ? undefined : LEAD;
  // "b) Về điện" ends the list of "a) Về nước:".
  return last?.level === ITEM_LEAD && last.style === style ? ITEM_LEAD : undefined;
}

/** How the items of a list are marked: "1.", "a)", "II.", "-"; undefined for a line that is not an item. */
function styleOf(line: string): string {
  if (!isItem(line)) return '';
  if (/^\d/u.test(line)) return '1';
  if (/^[IVX]+ ?[.)/–-]/u.test(line)) return 'I';
  return /^\p{L}/u.test(line) ? 'a' : (line[0] ?? '');
}
