/** UTF-16 units of a question that heads its answer, at most. */
const LONGEST = 240;
const ASKED =
  /^(?:(?:câu )?hỏi|câu \d{1,3}|\d{1,3}|q|hỏi \d{1,3})\s*[.:)/-]|^(?:bạn đọc|công dân|người dân|ông|bà|anh|chị) [^?]{0,60}hỏi\s*:/iu;
const ANSWERED = /^(?:đáp|trả lời|giải đáp|tl|a)\s*[:.]|^[^.:]{0,60}trả lời\s*:/iu;

/**
 * Does the line ask what the paragraph below answers ("Hỏi: … ?" above "Đáp: …", "3. Ai được xét?" above running text)? Such a line says
 * nothing itself: it heads its answer.
 */
export function asksOfNext(line: string, next: string): boolean {
  if (line.length > LONGEST || !/\?["”)]?$/u.test(line) || /\?["”)]?$/u.test(next)) return false;
  return ASKED.test(line) || ANSWERED.test(next);
}
