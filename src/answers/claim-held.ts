import { findNumbers, type NumberMention } from '../text/numbers.js';
import type { PhraseSets } from '../text/phrase-sets.js';
import { sameWord, type Word } from '../text/phrases.js';
import { isRough } from '../text/rough.js';
import { type Span, shift } from '../text/span.js';
import { tokenise } from '../text/tokens.js';
import type { Claim } from './claim.js';
import { AIM, isAimedAt, isDenial } from './moods.js';

/**
 * Does `text` say of this number what the claim says of its own? Each telling word, or a synonym, stands by the number: in its clause, on
 * its side of the numbers before and behind. "36 nhiệm vụ cấp tỉnh và 12 nhiệm vụ cấp nhà nước" does not say "12 nhiệm vụ cấp tỉnh".
 */
export function saysOf(text: string, value: number, claim: Claim, synonyms: PhraseSets): boolean {
  // Of "khoảng 95" no number says that it is so, or that it is not.
  if (claim.rough) return false;
  // What a cell counts stands in other cells, and what is counted by its names stands anywhere.
  if (text.includes('|') || findNumbers(text).every((one) => one.value !== value))
    return holds({ before: text, behind: '', next: '' }, claim, synonyms);
  return numbersSaid(text, claim, synonyms).some((one) => one.value === value);
}

/** An exact number of a text, its place and the word behind it. */
interface NumberSaid {
  readonly value: number;
  readonly span: Span;
  readonly behind: string;
}

/** The exact numbers of which a text says what the claim says of its own. */
function numbersSaid(text: string, claim: Claim, synonyms: PhraseSets): readonly NumberSaid[] {
  return clausesOf(text).flatMap(({ clause, start }) => {
    const numbers = findNumbers(clause);
    return numbers.flatMap(({ value, span }, i) => {
      if (isRough(clause.slice(0, span.start), clause.slice(span.end))) return [];
      const reach = reachOf(clause, numbers, i, claim);
      const meant = isMeantSo(reach, claim) && (claim.aims || !isAimedAt(text.slice(0, start + span.start)));
      const said = meant && holds(reach, claim, synonyms);
      const behind = tokenise(clause.slice(span.end))[0]?.folded ?? '';
      return said ? [{ value, span: shift(span, start), behind }] : [];
    });
  });
}

/**
 * The one number that a text gives, in place of the claim's own, for just what the claim counts: "3 phòng được giải thể" for "giải thể 5
 * phòng". Nothing where it gives several or none, or where no more is claimed than what is counted.
 */
export function numberInstead(text: string, claim: Claim, synonyms: PhraseSets): number | undefined {
  const { words, at, telling, rough } = claim;
  const counted = words[at + 1];
  const says = [...telling].some((i) => i < at || i > at + 1);
  if (rough || !says || !counted || !telling.has(at + 1) || text.includes('|')) return undefined;
  const said = numbersSaid(text, claim, synonyms);
  const [only, ...more] = said;
  return only && more.length === 0 && only.behind === counted.folded ? only.value : undefined;
}

/** Where a text says of this number what the claim says of its own: the number, with the words of the claim right behind it. */
export function placeSaid(text: string, value: number, claim: Claim, synonyms: PhraseSets): Span | undefined {
  const said = numbersSaid(text, claim, synonyms).find((one) => one.value === value);
  if (!said) return undefined;
  const behind = tokenise(text.slice(said.span.end));
  const other = behind.findIndex((token) => !claim.words.some((word) => sameWord(word, token)));
  const last = behind[(other < 0 ? behind.length : other) - 1];
  return { start: said.span.start, end: said.span.end + (last?.span.end ?? 0) };
}

/** The clauses of a text, each with where it begins. */
function clausesOf(text: string): readonly { readonly clause: string; readonly start: number }[] {
  const ends = [...text.matchAll(/;|[.!?…]+(?=\s|$)|\n+/gu)].map(
    ({ index, 0: end }) => [index, index + end.length] as const,
  );
  return [...ends, [text.length, text.length] as const].map(([end], i) => {
    const start = ends[i - 1]?.[1] ?? 0;
    return { clause: text.slice(start, end), start };
  });
}

/** What stands by a number: before it, behind it, and the part of that up to where another clause may begin. */
interface Reach {
  readonly before: string;
  readonly behind: string;
  readonly next: string;
}

function reachOf(clause: string, numbers: readonly NumberMention[], i: number, claim: Claim): Reach {
  const before = beforeNumber(clause, numbers, i);
  const own = behindNumber(clause, numbers, i);
  const next = own.split(',')[0] ?? '';
  const behind = isShared(own, claim) ? `${own} ${tailOf(clause, numbers, i)}` : own;
  return { before, behind, next: behind === own ? next : `${next} ${tailOf(clause, numbers, i)}` };
}

/** The words that lead to a number; numbers in a row share those of the first ("kết nạp 5 nam, 3 nữ"). */
function beforeNumber(clause: string, numbers: readonly NumberMention[], i: number): string {
  const own = clause.slice(numbers[i - 1]?.span.end ?? 0, numbers[i]?.span.start);
  if (i === 0) return own;
  const lead = own.split(SEPARATOR).at(-1) ?? '';
  return tokenise(lead).every(({ word }) => SMALL.has(word)) ? beforeNumber(clause, numbers, i - 1) : lead;
}

/** The words behind a number, without those that lead to the next one; "khoa học và công nghệ được sáp nhập thành 1" leads to none. */
function behindNumber(clause: string, numbers: readonly NumberMention[], i: number): string {
  const to = numbers[i + 1]?.span.start;
  const own = clause.slice(numbers[i]?.span.end, to);
  if (to === undefined) return own;
  const last = [...own.matchAll(new RegExp(SEPARATOR, 'gu'))].at(-1);
  const leads = last !== undefined && (last[0] === ',' || !PASSIVE.test(own.slice(last.index)));
  return leads ? own.slice(0, last.index) : own;
}

/** What is said of all numbers in a row stands behind the last one. */
const tailOf = (clause: string, numbers: readonly NumberMention[], i: number): string =>
  i + 1 < numbers.length ? (TAIL.exec(clause.slice(numbers.at(-1)?.span.end))?.[0] ?? '') : '';

/** Is nothing said of a number alone but what the claim says? Then what is said of all in the row may be said of it. */
function isShared(own: string, { words }: Claim): boolean {
  return tokenise(own).every((token) => SMALL.has(token.word) || words.some((word) => sameWord(word, token)));
}

const SEPARATOR = /,|(?<!\p{L})(?:và|cùng|với|còn)(?!\p{L})/u;
/** Small words that may stand between a separator and a number, or behind what is counted. */
const SMALL: ReadonlySet<string> = new Set(
  'có là gồm và cùng với còn hơn gần trên dưới khoảng được đã trong đó hiện số tổng thêm cả ít nhất tối thiểu về của'.split(
    ' ',
  ),
);
const PASSIVE = /(?<!\p{L})(?:được|bị)(?!\p{L})/u;
/** From where something is said of what was counted before. */
const TAIL = /(?<!\p{L})(?:đã|được|bị|đều)(?!\p{L})[^,]*/u;

/** Does a passage deny, or only aim at, what the claim does? "2 hồ sơ chưa xong" says nothing of "2 hồ sơ xong". */
function isMeantSo({ before, next }: Reach, { denies, aims }: Claim): boolean {
  const denied = tokenise(`${before.split(',').at(-1)} ${next}`).some(isDenial);
  return denied === denies && (aims || !AIM.test(before));
}

/** Is each telling word of a claim in reach? What leads to the number there may follow it here, up to where another clause may begin. */
function holds({ before, behind, next }: Reach, { words, at, telling }: Claim, synonyms: PhraseSets): boolean {
  const wide = tokenise(`${before} | ${behind}`);
  const narrow = tokenise(`${before} | ${next}`);
  const groups = synonyms.find(words);
  const setsIn = (tokens: readonly Word[]): ReadonlySet<number> => new Set(synonyms.find(tokens).map(({ set }) => set));
  const [wideSets, narrowSets] = [setsIn(wide), setsIn(narrow)];
  return [...telling].every((i) => {
    const word = words[i] as Word;
    const [tokens, sets] = i < at ? [narrow, narrowSets] : [wide, wideSets];
    const stands = tokens.some((token) => sameWord(word, token));
    return stands || groups.some(({ from, to, set }) => from <= i && i < to && sets.has(set));
  });
}
