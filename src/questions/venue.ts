import type { Stretch } from '../text/ask.js';
import { bodyWords } from '../text/body-words.js';
import { fold } from '../text/fold.js';
import { questionPattern, questionWords } from './question-words.js';
import { foldedText, type QuestionWord } from './utterance.js';

/** The venue that a question names after "ở", "tại". */
export interface Venue extends Stretch {
  /** It names a room or a building ("hội trường UBND tỉnh"), which cannot have members. */
  readonly room: boolean;
}

/** Most words in the name of a room. */
const LONGEST_ROOM = 5;
/** Most words between a room and its owner ("nhà thi đấu đa năng của Trường Chính trị"). */
const MOST_BETWEEN = 3;
/** Most words between the event and the venue ("đại hội diễn ra vào hôm ấy tại …"). */
const MOST_BEFORE = 4;

const rooms = questionWords('room');
const stops = bodyWords('stop', fold);
/** Words before a name, where a stop word would otherwise end it. */
const BEFORE: ReadonlySet<string> = new Set(['cua', 'thuoc', 'thanh', 'pho', 'tinh']);
const holding = questionPattern('held', (any) => new RegExp(`(?:^| )(?:${any})(?: [a-z0-9]+){0,${MOST_BEFORE}}$`, 'u'));
const checking = questionPattern('checks', (any) => new RegExp(`^(?:${any})$`, 'u'));
const opening = questionPattern('whether', (any) => new RegExp(`^(?:${any})(?: |$)`, 'u'));

/**
 * The venues in a question: a room or building with its owner, or what follows "ở" at the end of a question that only
 * asks for confirmation of the venue ("đại hội diễn ra ở Sở Y tế phải không"). `named`: the names in the question, by
 * word positions.
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

/** The number of words from `from` on that name a room or a building. */
function roomAt(words: readonly QuestionWord[], from: number): number {
  for (let length = LONGEST_ROOM; length > 0; length--) {
    const own = words.slice(from, from + length);
    if (own.length === length && rooms.has(foldedText(own))) return length;
  }
  return 0;
}

/** The end of the consecutive names from `at` on; after a room a few other words may come first. */
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

/** Does it only ask whether the event was held there? */
function isChecked(words: readonly QuestionWord[], at: number, to: number): boolean {
  const [before, behind] = [foldedText(words.slice(0, at)), foldedText(words.slice(to))];
  if (!holding().test(before)) return false;
  return behind === '' ? opening().test(before) : checking().test(behind);
}
