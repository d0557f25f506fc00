import { type Fact, modalityOf } from '../../facts/fact.js';
import { questionWords } from '../../questions/question-words.js';
import type { Understanding } from '../../questions/understand.js';
import type { Query } from '../../search/query.js';
import { contains, type Span } from '../../text/span.js';
import { foldedWords } from '../../text/tokens.js';
import { countedWords, soughtTerms } from './terms.js';

/** How many of the rarest query words a zero count must match. */
const TELLING = 2;

/**
 * Makes a test whether a span of a report says that there is none: "không có đảng viên bị khai trừ", "khai trừ 00".
 * @param facts the counts in the report. The span is passed with its text.
 */
export function deniedBy(query: Query, facts: readonly Fact[]): (stretch: Span, text: string) => boolean {
  const rarest = soughtTerms(query)
    .sort((a, b) => b.idf - a.idf)
    .slice(0, TELLING)
    .map(({ folded }) => folded);
  const none = facts.filter((fact) => {
    if (fact.kind !== 'counted' || fact.attrs.count !== 0) return false;
    if (modalityOf(fact) !== 'negated' && modalityOf(fact) !== 'stated') return false;
    const own = countedWords(fact);
    return rarest.length > 0 && rarest.every((word) => own.has(word));
  });
  return (stretch, text) => none.some(({ value }) => contains(stretch, value)) || isNought(text, rarest);
}

/** Words between a "không" and what there is none of, at most. */
const REACH = 3;

/** Does a stretch say "không", "chưa" shortly before one of the rarest words asked for: "không chi bộ nào xuất sắc", "chưa kết nạp được ai"? */
export function negates(query: Query): (text: string) => boolean {
  const sought = new Set(soughtTerms(query).map(({ folded }) => folded));
  return (text) => {
    const words = foldedWords(text);
    return words.some(
      (word, at) => NONE.has(word) && words.slice(at + 1, at + 2 + REACH).some((one) => sought.has(one)),
    );
  };
}

/** Does a nought stand right behind these words: "khai trừ 00"? */
function isNought(text: string, sought: readonly string[]): boolean {
  if (sought.length !== TELLING || !text.includes('0')) return false;
  const words = foldedWords(text);
  const at = (i: number): boolean => sought.includes(words[i] ?? '');
  return words.some((word, i) => /^0+$/u.test(word) && at(i - 1) && at(i - 2));
}

/** Does the question ask where something does not exist ("nơi nào không có …")? A final "không" is only a question particle. */
export const asksForNone = ({ utterance: { words } }: Understanding): boolean =>
  words.some(({ folded }, at) => NONE.has(folded) && at < words.length - 2);
const NONE = questionWords('none');
