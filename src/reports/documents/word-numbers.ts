import { numeral } from '../readers/html-lists.js';
import { type Level, type List, listsOf, type Styled, stylesOf } from './word-lists.js';
import { childOf, valOf, type Xml } from './xml.js';

interface Place {
  readonly list: string;
  readonly level: number;
}

/** Counts the paragraphs of one document. Pass them in order. */
export interface Numbers {
  /** The number that Word shows before a paragraph ("Điều 3."); "" for a bullet; undefined without either. */
  next(paragraph: Xml): string | undefined;
}

/** Reads the numbering of a document. `numbering` and `styles` are the roots of those parts, if present. */
export function numbersOf(numbering: Xml | undefined, styles: Xml | undefined): Numbers {
  const lists = listsOf(numbering);
  const styled = stylesOf(styles);
  const counts = new Map<string, Map<number, number>>();
  const begun = new Set<string>();
  const countsOf = (list: List, use: string): Map<number, number> => {
    const counted = counts.get(list.id) ?? new Map<number, number>();
    counts.set(list.id, counted);
    // A list instance restarts once, if it says so.
    if (!begun.has(use)) for (const at of list.restarts.keys()) counted.delete(at);
    begun.add(use);
    return counted;
  };
  return {
    next(paragraph) {
      const place = placeOf(paragraph, styled, lists);
      const list = place && lists.get(place.list);
      const level = list?.levels.get(place?.level ?? 0);
      if (!place || !list || !level) return undefined;
      const counted = countsOf(list, place.list);
      count(counted, place.level, startOf(list, place.level));
      return level.format === 'bullet' ? '' : written(list, level, counted);
    },
  };
}

/** Counts one more at a level and resets the levels below. */
function count(counted: Map<number, number>, level: number, start: number): void {
  const before = counted.get(level);
  counted.set(level, before === undefined ? start : before + 1);
  for (const at of [...counted.keys()]) if (at > level) counted.delete(at);
}

const startOf = (list: List, at: number): number => list.restarts.get(at) ?? list.levels.get(at)?.start ?? 1;

function written(list: List, level: Level, counted: ReadonlyMap<number, number>): string | undefined {
  const text = level.text.replace(/%(\d)/gu, (_, digit: string) => {
    const at = Number(digit) - 1;
    const format = level.legal ? 'decimal' : (list.levels.get(at)?.format ?? 'decimal');
    return counted.has(at) || list.levels.has(at) ? inFormat(counted.get(at) ?? startOf(list, at), format) : '';
  });
  return text.trim() === '' ? undefined : text.trim();
}

const TYPES: ReadonlyMap<string, string> = new Map([
  ['lowerLetter', 'a'],
  ['upperLetter', 'A'],
  ['lowerRoman', 'i'],
  ['upperRoman', 'I'],
]);

function inFormat(count: number, format: string): string {
  if (format === 'none') return '';
  // Word continues with aa, bb, but HTML lists continue with aa, ab.
  if (/Letter$/u.test(format) && count > LETTERS && count <= MOST_LETTERS) {
    const letter = numeral(((count - 1) % LETTERS) + 1, TYPES.get(format) ?? 'a');
    return letter.repeat(Math.ceil(count / LETTERS));
  }
  return format === 'decimalZero' ? String(count).padStart(2, '0') : numeral(count, TYPES.get(format) ?? '1');
}

const LETTERS = 26;
/** Word's own limit for letters. */
const MOST_LETTERS = 780;

/** A style, its base style, and so on, each once. */
function basesOf(style: string | undefined, styled: ReadonlyMap<string, Styled>): ReadonlySet<string> {
  const out = new Set<string>();
  for (let at = style; at !== undefined && !out.has(at); at = styled.get(at)?.base) out.add(at);
  return out;
}

/** A paragraph's place in the lists: its own, or that of its style or a base style. */
function placeOf(
  paragraph: Xml,
  styled: ReadonlyMap<string, Styled>,
  lists: ReadonlyMap<string, List>,
): Place | undefined {
  const properties = childOf(paragraph, 'pPr');
  const own = properties && childOf(properties, 'numPr');
  const style = valOf(properties && childOf(properties, 'pStyle'));
  const inLists = [...basesOf(style, styled)].filter((at) => styled.get(at)?.list !== undefined);
  const ownList = valOf(own && childOf(own, 'numId'));
  const [of] = ownList === undefined ? inLists : [];
  const list = ownList ?? (of === undefined ? undefined : styled.get(of)?.list);
  if (list === undefined || list === '0') return undefined;
  const levels = inLists.map((at) => styled.get(at)?.level);
  const level = valOf(own && childOf(own, 'ilvl')) ?? levels.find((one) => one !== undefined);
  return { list, level: level === undefined ? levelOfStyle(lists.get(list), of) : Number(level) };
}

/** The list level of a style; the first by default. */
function levelOfStyle(list: List | undefined, style: string | undefined): number {
  return [...(list?.levels ?? [])].find(([, level]) => style !== undefined && level.style === style)?.[0] ?? 0;
}
