import { tokenise } from '../text/tokens.js';
import { type Step, withDays } from './english-days.js';
import { arranged, type Piece, wordsOfOrders } from './english-order.js';
import {
  isArticle,
  isAsking,
  isEnglish,
  isLink,
  isNumeral,
  isSign,
  isVietnamese,
  type Typed,
  typedWords,
} from './english-signs.js';
import type { EnglishTable } from './english-table.js';
import type { QuestionWord } from './question-word.js';
import { type Beside, chooseReadings, wordsOfReadings } from './readings.js';

/**
 * Does the table's phrase of `n` words at `i` apply here? One of Vietnamese syllables counts as Vietnamese beside
 * Vietnamese ("nghe an"), unless that is a name: "Sơn La met".
 */
function holds(typed: readonly Typed[], i: number, n: number, table: EnglishTable): boolean {
  const phrase = typed.slice(i, i + n);
  if (!phrase.every(({ syllable }) => syllable)) return true;
  const beside = [typed[i - 1], typed[i + n]];
  return !phrase.some(({ name }) => name) && !beside.some((one) => one && !one.name && isVietnamese(one, table));
}

/** Most words from `i` on that form a phrase of the table. */
function longestAt(typed: readonly Typed[], i: number, table: EnglishTable): number {
  const plain = typed.slice(i, i + table.longestFrom(typed[i]?.plain ?? '')).map((one) => one.plain);
  for (let n = plain.length; n > 0; n--)
    if (table.find(plain.slice(0, n)) !== undefined && holds(typed, i, n, table)) return n;
  return 0;
}

/** Separates the readings of an ambiguous phrase. */
const READINGS = ' / ';

/** A Vietnamese phrase as words that stand for the typed ones. */
function standing(vietnamese: string, phrase: readonly Typed[]): QuestionWord[] {
  const [first, last] = [phrase[0]?.words[0]?.at, phrase.at(-1)?.words.at(-1)?.at];
  const at = first && last && { start: first.start, end: last.end };
  const [reading = '', ...others] = vietnamese.split(READINGS);
  return tokenise(reading).map(({ word, folded, marked }, i) => ({
    word,
    folded,
    marked,
    raw: others.length > 0 && i > 0 ? '' : word,
    capitals: false,
    proper: false,
    derived: true,
    ...(others.length > 0 && i === 0 && { otherReadings: others }),
    ...(at && { at }),
  }));
}

/** Before a translation that follows its noun: "new school" is "trường mới". */
const BEHIND = '~';
/** Inside a translation that surrounds its noun: "most members" is "nhiều đảng viên nhất". */
const AROUND = ' ~ ';
/** Before a translation that is a number: "what is" then means "how much is". */
const FIGURE = '#';
/** Before a translation used only if nothing is asked before it: "did it" in "what time did it end" adds nothing. */
const UNASKED = '?';

/** Cuts a question into phrases of the table, longest first, and single words. */
function stepsOf(typed: readonly Typed[], table: EnglishTable): readonly Step[] {
  const out: Step[] = [];
  for (let i = 0; i < typed.length; ) {
    let taken = longestAt(typed, i, table);
    // "the department of construction" is longer without its article than "the department" with it.
    if (typed[i]?.plain === 'the' && longestAt(typed, i + 1, table) >= taken) taken = 0;
    const phrase = typed.slice(i, i + Math.max(1, taken));
    out.push(taken > 0 ? { phrase, vietnamese: table.find(phrase.map(({ plain }) => plain)) ?? '' } : { phrase });
    i += phrase.length;
  }
  return out;
}

/**
 * The Vietnamese for an English question, phrase by phrase in English order, longest first. Absent when the question is not English.
 * @param beside English words that stand beside it.
 */
export function translated(
  words: readonly QuestionWord[],
  table: EnglishTable,
  beside = 0,
): readonly Piece[] | undefined {
  const typed = typedWords(words);
  if (!isEnglish(typed, table, beside)) return undefined;
  const out: Piece[] = [];
  let waiting: readonly QuestionWord[] = [];
  let asked = false;
  for (const { phrase, vietnamese } of withDays(withoutOne(stepsOf(typed, table)))) {
    const { next, behind } = wordsFor(phrase, vietnamese, asked);
    asked ||= phrase.some(({ plain }) => isAsking(plain));
    if (vietnamese?.startsWith(BEHIND)) {
      waiting = [...next, ...waiting];
      continue;
    }
    const goesOn = waiting.length > 0 && isPassed(phrase, vietnamese);
    out.push({ words: goesOn ? next : joined(phrase, next, waiting), ...kindOf(phrase, vietnamese) });
    if (!goesOn) waiting = behind;
  }
  return figuresAsked([...out, { words: waiting, fixed: true }]);
}

/** The words for a phrase, and those of them that stand behind what it qualifies. */
function wordsFor(
  phrase: readonly Typed[],
  vietnamese: string | undefined,
  asked: boolean,
): { readonly next: readonly QuestionWord[]; readonly behind: readonly QuestionWord[] } {
  if (vietnamese === undefined) return { next: untranslated(phrase), behind: [] };
  const [front = '', behind = ''] = spoken(vietnamese, asked).split(AROUND);
  return { next: standing(front, phrase), behind: standing(behind, phrase) };
}

/** "What about the Kon Tum one?" names no more than "what about Kon Tum?". */
function withoutOne(steps: readonly Step[]): readonly Step[] {
  const [last, before] = [steps.at(-1)?.phrase, steps.at(-2)];
  const named = before?.vietnamese === undefined && before?.phrase.every(({ name }) => name) === true;
  return named && last?.length === 1 && last[0]?.plain === 'one' ? steps.slice(0, -1) : steps;
}

/** Some words are said only where nothing was asked before them. */
const spoken = (vietnamese: string, asked: boolean): string =>
  asked && vietnamese.startsWith(UNASKED) ? '' : vietnamese;

/** Goes what waits past it? "Which two targets" are "hai mục tiêu nào", "the new Hai Ly commune" is "xã Hải Ly mới". */
const isPassed = (phrase: readonly Typed[], vietnamese: string | undefined): boolean =>
  phrase.every(({ plain, name }) => isNumeral(plain) || (vietnamese === undefined && name));

/** What waited stands behind what it qualifies, and before a little word, which ends it: "Which of the two". */
const joined = (
  phrase: readonly Typed[],
  next: readonly QuestionWord[],
  waiting: readonly QuestionWord[],
): readonly QuestionWord[] =>
  phrase.every(({ plain }) => isSign(plain)) ? [...waiting, ...next] : [...next, ...waiting];

/** A verb is between subject and object, as in Vietnamese. */
const PAST = /..ed$/u;

/** How the piece of a phrase relates to its neighbours. */
function kindOf(phrase: readonly Typed[], vietnamese: string | undefined): Omit<Piece, 'words'> {
  const fixed = phrase.some(({ plain }) => isLink(plain) || PAST.test(plain)) || phrase[0]?.words[0]?.breaks === true;
  const article = phrase.every(({ plain }) => isArticle(plain));
  return {
    fixed,
    ...(article && { article }),
    ...(vietnamese?.startsWith(FIGURE) && { figure: true }),
    ...(vietnamese === THING && { thing: true }),
  };
}

/** The Vietnamese of "what is". */
const THING = 'gì';

/** "What is the average age" asks how much: "tuổi bình quân bao nhiêu". */
function figuresAsked(pieces: readonly Piece[]): readonly Piece[] {
  const out = [...pieces];
  for (let i = 0; i < out.length; i++) {
    const piece = out[i];
    if (!piece?.thing) continue;
    const length = out.slice(i + 1).findIndex(({ fixed, article }) => fixed && !article);
    const end = length < 0 ? out.length : i + 1 + length;
    if (!out.slice(i + 1, end).some(({ figure }) => figure)) continue;
    const [first] = piece.words;
    const words = tokenise('bao nhiêu').map(({ word, folded, marked }) => ({
      ...(first as QuestionWord),
      word,
      folded,
      marked,
      raw: word,
    }));
    out.splice(i, end - i, { words: [], fixed: true }, ...out.slice(i + 1, end), { words, fixed: true });
  }
  return out;
}

/**
 * The Vietnamese words for an English question. Function words without a translation are dropped; other words without
 * one stay: names, numbers, borrowed words, and words whose loss would widen the question. With `known`, modifiers
 * follow the noun, and of several meanings the one that best fits its neighbours is taken.
 */
export function inVietnamese(pieces: readonly Piece[], known: Beside | undefined): readonly QuestionWord[] {
  const told = joinedNames(pieces);
  const words = (known ? arranged(told, known) : told).flatMap((piece) => piece.words);
  return known ? chooseReadings(words, known) : words;
}

/** What must be looked up before `inVietnamese` can choose. */
export function lookedUpFor(pieces: readonly Piece[]): readonly QuestionWord[] {
  const told = joinedNames(pieces);
  const words = told.flatMap((piece) => piece.words);
  return [...words, ...wordsOfReadings(words), ...wordsOfOrders(told)];
}

/** Keeps the words of a name together. Keeps pieces without words too: they separate others. */
function joinedNames(pieces: readonly Piece[]): readonly Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    if (last && isName(last) && isName(piece) && !piece.fixed)
      out[out.length - 1] = { ...last, words: [...last.words, ...piece.words] };
    else out.push(piece);
  }
  return out;
}

const isName = ({ words }: Piece): boolean => words.length > 0 && words.every(({ derived }) => !derived);

/** What remains of a word that the table does not have. */
function untranslated(phrase: readonly Typed[]): readonly QuestionWord[] {
  return phrase.filter(({ name, plain }) => name || !isSign(plain)).flatMap((one) => one.words);
}
