import type { Province } from '../text/lexicon.js';
import type { PhraseTable } from '../text/phrases.js';
import { tokenise } from '../text/tokens.js';
import { standsAsPlace } from './place-initials.js';
import type { PlaceMention } from './place-mention.js';
import { foldedText, type QuestionWord } from './utterance.js';

/** A city or town with its province. */
export interface Town {
  readonly town: string;
  readonly province: Province;
}

/**
 * A named city or town, including the word for its kind before it, stands for its province; if the province itself is
 * named so, the mention is narrowed to the town.
 */
export function withTowns(
  named: readonly PlaceMention[],
  words: readonly QuestionWord[],
  towns: PhraseTable<Town>,
): PlaceMention[] {
  const out = [...named];
  for (const { from, to, value } of towns.find(words)) {
    const own = words.slice(from, to);
    const at = out.findIndex((place) => place.from < to && from < place.to);
    const known = out[at];
    const unit = behindUnit(words, from);
    // "Cố đô Hoa Lư" names the whole province.
    const same = known?.province === value.province && known.to === to && known.from >= unit;
    if (known && same) out[at] = { ...known, town: value.town };
    if (
      known ||
      isAddressed(words, from) ||
      !isSpelled(own, value.town, words) ||
      (to - from === 1 && unit === from && !standsAsPlace(words, from))
    )
      continue;
    out.push({ ...value, from: unit, to });
  }
  return out;
}

/** "Đồng chí Linh" does not name the town of Chí Linh. */
const isAddressed = (words: readonly QuestionWord[], at: number): boolean =>
  words[at]?.folded === 'chi' && words[at - 1]?.folded === 'dong';

/**
 * Capitalised or with marks, and with its own marks if the question has any: "tiếng Gia Rai" does not name the town of
 * Giá Rai.
 */
function isSpelled(typed: readonly QuestionWord[], town: string, words: readonly QuestionWord[]): boolean {
  if (!typed.every(({ proper, marked }) => proper || marked)) return false;
  const known = tokenise(town);
  return (
    typed.every(({ word }, i) => word === known[i]?.word) || !words.some(({ marked, derived }) => marked && !derived)
  );
}

/** The start of "thành phố", "thị xã" before a word; the word itself if there is none. */
function behindUnit(words: readonly QuestionWord[], at: number): number {
  const said = (count: number): string => foldedText(words.slice(Math.max(0, at - count), at));
  if (/^(?:thanh pho|thi xa)$/u.test(said(2))) return at - 2;
  return /^t[px]$/u.test(said(1)) ? at - 1 : at;
}
