import { findNumbers, type NumberMention } from '../text/numbers.js';
import type { PhraseSets } from '../text/phrase-sets.js';
import { sameWord, type Word } from '../text/phrases.js';
import { isRough } from '../text/rough.js';
import { type Span, shift } from '../text/span.js';
import { tokenise } from '../text/tokens.js';
import type { Claim } from './claim.js';
import { AIM, isAimedAt, isDenial } from './moods.js';

/**
 * Does `text` say the same of this number as the claim? Each content word, or a synonym, must be near the number: in its clause, between
 * the neighbouring numbers. "36 nhiệm vụ cấp tỉnh và 12 nhiệm vụ cấp nhà nước" does not say "12 nhiệm vụ cấp tỉnh".
 */
export function saysOf(text: string, value: number, claim: Claim, synonyms: PhraseSets): boolean {
  // No number confirms or refutes "khoảng 95".
  if (claim.rough) return false;
  // The unit of a table cell is in other cells, and names may be anywhere.
  if (text.includes('|') || findNumbers(text).every((one) => one.value !== value))
    return holds({ before: text, behind: '', next: '' }, claim, synonyms);
  return numbersSaid(text, claim, synonyms).some((one) => one.value === value);
}

/** An exact number in a text, its place and the word after it. */
interface NumberSaid {
  readonly value: number;
  readonly span: Span;
  readonly behind: string;
}

/** The exact numbers of a text that it uses as the claim uses its own. */
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
 * The one number that a text gives in place of the claim's for exactly the same thing: "3 phòng được giải thể" for "giải thể 5 phòng".
 * Undefined if there are several or none, or if the claim only says what is counted.
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

/** Matches this number, used as in the claim: the number, directly followed by the claim's words. */
export function placeSaid(text: string, value: number, claim: Claim, synonyms: PhraseSets): Span | undefined {
  const said = numbersSaid(text, claim, synonyms).find((one) => one.value === value);
  if (!said) return undefined;
  const behind = tokenise(text.slice(said.span.end));
  const other = behind.findIndex((token) => !claim.words.some((word) => sameWord(word, token)));
  const last = behind[(other < 0 ? behind.length : other) - 1];
  return { start: said.span.start, end: said.span.end + (last?.span.end ?? 0) };
}

/** The clauses of a text, each with its start. */
function clausesOf(text: string): readonly { readonly clause: string; readonly start: number }[] {
  const ends = [...text.matchAll(/;|[.!?…]+(?=\s|$)|\n+/gu)].map(
    ({ index, 0: end }) => [index, index + end.length] as const,
  );
  return [...ends, [text.length, text.length] as const].map(([end], i) => {
    const start = ends[i - 1]?.[1] ?? 0;
    return { clause: text.slice(start, end), start };
  });
}

/** The text near a number: before it, after it, and the part after it up to where another clause may begin. */
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

/** The words before a number. Numbers in a series share those of the first ("kết nạp 5 nam, 3 nữ"). */
function beforeNumber(clause: string, numbers: readonly NumberMention[], i: number): string {
  const own = clause.slice(numbers[i - 1]?.span.end ?? 0, numbers[i]?.span.start);
  if (i === 0) return own;
  const lead = own.split(SEPARATOR).at(-1) ?? '';
  return tokenise(lead).every(({ word }) => SMALL.has(word)) ? beforeNumber(clause, numbers, i - 1) : lead;
}

/** The words after a number, without those that introduce the next one. "khoa học và công nghệ được sáp nhập thành 1" introduces none. */
function behindNumber(clause: string, numbers: readonly NumberMention[], i: number): string {
  const to = numbers[i + 1]?.span.start;
  const own = clause.slice(numbers[i]?.span.end, to);
  if (to === undefined) return own;
  const last = [...own.matchAll(new RegExp(SEPARATOR, 'gu'))].at(-1);
  const leads = last !== undefined && (last[0] === ',' || !PASSIVE.test(own.slice(last.index)));
  return leads ? own.slice(0, last.index) : own;
}

/** What is said of all numbers of a series follows the last one. */
const tailOf = (clause: string, numbers: readonly NumberMention[], i: number): string =>
  i + 1 < numbers.length ? (TAIL.exec(clause.slice(numbers.at(-1)?.span.end))?.[0] ?? '') : '';

/** Do only the claim's words describe this number? Then what is said of the whole series may apply to it. */
function isShared(own: string, { words }: Claim): boolean {
  return tokenise(own).every((token) => SMALL.has(token.word) || words.some((word) => sameWord(word, token)));
}

const SEPARATOR = /,|(?<!\p{L})(?:và|cùng|với|còn)(?!\p{L})/u;
/** Function words that may stand between a separator and a number, or after what is counted. */
const SMALL: ReadonlySet<string> = new Set(
  'có là gồm và cùng với còn hơn gần trên dưới khoảng được đã trong đó hiện số tổng thêm cả ít nhất tối thiểu về của'.split(
    ' ',
  ),
);
const PASSIVE = /(?<!\p{L})(?:được|bị)(?!\p{L})/u;
/** Where a statement about a counted noun begins. */
const TAIL = /(?<!\p{L})(?:đã|được|bị|đều)(?!\p{L})[^,]*/u;

/** Does a passage deny the claim, or only aim at it? "2 hồ sơ chưa xong" says nothing about "2 hồ sơ xong". */
function isMeantSo({ before, next }: Reach, { denies, aims }: Claim): boolean {
  const denied = tokenise(`${before.split(',').at(-1)} ${next}`).some(isDenial);
  return denied === denies && (aims || !AIM.test(before));
}

/** Are all content words of a claim in reach? Words before the number in the claim may follow it here, up to the next clause. */
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
