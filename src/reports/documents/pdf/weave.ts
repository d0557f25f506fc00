import type { PlacedText } from './placed.js';

/** Maximum distance of a letter to its space, relative to the letter size. */
const NEAR = 0.45;

/**
 * Some programs place letters that a font lacks ("ỉ", "ậ") separately after the rest of a line, which then has a space for each. Puts them
 * into those spaces. `row`: from left to right. Without a piece inside another, nothing changes.
 */
export function woven(row: readonly PlacedText[]): readonly PlacedText[] {
  const inside = (one: PlacedText, host: PlacedText): boolean =>
    one !== host &&
    one.text.trim().length <= MOST_LETTERS &&
    host.text.includes(' ') &&
    one.x > host.x &&
    one.x + one.width < host.x + host.width + SAME;
  const hostOf = new Map(
    row.flatMap((one) => row.filter((host) => inside(one, host)).map((host) => [one, host] as const)),
  );
  if (hostOf.size === 0) return row;
  const placed = new Set<PlacedText>();
  const filled = row.map((host) => {
    const letters = row.filter((one) => hostOf.get(one) === host);
    return letters.length === 0 ? host : { ...host, text: filledWith(host, letters, placed) };
  });
  return filled.filter((_, i) => !placed.has(row[i] as PlacedText));
}

const MOST_LETTERS = 4;
/** In points. */
const SAME = 1;

/** The words of a piece with letters in place of spaces. Adds the used letters to `placed`. */
function filledWith(host: PlacedText, letters: readonly PlacedText[], placed: Set<PlacedText>): string {
  let text = host.text;
  const scale = scaleOf(host);
  let from = 0;
  let x = host.x;
  for (const letter of letters) {
    const at = spaceAt(text, from, (letter.x - x) / scale);
    if (at < 0) continue;
    const sign = letter.text.trim();
    // "Th" + "ị" + "Nhàn": the space between words disappears with the placeholder.
    const behind = /\p{Ll}$/u.test(sign) && /^\p{Lu}/u.test(text.slice(at + 1)) ? ' ' : '';
    text = text.slice(0, at) + sign + behind + text.slice(at + 1);
    // From here on, the position of the next words is known.
    from = at + sign.length;
    x = letter.x + letter.width;
    placed.add(letter);
  }
  return text;
}

/** Converts a width by `widthOf` to points, scaled by the width of the whole piece if its letters are set wider or closer than usual. */
function scaleOf({ text, width, size }: PlacedText): number {
  const usual = [...text].reduce((sum, letter) => sum + widthOf(letter), 0);
  return text.length >= LEAST_SET ? Math.min(WIDER * size, Math.max(size, width / Math.max(1, usual))) : size;
}

/** Shorter pieces cannot be measured; no piece is stretched by more than this. */
const LEAST_SET = 8;
const WIDER = 1.4;

/** The space closest to an offset after `from`, relative to the letter size; -1 if none is close. */
function spaceAt(text: string, from: number, far: number): number {
  let best = -1;
  let nearest = NEAR;
  let width = 0;
  for (let at = from; at < text.length && width < far + NEAR; at++) {
    if (text[at] === ' ' && Math.abs(width - far) < nearest) {
      nearest = Math.abs(width - far);
      best = at;
    }
    width += widthOf(text[at] ?? '');
  }
  return best;
}

/** The approximate width of a letter in Times, relative to the letter size. */
function widthOf(letter: string): number {
  const base = letter.normalize('NFD')[0] ?? '';
  return (WIDTHS.find(([letters]) => letters.includes(base))?.[1] ?? USUAL) / 1000;
}

const USUAL = 500;
const WIDTHS: readonly (readonly [letters: string, width: number])[] = [
  ['.,; ', 250],
  ['ijlt:/', 278],
  ['frI-()[]', 333],
  ['sJ', 389],
  ['acez', 444],
  ['FPS', 556],
  ['ELTZ', 611],
  ['BCR', 667],
  ['wADGHKNOQUVXYĐ', 722],
  ['m', 778],
  ['MW', 900],
];
