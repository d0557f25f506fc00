import type { QuestionWord } from '../questions/utterance.js';
import type { Premise } from '../questions/wants.js';
import { wholeWords } from '../text/boundary.js';
import { fold } from '../text/fold.js';
import { findNumbers } from '../text/numbers.js';
import { nameKey } from '../text/people.js';
import { tokenise } from '../text/tokens.js';
import type { Verdict } from './answer.js';
import type { Intent } from './intent.js';

/** What an answer says that a yes/no question may be held against. */
export interface Said {
  readonly value?: number;
  readonly day?: string;
  /** The answering words. */
  readonly marked: readonly string[];
  /** It gives one of the people named the position asked of them (true), or gives it to somebody else (false). */
  readonly agrees?: boolean;
  /** Every number in the passage. */
  readonly numbers: readonly number[];
  /** Those of them that stand beside a word that they stand beside in the question (`numbersAlike`). */
  readonly alike: readonly number[];
  /** Does the passage say of this number what the question says of its own? */
  readonly saysOf: (value: number) => boolean;
  /** The one other number that the passage gives for just what the question counts (`numberInstead`). */
  readonly instead?: number;
  /** It tells that somebody left office, and the question does not ask that (`hasLeft`). */
  readonly left: boolean;
}

/** A question about what was. */
const OF_THE_PAST = wholeWords(
  'từng|trước đây|trước đó|hồi|lúc đó|khi đó|cũ|nguyên|cựu|tung|truoc day|truoc do|nguyen|cuu',
  'i',
);
/** What tells that somebody holds an office no more. "Điều động" and "bổ nhiệm" tell of one who comes. */
const LEAVING = wholeWords(
  'nghỉ hưu|về hưu|nghỉ chế độ|nghỉ công tác|nghỉ theo chế độ|chuyển công tác|chuyển sang|chuyển ngành|chuyển về|luân chuyển|miễn nhiệm|' +
    'cách chức|bãi nhiệm|từ chức|thôi giữ|thôi làm|thôi chức|thôi nhiệm vụ|rời chức|xin thôi|xin rút|từ trần|qua đời|không tái cử|' +
    '(?<!(?:tài|tây|thái|cao|thảo|trung) )nguyên(?= (?:quyền |phó )?(?:bí thư|giám đốc|chủ tịch|trưởng|ủy viên|cục|viện|hiệu))|cựu(?! chiến)',
  'i',
);

/** Does a passage tell that one of these people (keys) left an office, where the question does not itself speak of that or of what was? */
export function hasLeft(text: string, question: string, people: readonly string[]): boolean {
  if (LEAVING.test(question) || OF_THE_PAST.test(question)) return false;
  const clauses = text.split(/;|[.!?]+\s|\n+/u);
  const theirs = clauses.filter((clause) => people.some((key) => nameKey(clause).includes(key)));
  return (theirs.length > 0 ? theirs : clauses).some((clause) => LEAVING.test(clause) && !takes(clause, question));
}

/** The first words of an office that somebody takes who leaves another. */
const TAKING = /(?<!\p{L})(?:làm|giữ chức vụ|giữ chức|nhận chức)\s+(\p{L}+\s+\p{L}+)/iu;

/** "Chuyển sang làm Chủ tịch huyện": is it that office that the question asks? */
function takes(clause: string, question: string): boolean {
  const [, office] = TAKING.exec(clause) ?? [];
  return office !== undefined && new RegExp(`(?<!pho )(?<!\\p{L})${fold(office)}(?!\\p{L})`, 'iu').test(fold(question));
}

/**
 * The numbers of `text` that stand beside a word as they do in the question: "khu phố 3" is not "Đợt 3". One that only follows its word
 * counts where the question ends with it ("đạt 95 phải không"): elsewhere it tells which one is meant ("khối 9 có phải đóng tiền không").
 * @param words of the question, without marks; `light`: places of those that say nothing ("là", "có").
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

/** Somebody whom a question names and no report knows, by the places of the words. */
export interface Stranger {
  readonly from: number;
  readonly to: number;
  readonly key: string;
}

type NameWord = Pick<QuestionWord, 'word' | 'folded' | 'proper' | 'marked'>;

/** Words of a name that stand behind a surname, also where no capitals are typed ("tran thi buoi"). */
const MIDDLE: ReadonlySet<string> = new Set(['van', 'thi']);
/** Words of the longest name. */
const LONGEST_NAME = 4;

/**
 * The people that a question names and no report knows: a surname and what goes on as a name, outside the words that name reports or people
 * who are known (`used`, by place).
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

/** Where the name that begins with the surname at a place ends; the place itself where there is none. */
function nameEnd(words: readonly NameWord[], at: number, used: ReadonlySet<number>): number {
  let end = at + 1;
  while (end < at + LONGEST_NAME && words[end]?.proper && !used.has(end)) end++;
  if (words[at]?.proper && end > at + 1) return end;
  return MIDDLE.has(words[at + 1]?.folded ?? '') && words[at + 2] !== undefined ? at + LONGEST_NAME - 1 : at;
}

/**
 * Whether what a yes/no question puts forward is what the evidence says; absent when it puts nothing forward that can be compared.
 * @param people keys of the people that it names.
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
  // Where one value is stated, another number of the passage is of something else.
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

/** Of several numbers only one can be the one that is stated: it says nothing of the others. Where the passage holds none of them, whichever is meant is not what it says. */
function verdictOfSeveral(numbers: readonly number[], { value, numbers: held }: Said): Verdict | undefined {
  return value !== undefined && ![value, ...held].some((one) => numbers.includes(one)) ? 'contradicted' : undefined;
}
