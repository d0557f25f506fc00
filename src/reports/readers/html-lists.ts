import { type DomElement, isElement } from './dom.js';

const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
const STYLES: ReadonlyMap<string, string> = new Map([
  ['lower-alpha', 'a'],
  ['lower-latin', 'a'],
  ['upper-alpha', 'A'],
  ['upper-latin', 'A'],
  ['lower-roman', 'i'],
  ['upper-roman', 'I'],
]);

/** The numbers of the items of lists, counted once for a list. */
export type Places = WeakMap<DomElement, ReadonlyMap<DomElement, number>>;

/** What a browser shows before an item of a list: "- ", "7. ", "b. ", "IV. "; nothing where the list has no marks. */
export function markerOf(item: DomElement, known: Places): string {
  const list = item.parentNode;
  if (!list || !isElement(list)) return '- ';
  const style = /list-style(?:-type)?\s*:\s*([a-z-]+)/iu.exec(list.getAttribute('style') ?? '')?.[1]?.toLowerCase();
  if (list.tagName.toLowerCase() !== 'ol') return '- ';
  if (style === 'none') return '';
  const type = item.getAttribute('type') ?? (style && STYLES.get(style)) ?? list.getAttribute('type') ?? '1';
  const places = known.get(list) ?? placesOf(list);
  known.set(list, places);
  return `${numeral(places.get(item) ?? 1, type)}. `;
}

/** The number of each item of a list: its own `value`, else one more than the item before it. */
function placesOf(list: DomElement): ReadonlyMap<DomElement, number> {
  const items = [...list.childNodes].filter(isElement).filter((n) => n.tagName.toLowerCase() === 'li');
  const down = list.getAttribute('reversed') !== null;
  const step = down ? -1 : 1;
  let place = whole(list.getAttribute('start')) ?? (down ? items.length : 1);
  const places = new Map<DomElement, number>();
  for (const one of items) {
    place = whole(one.getAttribute('value')) ?? place;
    places.set(one, place);
    place += step;
  }
  return places;
}

function whole(value: string | null): number | undefined {
  return value !== null && /^\s*-?\d{1,6}\s*$/u.test(value) ? Number(value) : undefined;
}

/** A number as lists of this type write it; figures where it cannot be written so. */
export function numeral(place: number, type: string): string {
  if (place < 1) return String(place);
  const capitals = type === 'A' || type === 'I';
  const written = writtenAs(place, type.toLowerCase());
  return capitals ? written.toUpperCase() : written;
}

function writtenAs(place: number, type: string): string {
  if (type === 'a') return inLetters(place);
  return type === 'i' && place < 400 ? inRoman(place) : String(place);
}

/** a, b, …, z, aa, ab, … */
function inLetters(place: number): string {
  let out = '';
  for (let left = place; left > 0; left = Math.floor((left - 1) / LETTERS))
    out = String.fromCharCode(FIRST_LETTER + ((left - 1) % LETTERS)) + out;
  return out;
}

function inRoman(place: number): string {
  let left = place;
  let out = '';
  for (const [value, sign] of ROMAN)
    while (left >= value) {
      out += sign;
      left -= value;
    }
  return out;
}

const LETTERS = 26;
const FIRST_LETTER = 97;
