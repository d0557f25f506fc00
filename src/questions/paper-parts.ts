import { dataLines } from '../text/lexicon.js';
import { romanOf } from '../text/numbers/roman.js';
import { unmarkedNumber } from '../text/numbers/unmarked.js';
import { PhraseSets, type SetMatch } from '../text/phrase-sets.js';
import type { QuestionWord } from './utterance.js';

/** Kinds of parts of a paper, outermost first. */
export const PART_KINDS = ['annex', 'part', 'chapter', 'section', 'article', 'clause', 'point', 'table'] as const;
export type PartKind = (typeof PART_KINDS)[number];

/** A part of a paper by its number: "Điều 7", "mục II", "điểm a". */
export interface PartNumber {
  readonly kind: PartKind;
  /** As typed, in lower case: "7", "ii", "2.1", "a". */
  readonly number: string;
}

/** The part of a paper that a question is about. */
export interface PartAsked {
  /** Outermost first: in "điểm 3 mục II" the section. */
  readonly numbers: readonly PartNumber[];
  /** If it has a name: its possible readings, longest first; words without marks. */
  readonly names: readonly (readonly string[])[];
  /** Positions of words that neither name the part nor ask for its content. */
  readonly rest: readonly number[];
}

/** Finds the part of a paper that a question is about; undefined without one. */
export type PartFinder = (words: readonly QuestionWord[]) => PartAsked | undefined;

const LISTS = [...PART_KINDS, 'asks', 'opens', 'papers', 'joins', 'never'] as const;
type ListName = (typeof LISTS)[number];
/** Parts that may have a name. */
const NAMED: readonly PartKind[] = ['part', 'section', 'chapter', 'annex'];
const LONGEST_NAME = 8;
const FIGURES = /^\d{1,3}(?:\.\d{1,2}){0,3}[a-zđ]?$/u;
/** Words that make the number before them a count: "khoản 3 triệu", "điểm 8 trở lên". */
const MEASURES = new Set('trieu ty ti dong nghin ngan tram nguoi thang ngay gio phut lan tro'.split(' '));

/**
 * Reads `data/lexicon/parts.txt`.
 * @throws Error naming a malformed line.
 */
export function partFinder(file: string): PartFinder {
  const lists = new Map<ListName, PhraseSets>(LISTS.map((name) => [name, new PhraseSets()]));
  for (const line of dataLines(file)) {
    const [name = '', phrases] = line.split('=').map((cell) => cell.trim());
    const list = lists.get(name as ListName);
    if (!list || phrases === undefined) throw new Error(`lexicon/parts.txt: a line needs "name = phrase, …": ${line}`);
    phrases.split(',').forEach((phrase, i) => {
      list.add(phrase, i);
    });
  }
  const find = (name: ListName, words: readonly QuestionWord[]): SetMatch[] => lists.get(name)?.find(words) ?? [];
  return (words) => {
    const never = coveredBy(find('never', words));
    const begins = PART_KINDS.flatMap((kind) =>
      find(kind, words)
        .filter(({ from }) => !never.has(from))
        .map((match) => ({ kind, ...match })),
    );
    const numbers = begins.flatMap(({ kind, to, from }) => {
      const read = numberAt(words, kind, to);
      return read && !(kind === 'part' && isFraction(words, from, begins))
        ? [{ kind, number: read.number, from, to: read.to }]
        : [];
    });
    const asks = find('asks', words);
    const passed = coveredBy([...asks, ...find('opens', words), ...find('papers', words)]);
    if (numbers.length > 0) {
      const own = coveredBy(numbers);
      const rest = words.map((_, i) => i).filter((i) => !own.has(i) && !passed.has(i));
      // "Điểm 9 được thưởng gì?": a point or clause alone is a part only if nothing else is asked.
      const sure = numbers.some(({ kind }) => kind !== 'point' && kind !== 'clause' && kind !== 'table');
      if (!sure && (rest.length > 0 || asks.length === 0)) return undefined;
      const inward = [...numbers].sort((a, b) => PART_KINDS.indexOf(a.kind) - PART_KINDS.indexOf(b.kind));
      return { numbers: inward.map(({ kind, number }) => ({ kind, number })), names: [], rest };
    }
    // Beside words with marks "phan" is a name, not "phần".
    const marked = words.some((word) => word.marked && !word.derived);
    const named = begins.find(({ kind, from }) => NAMED.includes(kind) && (words[from]?.marked || !marked));
    return named && nameBehind(words, named, asks, find('joins', words), passed);
  };
}

/** "Phần kiến nghị của báo cáo có gì?": a name between the word for the part and the question. */
function nameBehind(
  words: readonly QuestionWord[],
  { from, to }: SetMatch,
  asks: readonly SetMatch[],
  joins: readonly SetMatch[],
  passed: ReadonlySet<number>,
): PartAsked | undefined {
  const end = asks.filter((one) => one.from > to).reduce((least, one) => Math.min(least, one.from), words.length);
  // The question follows the name and ends the text.
  if (end === words.length || asks.every(({ to: last }) => last < words.length)) return undefined;
  const first = words[to]?.word === 've' || words[to]?.word === 'về' ? to + 1 : to;
  const ends = [
    end,
    ...joins
      .map((one) => one.from)
      .filter((at) => at > first && at < end)
      .reverse(),
  ];
  const names = ends
    .filter((last) => last - first <= LONGEST_NAME && last > first)
    .map((last) => words.slice(first, last).map(({ folded }) => folded));
  const rest = words.map((_, i) => i).filter((i) => i < from && !passed.has(i));
  return names.length === 0 ? undefined : { numbers: [], names, rest };
}

/** The number at a word, and its end. */
function numberAt(
  words: readonly QuestionWord[],
  kind: PartKind,
  at: number,
): { number: string; to: number } | undefined {
  const word = words[at]?.folded ?? '';
  const next = words[at + 1]?.folded ?? '';
  if (MEASURES.has(next)) return undefined;
  if (FIGURES.test(word)) return { number: word, to: at + 1 };
  const second = secondNumber(word, next);
  if (second !== undefined) return { number: second, to: at + 2 };
  const spelled = unmarkedNumber(word) ?? 0;
  if (spelled > 1 && SPELLED.has(kind)) return { number: String(spelled), to: at + 1 };
  const typed = words[at]?.word ?? word;
  const letter = LETTERED.has(kind) && /^[a-hđ]$/u.test(typed);
  return romanOf(word) !== undefined || letter ? { number: typed, to: at + 1 } : undefined;
}

/** "thứ hai", "số 2". */
function secondNumber(word: string, next: string): string | undefined {
  const ordinal = unmarkedNumber(next);
  if (word === 'thu' && ordinal !== undefined) return String(ordinal);
  return word === 'so' && FIGURES.test(next) ? next : undefined;
}

/** Parts numbered in words ("chương hai"), and those that may have a letter ("điểm a"). */
const SPELLED: ReadonlySet<PartKind> = new Set(['chapter', 'part']);
const LETTERED: ReadonlySet<PartKind> = new Set(['point', 'clause', 'section']);

/** "Hai phần ba": a fraction. */
function isFraction(words: readonly QuestionWord[], at: number, begins: readonly SetMatch[]): boolean {
  const before = words[at - 1]?.folded ?? '';
  return (unmarkedNumber(before) !== undefined || FIGURES.test(before)) && begins.every(({ to }) => to !== at - 1);
}

function coveredBy(matches: readonly { readonly from: number; readonly to: number }[]): ReadonlySet<number> {
  const out = new Set<number>();
  for (const { from, to } of matches) for (let i = from; i < to; i++) out.add(i);
  return out;
}
