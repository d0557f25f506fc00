import type { PhraseFound } from '../phrases.js';
import type { SentenceWords } from '../sentence-words.js';
import type { ReportView, Sentence } from '../view.js';

/** The wordings of `data/lexicon/counts.txt` in a sentence that mean there what they say, by where they begin. */
export function wordingsIn(view: ReportView, s: Sentence): PhraseFound[] {
  const words = view.words(s);
  return withoutInner(view.kit.counts.find(words).filter((mark) => !isCut(words, mark))).filter((mark) =>
    NAMES.has(mark.group) ? !inOffice(words, mark) : !inName(s, words, mark),
  );
}

/** Groups that name what is counted, or whose it is: a longer wording of another group leaves them as they are. */
const NAMES: ReadonlySet<string> = new Set(
  'member branch comrade person seat delegate deputy vote party committee delegates going presidium official probationary group'.split(
    ' ',
  ),
);

const ENDS = /[.;:!?…()[\]|]/u;

/** "Đảng viên (nữ 24)", "Tổ chức: Đảng bộ", "43 đồng chí, đảng viên": no wording goes over a bracket or a colon, no noun over a comma. */
function isCut({ marks }: SentenceWords, { from, to, group }: PhraseFound): boolean {
  const signs = marks.slice(from + 1, to).join('');
  return ENDS.test(signs) || (group === 'member' && signs.includes(','));
}

/** "Bí thư Đảng ủy", "Văn phòng Đảng ủy": the committee only tells whose office it is. */
function inOffice({ words, marks }: SentenceWords, { from, group }: PhraseFound): boolean {
  return group === 'committee' && marks[from] === '' && OFFICES.has(words[from - 1] ?? '');
}
/** The last words of "bí thư", "chủ nhiệm", "văn phòng". */
const OFFICES: ReadonlySet<string> = new Set(['thư', 'nhiệm', 'phòng']);

/** "Chi bộ Kiểm tra", "Phòng Quản lý": a capital inside a clause begins a name, and what it says befalls nobody. */
function inName(s: Sentence, { starts, marks }: SentenceWords, { from }: PhraseFound): boolean {
  return from > 0 && marks[from] === '' && /\p{Lu}/u.test(s.text.charAt(starts[from] ?? 0));
}

/** Words in a wording without a gap, at most. */
const SHORT = 4;

/** "có mặt" is no "có", "dự bị" no "bị": what only begins a longer wording, or lies inside another, is none by itself. */
function withoutInner(marks: readonly PhraseFound[]): PhraseFound[] {
  const others = marks.filter(({ group }) => group !== ATTENDS);
  const ends = furthestEnds(others);
  const names = furthestEnds(others.filter(({ group }) => NAMES.has(group)));
  const inside = wordsInside(others);
  return marks.filter(({ from, to, group }) => {
    // Its own group of wordings: only a name that goes on behind it ("3 đảng viên dự bị") takes its last word away.
    if (group === ATTENDS) return (names.get(to - 1) ?? 0) <= to;
    return NAMES.has(group) || (to === ends.get(from) && !inside.has(from));
  });
}
const ATTENDS = 'attends';

/** By the word that wordings begin at, where the longest of them ends. */
function furthestEnds(marks: readonly PhraseFound[]): ReadonlyMap<number, number> {
  const out = new Map<number, number>();
  for (const { from, to } of marks) out.set(from, Math.max(out.get(from) ?? 0, to));
  return out;
}

/** Words at which no other wording begins: behind the first word of a name, or of a wording without a gap. */
function wordsInside(marks: readonly PhraseFound[]): ReadonlySet<number> {
  const out = new Set<number>();
  for (const { from, to, group } of marks)
    if (NAMES.has(group) || to - from <= SHORT) for (let i = from + 1; i < to; i++) out.add(i);
  return out;
}
