/** Number words without marks, in order from 1 on; some numbers have two. */
const NUMBERS: readonly (readonly string[])[] = [
  ['nhat', 'mot'],
  ['hai', 'nhi'],
  ['ba'],
  ['tu', 'bon'],
  ['nam'],
  ['sau'],
  ['bay'],
  ['tam'],
  ['chin'],
  ['muoi'],
];
const TEN = 10;

/** The value of a cardinal or ordinal number word from one to ten: "nhat", "tu", "muoi". */
export function unmarkedNumber(word: string): number | undefined {
  const at = NUMBERS.findIndex((names) => names.includes(word));
  return at < 0 ? undefined : at + 1;
}

/** The value of the number of two or three words that comes first, and its word count: "muoi lam", "hai muoi ba". */
export function unmarkedTens([first = '', second = '', third = '']: readonly string[]) {
  if (first === 'muoi') {
    const unit = unitOf(second);
    return unit === undefined ? undefined : { number: TEN + unit, words: 2 };
  }
  const tens = unitOf(first);
  if (tens === undefined || second !== 'muoi') return undefined;
  const unit = unitOf(third);
  return { number: tens * TEN + (unit ?? 0), words: unit === undefined ? 2 : 3 };
}

/** One to nine. "Năm" after "mười" begins a year ("lần thứ mười năm 2020"). */
function unitOf(word: string): number | undefined {
  if (word === 'lam') return 5;
  const number = word === 'nam' ? undefined : unmarkedNumber(word);
  return number === TEN ? undefined : number;
}
