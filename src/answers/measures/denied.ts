import { questionWords } from '../../questions/question-words.js';
import { TRAIT } from '../../search/prepared.js';
import type { PassageView, UnitView } from '../../search/view.js';
import { isDenial } from '../moods.js';
import { standsWhole, type WholeWord, wholeShare } from './whole-words.js';

/** "không", "chưa". */
const NONE = questionWords('none');
/** "có", "còn", "bị": before what may or may not exist. */
const EXISTS = questionWords('exists');
/** The most words after the final "không" of a question ("không vậy ạ"). */
const BEHIND = 3;

/**
 * Does a question ask whether something exists: "có ai bị kỷ luật không", "còn đảng viên nào chưa nộp không"?
 * @param folded its words without marks.
 */
export function asksWhetherAny(folded: readonly string[]): boolean {
  const last = folded.findLastIndex((word) => NONE.has(word));
  if (last < 2 || folded.length - last - 1 > BEHIND) return false;
  return folded.slice(0, last - 1).some((word) => EXISTS.has(word));
}

/** The end of the scope of a "không": the next clause. */
const PARTS = TRAIT.clause | TRAIT.opening;

/**
 * Share by weight, 0 to 1, of the question's words that follow one "không" or "chưa" in its clause of the unit: "Không có đảng viên bị kỷ
 * luật" answers whether anybody was.
 * @param words the question's, see `wholeWordsOf`.
 */
export function deniedIn({ passage }: PassageView, unit: UnitView, words: readonly WholeWord[]): number {
  let asked: readonly WholeWord[] | undefined;
  let best = 0;
  for (let at = unit.from; at < unit.to; at++) {
    if (!isDenial({ word: passage.words[at] ?? '' })) continue;
    const end = clauseEnd(passage, at + 1, unit.to);
    asked ??= words.filter(({ syllable }) => !NONE.has(syllable));
    best = Math.max(best, shareBetween(passage, asked, at + 1, end));
  }
  return best;
}

/** Share by weight of the words that stand whole among the tokens [from, to). */
const shareBetween = (passage: PassageView['passage'], words: readonly WholeWord[], from: number, to: number): number =>
  wholeShare(words, (i) => standsWhole(passage, words[i] as WholeWord, from, to));

/** Where the clause ends that a token is of, `to` at the latest. */
function clauseEnd({ traits }: PassageView['passage'], from: number, to: number): number {
  for (let at = from; at < to; at++) if (((traits[at] ?? 0) & PARTS) !== 0) return at;
  return to;
}
