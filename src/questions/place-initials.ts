import type { Province } from '../text/lexicon.js';
import type { PlaceMention } from './place-mention.js';
import { questionWords } from './question-words.js';
import { foldedText, type QuestionWord } from './utterance.js';

/** Words before a place. */
export const BEFORE_PLACE = questionWords('before-place');

/**
 * The provinces that the initials at a word stand for: those with reports; all if none has any and only a province can
 * be meant.
 */
export function byInitials(
  words: readonly QuestionWord[],
  from: number,
  initials: ReadonlyMap<string, readonly Province[]>,
  present: ReadonlySet<string>,
): PlaceMention[] {
  const word = words[from] as QuestionWord;
  const all = initials.get(word.raw.toUpperCase()) ?? [];
  const to = endOf(words, from);
  const meant = mayBeInitials(word, words[from - 1], foldedText(words.slice(to, to + 5)))
    ? all.filter((p) => present.has(p.name))
    : [];
  if (meant.length > 0) return meant.map((province) => ({ province, from, to }));
  return areInitials(words, from) ? all.map((province) => ({ province, from, to, short: word.raw })) : [];
}

/** The end of the words read from one abbreviation. */
function endOf(words: readonly QuestionWord[], from: number): number {
  let to = from + 1;
  while (words[from]?.derived && words[to]?.derived && words[to]?.raw === '' && words[to]?.at === words[from]?.at) to++;
  return to;
}

/** "Tỉnh QN": only a province's name can follow. */
const isSaidToBe = ({ capitals }: QuestionWord, before: QuestionWord | undefined): boolean =>
  capitals && before?.folded === 'tinh';

/**
 * Capitals that abbreviate nothing else are a province's initials in the position of its name, with or without reports.
 */
function areInitials(words: readonly QuestionWord[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at] as QuestionWord];
  if (isSaidToBe(word, before)) return true;
  return word.capitals && !word.derived && word.raw.length > 1 && standsAsPlace(words, at);
}

/**
 * Is a word in the position of a place name: after "của", "ở" or at the start of a question, before "có", "ai", "họp"?
 */
export function standsAsPlace(words: readonly QuestionWord[], at: number): boolean {
  const [before, behind] = [words[at - 1], words[at + 1]];
  const goesOn = (count: number): string => foldedText(words.slice(at + 1, at + 1 + count));
  const ends = behind === undefined || BEHIND_PLACE.has(goesOn(1)) || BEHIND_PLACE.has(goesOn(2));
  return ends && (before === undefined || OF_PLACE.has(before.folded));
}

const OF_PLACE = questionWords('of-place');
const BEHIND_PLACE = questionWords('behind-place');

/** "BT có bao nhiêu đảng viên": the question is about a province, not a secretary. */
const asksOfPlace = (behind: string): boolean => OF_PLACES.test(behind);
/** First syllables of bodies and meetings: "CB" is a branch, "ĐB" the Party organisation, "HN" the meeting. */
const OF_MEETINGS: ReadonlySet<string> = new Set(['chi', 'đảng', 'hội', 'đại']);
const OF_PLACES = /^(?:co (?:bao nhieu|may) (?:dang vien|dang bo)|hop (?:ngay|khi|luc|o|hom)|ai chu tri)(?![a-z])/u;

/** In capitals, in the position of a place, or without vowels. */
function mayBeInitials(typed: QuestionWord, before: QuestionWord | undefined, behind: string): boolean {
  const { word, capitals, derived } = typed;
  if (derived)
    return (
      isSaidToBe(typed, before) || (capitals && before === undefined && asksOfPlace(behind) && !OF_MEETINGS.has(word))
    );
  return capitals || BEFORE_PLACE.has(before?.folded ?? '') || /^[bcdfghjklmnpqrstvxđ]{2,4}$/u.test(word);
}
