import type { PhraseFound } from '../phrases.js';
import type { ReportView, Sentence } from '../view.js';

/** "Đồng chí cũng đề nghị …", "theo ông", "bà nói": a form of address without a name behind it, not one of several. */
const PRONOUN =
  /(?<![\p{L}\d])(?<!(?:các|những|hai|ba|bốn|năm|mỗi|từng|tân|một|nhiều|\d) )(?:đồng chí|đ\/c|ông|bà|anh|chị|cô|thầy|bác sĩ)(?=[\s,.”"]|$)/gu;
/** Words between "đồng chí" and what is said: "Đồng chí cũng thẳng thắn …". */
const NEAR = 40;
/** Groups of `data/lexicon/speech.txt` whose wordings give somebody's words. */
export const SPOKEN: ReadonlySet<string> = new Set(['says', 'advice', 'praise', 'criticism']);

/** The words that refer back to whoever has the floor, where the sentence has such; offsets into the sentence. */
export function pronounIn(view: ReportView, s: Sentence, found: readonly PhraseFound[]): number | undefined {
  const { starts } = view.words(s);
  const verbs = found.filter(({ group }) => SPOKEN.has(group)).map(({ from }) => starts[from] ?? 0);
  for (const m of s.low.matchAll(PRONOUN)) {
    const end = m.index + m[0].length;
    if (/^\s*\p{Lu}/u.test(s.text.slice(end))) continue;
    const spoken = verbs.some((at) => (at >= end && at - end < NEAR) || (at < m.index && m.index - at < NEAR));
    if (spoken || /(?:theo|được)\s*$/u.test(s.low.slice(0, m.index)) || m.index === 0) return m.index;
  }
  return undefined;
}

/** Does the sentence go on with what was said before, without naming anybody: "Đồng thời, cần …", "Đề nghị …"? */
export function goesOn(view: ReportView, s: Sentence, found: readonly PhraseFound[]): boolean {
  return (
    view.people(s).length === 0 &&
    found.some(({ group }) => group === 'goes-on') &&
    found.some(({ group }) => SPOKEN.has(group))
  );
}
