import type { Stretch } from '../text/ask.js';
import { bodyWords } from '../text/body-words.js';
import { fold } from '../text/fold.js';
import { questionPattern, questionWords } from './question-words.js';
import { foldedText, type QuestionWord } from './utterance.js';

/** Where something was held, as a question says it behind "ở", "tại". */
export interface Venue extends Stretch {
  /** It is called a room or a building ("hội trường UBND tỉnh"): nothing that could have members. */
  readonly room: boolean;
}

/** Words of the name of a room, at most. */
const LONGEST_ROOM = 5;
/** Words between a room and whose it is ("nhà thi đấu đa năng của Trường Chính trị"), at most. */
const MOST_BETWEEN = 3;
/** Words between what is held and where ("đại hội diễn ra vào hôm ấy tại …"), at most. */
const MOST_BEFORE = 4;

const rooms = questionWords('room');
const stops = bodyWords('stop', fold);
/** Stand before a name, where a stop word would end what is named. */
const BEFORE: ReadonlySet<string> = new Set(['cua', 'thuoc', 'thanh', 'pho', 'tinh']);
const holding = questionPattern('held', (any) => new RegExp(`(?:^| )(?:${any})(?: [a-z0-9]+){0,${MOST_BEFORE}}$`, 'u'));
const checking = questionPattern('checks', (any) => new RegExp(`^(?:${any})$`, 'u'));
const opening = questionPattern('whether', (any) => new RegExp(`^(?:${any})(?: |$)`, 'u'));

/**
 * The places where something was held: a room or a building with whose it is, or what stands behind "ở" at the end of a question that only
 * asks whether it was there ("đại hội diễn ra ở Sở Y tế phải không"). `named`: what the question names, by the positions of its words.
 */
export function venuesIn(words: readonly QuestionWord[], named: readonly Stretch[]): readonly Venue[] {
  return words.flatMap((word, at): Venue[] => {
    if (!isAt(word)) return [];
    const room = roomAt(words, at + 1);
    const to = behindNames(words, named, at + 1 + room, room > 0);
    if (room > 0) return [{ from: at + 1, to, room: true }];
    return to > at + 1 && isChecked(words, at, to) ? [{ from: at + 1, to, room: false }] : [];
  });
}

const isAt = ({ word, folded, marked }: QuestionWord): boolean =>
  marked ? word === 'ở' || word === 'tại' : folded === 'o' || folded === 'tai';

/** How many words from `from` on name a room or a building. */
function roomAt(words: readonly QuestionWord[], from: number): number {
  for (let length = LONGEST_ROOM; length > 0; length--) {
    const own = words.slice(from, from + length);
    if (own.length === length && rooms.has(foldedText(own))) return length;
  }
  return 0;
}

/** Where the names end that stand one behind another from `at` on; behind a room a few words of its own may stand before them. */
function behindNames(words: readonly QuestionWord[], named: readonly Stretch[], at: number, room: boolean): number {
  const free = room ? MOST_BETWEEN : 0;
  for (let next = at; next <= at + free && next < words.length; next++) {
    const found = named.filter(({ from, to }) => from <= next && next < to).map(({ to }) => to);
    if (found.length > 0) return behindNames(words, named, Math.max(...found), room);
    const { folded, breaks } = words[next] as QuestionWord;
    if (breaks || (stops.has(folded) && !BEFORE.has(folded))) break;
  }
  return at;
}

/** Is it asked whether what is held was held there, and nothing else? */
function isChecked(words: readonly QuestionWord[], at: number, to: number): boolean {
  const [before, behind] = [foldedText(words.slice(0, at)), foldedText(words.slice(to))];
  if (!holding().test(before)) return false;
  return behind === '' ? opening().test(before) : checking().test(behind);
}
