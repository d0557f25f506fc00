import type { QuestionWord } from '../questions/utterance.js';
import type { Premise } from '../questions/wants.js';
import { wholeWords } from '../text/boundary.js';
import { fold } from '../text/fold.js';
import { findNumbers } from '../text/numbers.js';
import { nameKey } from '../text/people.js';
import { tokenise } from '../text/tokens.js';
import type { Verdict } from './answer.js';
import type { Intent } from './intent.js';

/** The parts of an answer that a yes/no question is compared with. */
export interface Said {
  readonly value?: number;
  readonly day?: string;
  /** The answering words. */
  readonly marked: readonly string[];
  /** True if it gives one of the people in the question the position in question; false if it gives it to somebody else. */
  readonly agrees?: boolean;
  /** Every number in the passage. */
  readonly numbers: readonly number[];
  /** Those that stand next to the same word as in the question (`numbersAlike`). */
  readonly alike: readonly number[];
  /** Does the passage say the same of this number as the question? */
  readonly saysOf: (value: number) => boolean;
  /** The one other number that the passage gives for exactly what the question counts (`numberInstead`). */
  readonly instead?: number;
  /** It says that somebody left office, and the question is not about that (`hasLeft`). */
  readonly left: boolean;
}

/** A question about the past. */
const OF_THE_PAST = wholeWords(
  'từng|trước đây|trước đó|hồi|lúc đó|khi đó|cũ|nguyên|cựu|tung|truoc day|truoc do|nguyen|cuu',
  'i',
);
/** Says that somebody no longer holds an office. "Điều động" and "bổ nhiệm" may be about the successor. */
const LEAVING = wholeWords(
  'nghỉ hưu|về hưu|nghỉ chế độ|nghỉ công tác|nghỉ theo chế độ|chuyển công tác|chuyển sang|chuyển ngành|chuyển về|luân chuyển|miễn nhiệm|' +
    'cách chức|bãi nhiệm|từ chức|thôi giữ|thôi làm|thôi chức|thôi nhiệm vụ|rời chức|xin thôi|xin rút|từ trần|qua đời|không tái cử|' +
    '(?<!(?:tài|tây|thái|cao|thảo|trung) )nguyên(?= (?:quyền |phó )?(?:bí thư|giám đốc|chủ tịch|trưởng|ủy viên|cục|viện|hiệu))|cựu(?! chiến)',
  'i',
);

/** Does a passage say that one of these people (keys) left an office, although the question is not about leaving or the past? */
export function hasLeft(text: string, question: string, people: readonly string[]): boolean {
  if (LEAVING.test(question) || OF_THE_PAST.test(question)) return false;
  const clauses = text.split(/;|[.!?]+\s|\n+/u);
  const theirs = clauses.filter((clause) => people.some((key) => nameKey(clause).includes(key)));
  return (theirs.length > 0 ? theirs : clauses).some((clause) => LEAVING.test(clause) && !takes(clause, question));
}

/** First words of the office that somebody takes on leaving another. */
const TAKING = /(?<!\p{L})(?:làm|giữ chức vụ|giữ chức|nhận chức)\s+(\p{L}+\s+\p{L}+)/iu;

/** "Chuyển sang làm Chủ tịch huyện": is that the office in the question? */
function takes(clause: string, question: string): boolean {
  const [, office] = TAKING.exec(clause) ?? [];
  return office !== undefined && new RegExp(`(?<!pho )(?<!\\p{L})${fold(office)}(?!\\p{L})`, 'iu').test(fold(question));
}

/**
 * The numbers of `text` next to the same word as in the question: "khu phố 3" is not "Đợt 3". A number that only follows its word counts if
 * the question ends with it ("đạt 95 phải không"); elsewhere it is a name ("khối 9 có phải đóng tiền không").
 * @param words of the question, without marks; `light`: positions of function words ("là", "có").
 */
export function numbersAlike(text: string, words: readonly string[], light: ReadonlySet<number>): readonly number[] {
  const beside = new Set<string>();
  words.forEach((word, i) => {
    if (!/^\d/u.test(word)) return;
    const value = Number(word.replace(/\./gu, ''));
    if (i > 0 && !light.has(i - 1) && words.every((_, at) => at <= i || light.has(at)))
      beside.add(`${words[i - 1]} ${value}`);
    if (i + 1 < words.length && !light.has(i + 1)) beside.add(`${value} ${words[i + 1]}`);
  });
  const tokens = tokenise(text);
  return findNumbers(text)
    .filter(({ span, value }) => {
      const before = tokens.findLast((token) => token.span.end <= span.start)?.folded;
      const behind = tokens.find((token) => token.span.start >= span.end)?.folded;
      return beside.has(`${before} ${value}`) || beside.has(`${value} ${behind}`);
    })
    .map(({ value }) => value);
}

/** A person in the question whom no report knows, by the positions of the words. */
export interface Stranger {
  readonly from: number;
  readonly to: number;
  readonly key: string;
}

type NameWord = Pick<QuestionWord, 'word' | 'folded' | 'proper' | 'marked'>;

/** Words after a surname that can be part of the name, also in lower case ("tran thi buoi"). */
const MIDDLE: ReadonlySet<string> = new Set(['van', 'thi']);
/** Words of the longest name. */
const LONGEST_NAME = 4;

/**
 * The people in a question whom no report knows: a surname and the rest of a name, outside the words that name known reports or people
 * (`used`, by position).
 */
export function strangersIn(
  words: readonly NameWord[],
  used: ReadonlySet<number>,
  surnames: ReadonlySet<string>,
): readonly Stranger[] {
  const bare = new Set([...surnames].map(fold));
  const found: Stranger[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as NameWord;
    const begins = surnames.has(word.word) || (!word.marked && bare.has(word.folded));
    const to = begins && !used.has(at) ? nameEnd(words, at, used) : at;
    if (to === at) continue;
    const name = words.slice(at, to).map((one) => one.word);
    found.push({ from: at, to, key: nameKey(name.join(' ')) });
    at = to - 1;
  }
  return found;
}

/** Where the name that begins with the surname at a position ends; the position itself if there is none. */
function nameEnd(words: readonly NameWord[], at: number, used: ReadonlySet<number>): number {
  let end = at + 1;
  while (end < at + LONGEST_NAME && words[end]?.proper && !used.has(end)) end++;
  if (words[at]?.proper && end > at + 1) return end;
  return MIDDLE.has(words[at + 1]?.folded ?? '') && words[at + 2] !== undefined ? at + LONGEST_NAME - 1 : at;
}

/**
 * Does the evidence confirm the claim of a yes/no question? Undefined if the claim cannot be compared.
 * @param people keys of the people in the question.
 */
export function verdictOf(
  premise: Premise | undefined,
  said: Said,
  people: readonly string[],
  naming?: Intent['naming'],
): Verdict | undefined {
  if (!premise) return undefined;
  const date = premise.dates[0];
  if (date && said.day) return dayVerdict(date, said.day);
  const [number, another] = premise.numbers;
  if (another !== undefined) return verdictOfSeveral(premise.numbers, said);
  return number === undefined ? peopleVerdict(people, said, naming) : numberVerdict(number, said);
}

const verdict = (agrees: boolean): Verdict => (agrees ? 'confirmed' : 'contradicted');

function dayVerdict(date: Premise['dates'][number], iso: string): Verdict {
  const [year, month, day] = iso.split('-').map(Number);
  return verdict(day === date.day && month === date.month && (date.year === undefined || date.year === year));
}

function numberVerdict(number: number, { value, alike, saysOf, instead }: Said): Verdict | undefined {
  // If one value is stated, other numbers of the passage are about something else.
  if (value !== undefined) return saysOf(value) ? verdict(number === value) : undefined;
  if (alike.includes(number)) return saysOf(number) ? 'confirmed' : undefined;
  return instead === undefined ? undefined : 'contradicted';
}

function peopleVerdict(people: readonly string[], said: Said, naming: Intent['naming']): Verdict | undefined {
  const given = givenTo(people, said, naming);
  return given === 'confirmed' && said.left ? undefined : given;
}

function givenTo(people: readonly string[], said: Said, naming: Intent['naming']): Verdict | undefined {
  if (people.length === 0) return undefined;
  if (said.agrees !== undefined) return verdict(said.agrees);
  if (naming === undefined || said.marked.length === 0) return undefined;
  const named = said.marked.map(nameKey);
  if (people.some((key) => named.some((n) => n.includes(key) || key.includes(n)))) return 'confirmed';
  return naming === 'decides' ? 'contradicted' : undefined;
}

/**
 * Of several numbers only one can be the stated one, so it says nothing about the others. If the passage contains none of them, whichever
 * was meant is wrong.
 */
function verdictOfSeveral(numbers: readonly number[], { value, numbers: held }: Said): Verdict | undefined {
  return value !== undefined && ![value, ...held].some((one) => numbers.includes(one)) ? 'contradicted' : undefined;
}
