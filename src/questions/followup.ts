import { foldedText, type QuestionWord } from './utterance.js';

const OPENERS =
  /^(?:(?:con|the|the con|vay|vay con|roi|a con|u the|con ve|con o|o|cua|ben|tai|voi|va|nhu|rieng|u|uh|ok|ma|nhung|thi|y la|y toi la|khong|toi hoi|ve|cai o|cai|ben|phia|y minh la|toi muon hoi|toi noi) )*/u;
const CLOSERS =
  /(?: (?:ay|do|co|i|y|nhe|thoi|thi sao|thi the nao|the nao|ra sao|sao|thi|nua|nhi|a|ha|vay|the|thi may|nha|luon|di))*$/u;

/** The words of a question without what only joins it to the one before ("còn … thì sao"). */
export function bare(words: readonly QuestionWord[]): string {
  const open = ` ${foldedText(words)}`.replace(CLOSERS, '').trim();
  return `${open} `.replace(OPENERS, '').trim();
}

/** Does the question open as one that goes on ("còn", "thế", "vậy", "ai …" in a few words)? */
export function goesOn(words: readonly QuestionWord[]): boolean {
  return /^(?:con|the|vay|roi|a con|va|ma)(?: |$)/u.test(foldedText(words));
}

/** How many "cả hai nơi", "cả ba bên" means; two where it says none. */
export const howManyPointedTo = (words: readonly QuestionWord[]): number =>
  /(?<![a-z])ba (?:noi|ben|don vi|cho)(?![a-z])/u.test(foldedText(words)) ? 3 : 2;

/** Does it ask of each of those that were spoken of: "cả hai nơi", "từng nơi", "mỗi bên"? */
export const pointsToEach = (words: readonly QuestionWord[]): boolean =>
  /(?<![a-z])(?:ca (?:hai|ba)|tung|moi|hai) (?:noi|ben|don vi|cho)(?![a-z])/u.test(foldedText(words));

const MARKED = new Set(['đó', 'này', 'ấy', 'kia', 'đấy', 'trên']);
const UNMARKED = new Set(['do', 'nay', 'ay', 'tren', 'day']);

/** Words that point back: "đó", "này", "đồng chí ấy", "họ". */
export function pointsBack(words: readonly QuestionWord[]): boolean {
  // Beside words with marks, "do" is "do" (by), not "đó".
  const unmarked = words.every((w) => !w.marked || w.derived);
  return (
    /(?<![a-z])(?:do|nay|ay|kia|ong ay|ba ay|nguoi do|noi do|o do|hoi nghi nay|bai nay|no|ho|vi nay|cuoc hop do|tren)(?![a-z])/u.test(
      foldedText(words),
    ) && words.some((w) => MARKED.has(w.word) || (unmarked && UNMARKED.has(w.word)))
  );
}
