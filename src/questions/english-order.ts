import { bond } from '../text/repair.js';
import type { QuestionWord } from './question-word.js';
import type { Beside } from './readings.js';

/** The Vietnamese for one English phrase, or a name. */
export interface Piece {
  readonly words: readonly QuestionWord[];
  /** Nothing moves past it: a question word, a preposition, "and", a comma before it. */
  readonly fixed: boolean;
  readonly article?: boolean;
  /** It stands for a number: an age, a price. */
  readonly figure?: boolean;
  /** It asks what something is. */
  readonly thing?: boolean;
}

/** How much better the other order must be: between a verb and its object the English order is right. */
const BETTER = 0.1;

/** How many pieces a noun may move across: "science department party committee". */
const FURTHEST = 3;

/**
 * Puts the pieces of an English question into Vietnamese order, where modifiers follow the noun: "tea company" is "công
 * ty chè". The order is chosen by how often words are neighbours in the language data.
 */
export function arranged(pieces: readonly Piece[], known: Beside): readonly Piece[] {
  const out: Piece[] = [];
  let start = 0;
  for (const piece of pieces) {
    if (piece.fixed) start = out.length + 1;
    out.splice(piece.fixed ? out.length : placeOf(piece, out, start, known), 0, piece);
  }
  return out;
}

/** The best place for the piece at `start`: after all the others, or before the last few. */
function placeOf(piece: Piece, out: readonly Piece[], start: number, known: Beside): number {
  let best = out.length;
  let most = joint(out.at(-1), piece, known) + BETTER;
  for (let at = out.length - 1; at >= Math.max(start, out.length - FURTHEST); at--) {
    const [before, after] = [out[at - 1], out[at]];
    // Cost of separating former neighbours.
    const score = joint(before, piece, known) + joint(piece, after, known) - joint(before, after, known);
    if (score <= most) continue;
    most = score;
    best = at;
  }
  return best;
}

function joint(before: Piece | undefined, after: Piece | undefined, known: Beside): number {
  const [first, second] = [before?.words.at(-1)?.folded, after?.words[0]?.folded];
  return first === undefined || second === undefined ? 0 : bond(first, second, known);
}

/** Every ordered pair of words that `arranged` may look up. */
export function wordsOfOrders(pieces: readonly Piece[]): QuestionWord[] {
  return pieces.flatMap((piece, i) =>
    pieces.slice(Math.max(0, i - FURTHEST), i).flatMap((before) => {
      const [first, last] = [piece.words.at(-1), before.words[0]];
      return piece.fixed || before.fixed || !first || !last ? [] : [first, last];
    }),
  );
}
