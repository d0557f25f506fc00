import { FOR_THE_DAY } from '../for-the-day.js';
import { type Holder, holdersIn } from '../holders.js';
import type { PhraseFound } from '../phrases.js';
import type { SentenceWords } from '../sentence-words.js';
import type { ReportView, Sentence } from '../view.js';

/** A sentence with the wordings of `data/lexicon/elections.txt`. */
export interface Electing {
  readonly s: Sentence;
  readonly words: SentenceWords;
  readonly marks: readonly PhraseFound[];
  /** Where the first word of an election begins, an offset into the sentence. */
  readonly verb: Pick<PhraseFound, 'from' | 'to'> | undefined;
}

/** What a sentence says of elections; nothing where it only speaks of how they are prepared. */
export function electingIn(view: ReportView, s: Sentence): Electing | undefined {
  const words = view.words(s);
  const marks = view.kit.elections.find(words);
  if (marks.some(({ group }) => group === 'none')) return undefined;
  return { s, words, marks, verb: marks.find(({ group }) => group === 'elects') };
}

/** "Thư ký: …" below minutes: who wrote them was elected to nothing. */
const SIGNS: ReadonlySet<string> = new Set(['thư ký']);

/**
 * Who was elected to what. `from`: the offset behind which positions count; absent where only the sentence before tells of an
 * election, which "Phó Chủ tịch: ông B" goes on with.
 */
export function positionsIn(view: ReportView, e: Electing, from: number | undefined): Holder[] {
  const holders = holdersIn(view, e.s).filter(
    (h) =>
      !FOR_THE_DAY.has(h.role.role) && !SIGNS.has(h.role.role) && (!isSeveral(e, h.role.span.start) || isFilled(e, h)),
  );
  const elected = holders.filter(({ tenure }) => tenure === 'elected');
  const isBehind = ({ role }: Holder): boolean => from !== undefined && role.span.start > e.s.span.start + from;
  const given = holders.filter(
    (h) => heads(e, h, isBehind(h)) || (isBehind(h) && isGiven(e, h) && h.tenure !== 'appointed'),
  );
  return from === undefined ? given : [...new Set([...elected, ...given])];
}

const wordAt = ({ s, words }: Electing, offset: number): number =>
  words.starts.findIndex((start) => start >= offset - s.span.start);

/** "bầu bổ sung hai đảng ủy viên": places to fill, not this one's. */
function isSeveral(e: Electing, roleStart: number): boolean {
  const role = wordAt(e, roleStart);
  return e.marks.some(({ group, to }) => group === 'several' && to === role && e.words.marks[role] === '');
}

/** "Hai Phó Bí thư là anh A và chị B", "02 Phó Bí thư: anh A, chị B": as many names are given. */
const isFilled = (e: Electing, { role, person }: Holder): boolean =>
  /^\s*(?:là\s|gồm\s|:)/u.test(e.s.low.slice(role.span.end - e.s.span.start)) && person.whole.start >= role.span.end;

/** "Chủ tịch: ông A", "Phó Bí thư là bà B", and, behind a verb, "Bí thư - ông A; Phó Bí thư - bà B và ông C": the position heads the names in its clause. */
function heads(e: Electing, { role, person }: Holder, behind: boolean): boolean {
  if (person.whole.start < role.span.end) return false;
  const [from, to] = [wordAt(e, role.span.start), wordAt(e, person.whole.start)];
  if (!opensAt(e, from)) return false;
  const signs = e.words.marks.slice(from + 1, to + 1).filter((sign) => sign !== '');
  const [first = ''] = signs;
  if (isNamedBehind(e, from, to)) return true;
  return /^:/u.test(first) ? !signs.some((sign) => sign.includes(';')) : behind && /^[-–—]$/u.test(first);
}

/** Words of a position with its body and the word behind it, at most. */
const NAMED = 14;

/** "Phó Bí thư Đảng ủy là ông A", "Phó Bí thư gồm bà B và ông A": words [from, to) lead from the position to the name, over a list. */
function isNamedBehind({ words: { words, marks } }: Electing, from: number, to: number): boolean {
  const near = words.slice(from + 1, Math.min(to, from + NAMED)).findIndex((word) => /^(?:là|về|gồm)$/u.test(word));
  const link = from + 1 + near;
  if (near < 0 || marks.slice(from + 1, link + 2).some((sign) => sign !== '')) return false;
  return marks.slice(link + 1, to + 1).every((sign) => /^,?$/u.test(sign));
}

/** Does a part of the sentence begin at word `at`, or with what gives it: "Tái đắc cử Bí thư là …", "- Chức danh Chủ tịch: …", "bầu Bí thư Đảng ủy: …"? */
function opensAt(e: Electing, office: number): boolean {
  const at = e.marks.find(({ group, to }) => group === 'several' && to === office)?.from ?? office;
  if (at === 0 || /[;:.]/u.test(e.words.marks[at] ?? '')) return true;
  if (e.words.marks[at] === '' && e.words.words[at - 1] === 'bầu') return true;
  const given = e.marks.find(({ group, to }) => group === 'given' && to === at);
  if (!given || e.words.marks[at] !== '') return false;
  const elects = e.marks.find(({ group, to }) => group === 'elects' && to === given.from);
  const from = (elects ?? given).from;
  return from === 0 || e.words.marks[from] !== '' || e.words.words[from - 1] === 'được';
}

/** Is the position given here, not one that the person has besides ("đồng chí A, Giám đốc Sở, làm Bí thư")? */
function isGiven(e: Electing, { role }: Holder): boolean {
  const word = wordAt(e, role.span.start);
  if (e.marks.some(({ group, to }) => group === 'given' && to === word) && e.words.marks[word] === '') return true;
  return /^\s*(?::|là\s)/u.test(e.s.low.slice(role.span.end - e.s.span.start));
}
