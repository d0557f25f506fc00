import type { OverMark } from './over-words.js';
import { foldedText, type QuestionWord } from './utterance.js';

/** Verbs of mention, and what joins them to what is mentioned. */
const MENTION = /(?<![a-z])(?:nhac|noi|neu|de cap|viet|ban|ke|lien quan|mentions?)(?![a-z])/u;
const JOINED = / (?:toi|den|ve|chuyen)$/u;
/** Words before and behind what is mentioned, those that ask, and those that point back: no topic. */
const NO_TOPIC: ReadonlySet<string> = new Set(
  'viec chuyen ve toi den su van de noi dung co cac nhung gi nao ai dau sao may khong ko k hong hok chua vay the nhi nhe nha a ha thi la do nay ay kia day minh ban bot xem cho ra ro cu the nua them'.split(
    ' ',
  ),
);

const isMention = (words: readonly QuestionWord[], { group, from, to }: OverMark): boolean =>
  group === 'link' && MENTION.test(foldedText(words.slice(from, to)));

/** "Báo cáo nào nhắc đến covid", "nơi nào không nói gì đến covid": it asks which reports speak of something, whatever they say of it. */
export const asksMention = (words: readonly QuestionWord[], marks: readonly OverMark[]): boolean =>
  marks.some(({ group }) => group === 'unstated') ||
  (marks.some(({ group }) => group === 'report') && marks.some((mark) => isMention(words, mark)));

/**
 * The words behind a verb of mention, typed without marks, that all were taken for words that say nothing ("nhac toi hien dat": not
 * "hiện", "đạt"): they are the topic as it was typed. Nothing where anything else is left behind the verb.
 * @param left positions of the words that are looked for already.
 * @param names positions of names of places and bodies.
 */
export function mentioned(
  words: readonly QuestionWord[],
  marks: readonly OverMark[],
  left: readonly number[],
  names: ReadonlySet<number>,
): readonly number[] {
  const verb = marks.findLast((mark) => isMention(words, mark));
  if (!verb || left.some((at) => at >= verb.to)) return [];
  const behind = words.flatMap((word, at) => (at >= verb.to && !NO_TOPIC.has(word.folded) ? [at] : []));
  if (behind.some((at) => names.has(at) || (words[at]?.marked && !words[at]?.derived))) return [];
  // "neu ten" may be no more than "nêu tên".
  const joined = JOINED.test(foldedText(words.slice(verb.from, verb.to)));
  return behind.length > (joined ? 0 : 1) ? behind : [];
}
