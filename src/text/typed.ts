import { CAPITAL, classOf } from './words.js';

/**
 * Typed tokens: the role of each word of a text (a count, a day, an hour, a person's name …), judged by its neighbours.
 */

/** Kinds of token, as bits. */
export const KIND = {
  /** A count: "94", "hai mươi". */
  number: 1,
  /** Part of a day or month: "06/08/2024", "ngày 5". */
  date: 2,
  year: 4,
  /** A time of day: "7 giờ", "8h30". */
  hour: 8,
  /** A sum: "96 triệu đồng". */
  money: 16,
  percent: 32,
  /** "14/16". */
  ratio: 64,
  /** "lần thứ XIII", "khóa IV". */
  ordinal: 128,
  /** A person's name. */
  person: 256,
  /** Another word capitalised as a name. */
  name: 512,
  /** "tại", "ở" before a name or a kind of room. */
  place: 1024,
} as const;

/** The words of a text in parallel arrays: canonical lower case, and their positions. */
export interface Words {
  readonly text: string;
  readonly words: readonly string[];
  readonly starts: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
}

/** Words that identify names. */
export interface NameWords {
  readonly surnames: ReadonlySet<string>;
  /** Names that look like a person's but are not ("hà nam"), canonical. */
  readonly notPeople: ReadonlySet<string>;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const COUNT_WORDS = set('một hai ba bốn tư lăm sáu bảy bẩy tám chín mười mươi chục trăm nghìn ngàn vạn triệu tỷ tỉ');
const LARGE = set('chục trăm nghìn ngàn vạn triệu tỷ tỉ mươi mười');
const SUMS = set('đồng đ vnđ vnd usd');
const NO_SUM_BEHIND = set('chí bào đội hồ thời bộ hành minh bằng c');
const LARGE_SUMS = set('triệu tỷ tỉ nghìn ngàn');
const DAY_WORDS = set('ngày sáng chiều trưa tối hôm mùng');
const ORDER_WORDS = set('thứ khóa lần kỳ');
const NO_COUNT_BEFORE = set('số điều khoản chương mục phần quý tầng phòng đường');
const ROOMS = set('hội trụ phòng nhà trung khách điểm sân khu tầng thành huyện xã phường tỉnh');
const ROMAN = /^[ivxl]{1,6}$/u;
const YEAR = /^(?:1[89]|20)\d\d$/u;
const CLOCK = /^\d{1,2}[hg](?:\d{2})?$/u;
/** "45.000đ": only the last part of a sum with dots is joined to its unit. */
const SUM_JOINED = /^\d{1,3}(?:đ|vnđ|vnd)$/u;
const DAY = /^(?:0?[1-9]|[12]\d|3[01])[/.](?:0?[1-9]|1[0-2])(?:[/.](?:19|20)\d\d)?$/u;
const MONTH = /^(?:0?[1-9]|1[0-2])\/(?:19|20)\d\d$/u;
const FRACTION = /^\d{1,5}\/\d{1,5}$/u;
/** Most words in a person's name. */
const LONGEST_NAME = 5;

const capital = (text: string, at: number): boolean => at < text.length && classOf(text.charCodeAt(at)) === CAPITAL;

/** The kinds of each word, as bits of `KIND`. Linear in the number of words. */
export function typedTokens({ text, words, starts, ends }: Words, names: NameWords): Uint16Array {
  const out = new Uint16Array(words.length);
  for (let i = 0; i < words.length; i++) {
    const before = out[i - 1] ?? 0;
    if (beginsWithFigure(words[i] as string))
      out[i] = figures(words, i, text.slice(ends[i - 1] ?? 0, starts[i] ?? 0), signBehind(text, ends[i] ?? 0));
    else if (isSum(words, i) && before & (KIND.number | KIND.money)) {
      out[i] = KIND.money;
      out[i - 1] = before | KIND.money;
    } else out[i] = wordKind(words, i, before, capital(text, starts[i + 1] ?? 0));
  }
  markNames({ text, words, starts, ends }, names, out);
  return out;
}

function beginsWithFigure(word: string): boolean {
  const first = word.charCodeAt(0);
  return first >= ZERO && first <= NINE;
}
const ZERO = 0x30;
const NINE = 0x39;

/** The sign after a word, with or without a space between. */
const signBehind = (text: string, end: number): string =>
  text
    .slice(end, end + 2)
    .trimStart()
    .charAt(0);

/** The kind of a word in letters; `before`: kinds of the previous word, `named`: a capital follows. */
function wordKind(words: readonly string[], i: number, before: number, named: boolean): number {
  const word = words[i] as string;
  if (COUNT_WORDS.has(word)) return wordNumber(words, i, before);
  if (ROMAN.test(word) && ORDER_WORDS.has(words[i - 1] ?? '')) return KIND.ordinal;
  return KINDS_BESIDE.get(word)?.(words[i - 1] ?? '', words[i + 1] ?? '', named) ?? 0;
}

/** Words whose kind depends on their neighbours; `named`: a capital follows. */
const KINDS_BESIDE: ReadonlyMap<string, (before: string, next: string, named: boolean) => number> = new Map([
  ['năm', (_before: string, next: string) => (LARGE.has(next) ? KIND.number : 0)],
  ['giờ', (before: string) => (isFigure(before) ? KIND.hour : 0)],
  ['tại', placeBefore],
  ['ở', placeBefore],
  ['tháng', dayBefore],
  ['ngày', dayBefore],
]);

function placeBefore(_before: string, next: string, named: boolean): number {
  return named || ROOMS.has(next) ? KIND.place : 0;
}

function dayBefore(_before: string, next: string): number {
  return isFigure(next) ? KIND.date : 0;
}

/** "đồng" is money, but "đồng chí", "đ/c" is not. */
const isSum = (words: readonly string[], i: number): boolean =>
  SUMS.has(words[i] ?? '') && !NO_SUM_BEHIND.has(words[i + 1] ?? '');

function isFigure(word: string | undefined): boolean {
  return word !== undefined && /^\d/u.test(word);
}

/** The kind of a word in digits; `between`: the text between it and the previous word, `behind`: the sign after it. */
function figures(words: readonly string[], i: number, between: string, behind: string): number {
  const word = words[i] as string;
  // A number in its own cell does not number the name in the previous cell ("Văn phòng | 14").
  const before = between.includes('|') ? '' : (words[i - 1] ?? '');
  const next = words[i + 1] ?? '';
  if (isHour(words, i)) return KIND.hour;
  if (before === 'số' && (behind === '-' || behind === '/')) return 0;
  if (behind === '%' || (next === 'phần' && words[i + 2] === 'trăm')) return KIND.percent;
  return dayOrYear(word, before, next) || amount(words, i, before);
}

/** The kind of a number that is a day, month, year or ratio; 0 if none. */
function dayOrYear(word: string, before: string, next: string): number {
  const day = dayOrRatio(word, DAY_WORDS.has(before));
  if (day !== 0) return day;
  if (YEAR.test(word)) return KIND.year;
  return DAY_WORDS.has(before) || before === 'tháng' || next === 'tháng' ? KIND.date : 0;
}

/** The kind of any other number: a sum, an ordinal or a count; 0: it numbers something. */
function amount(words: readonly string[], i: number, before: string): number {
  if (isMoney(words, i)) return KIND.money | KIND.number;
  if (ORDER_WORDS.has(before)) return KIND.ordinal;
  return NO_COUNT_BEFORE.has(before) && before !== 'số' ? 0 : KIND.number;
}

const isHour = (words: readonly string[], i: number): boolean =>
  CLOCK.test(words[i] ?? '') || words[i + 1] === 'giờ' || (words[i - 1] === 'giờ' && isFigure(words[i - 2]));

const isMoney = (words: readonly string[], i: number): boolean =>
  SUM_JOINED.test(words[i] ?? '') || isSum(words, i + 1) || (LARGE_SUMS.has(words[i + 1] ?? '') && isSum(words, i + 2));

/** "06/08/2024", "8/2024", "14/16", "5/8", which may be either; 0: neither. */
function dayOrRatio(word: string, afterDay: boolean): number {
  if (MONTH.test(word)) return KIND.date;
  const ratio = FRACTION.test(word);
  if (DAY.test(word) && (word.length > 5 || afterDay || word.includes('/')))
    return ratio && !afterDay ? KIND.date | KIND.ratio : KIND.date;
  return ratio ? KIND.ratio | KIND.number : 0;
}

/** "một" is an article far more often than a count; "hai mươi" and "ba đồng chí" are counts. */
function wordNumber(words: readonly string[], i: number, before: number): number {
  const word = words[i] as string;
  const large = LARGE.has(word);
  if (large) return before & (KIND.number | KIND.money) ? before & (KIND.number | KIND.money) : KIND.number;
  if (ORDER_WORDS.has(words[i - 1] ?? '')) return KIND.ordinal;
  return word === 'một' && !LARGE.has(words[i + 1] ?? '') ? 0 : KIND.number;
}

/** Marks runs of capitals: a run that begins with a surname or follows a form of address is a person's name. */
function markNames(given: Words, names: NameWords, out: Uint16Array): void {
  for (let i = 0; i < given.words.length; ) {
    const to = endOfCapitals(given, i, out);
    if (to > i && !headsPerson(given, names, i, out)) {
      markRun(given, names, i, to, out);
      i = to;
      continue;
    }
    if (to > i && !ADDRESS.has(given.words[i] ?? '')) out[i] = (out[i] ?? 0) | KIND.name;
    i++;
  }
}

/** Marks the run of capitals [from, to). */
function markRun(given: Words, names: NameWords, from: number, to: number, out: Uint16Array): void {
  // "Ông Nguyễn Văn An" opens a sentence: its form of address is capitalised too.
  const behind = to - from > 1 && ADDRESS.has(given.words[from] ?? '') ? from + 1 : from;
  const person = isPerson(given, names, behind, to);
  const [first, kind, taken] = person ? [behind, KIND.person, ~KIND.number] : [from, KIND.name, ~0];
  for (let at = first; at < to; at++) out[at] = ((out[at] ?? 0) & taken) | kind;
}

/** The end of the run of capitals that starts at `from`, with only spaces between. */
function endOfCapitals({ text, words, starts, ends }: Words, from: number, kinds: Uint16Array): number {
  const isCapital = (at: number): boolean =>
    capital(text, starts[at] ?? 0) && !((kinds[at] ?? 0) & (KIND.ordinal | KIND.hour));
  const isBeside = (at: number): boolean => text.slice(ends[at - 1] ?? 0, starts[at] ?? 0).trim() === '';
  const most = Math.min(words.length, from + LONGEST_NAME);
  let to = from;
  while (to < most && isCapital(to) && (to === from || isBeside(to))) to++;
  return to;
}

/** Bodies between a person's position and name: "Phó Giám đốc Sở Tô Thị Kim Quyên". */
const HEADS = set('sở khối trường ban hội cục khoa phòng huyện tỉnh xã trạm viện ủy');

/**
 * A form of address at the start of a sentence, a degree in capitals, or a body, with a person's name after it: "Ông Lê
 * Văn A", "CKII Lê Minh Đạo".
 */
function headsPerson(given: Words, names: NameWords, at: number, kinds: Uint16Array): boolean {
  const { text, words, starts, ends } = given;
  // The rarest condition first: every capitalised word comes here.
  if (!names.surnames.has(words[at + 1] ?? '')) return false;
  const address = ADDRESS.has(words[at] ?? '');
  if (!address && !HEADS.has(words[at] ?? '') && !isDegree(text.slice(starts[at] ?? 0, ends[at] ?? 0))) return false;
  const beside = text.slice(ends[at] ?? 0, starts[at + 1] ?? 0).trim() === '';
  return beside && isNameBehind(given, names, at, kinds, address ? 2 : 3);
}

/** "CKII": at least two capitals and nothing else. */
const isDegree = (written: string): boolean => /^\p{Lu}{2,}$/u.test(written);

/**
 * Does a person's name begin at `at`? `most`: a run of at most this many words, including the one at `at`, is too
 * short.
 */
function isNameBehind(given: Words, names: NameWords, at: number, kinds: Uint16Array, most: number): boolean {
  const { text, starts, ends } = given;
  const to = endOfCapitals(given, at + 1, kinds);
  const shouted = isShouted(text.slice(starts[at + 1] ?? 0, ends[to - 1] ?? 0));
  return to - at > most && !shouted && isPerson(given, names, at + 1, to);
}

/** In a heading in capitals people and bodies look alike. */
const isShouted = (text: string): boolean => text === text.toUpperCase();

const ADDRESS = set('ông bà chí anh chị thầy cô chú cụ');

function isPerson({ words }: Words, { surnames, notPeople }: NameWords, from: number, to: number): boolean {
  const titled = ADDRESS.has(words[from - 1] ?? '') || (words[from - 1] === 'c' && words[from - 2] === 'đ');
  if (titled) return to - from >= 2 || surnames.has(words[from] ?? '');
  if (to - from < 2 || !surnames.has(words[from] ?? '')) return false;
  const name = words.slice(from, to).join(' ');
  if (notPeople.has(name)) return false;
  return to - from >= 3 && ![...firstWords(words, from, to)].some((head) => notPeople.has(head));
}

/** The first two and three words of a run: "Hà Nam Ninh" begins with a place. */
function* firstWords(words: readonly string[], from: number, to: number): Generator<string> {
  for (let length = 2; length < to - from; length++) yield words.slice(from, from + length).join(' ');
}
