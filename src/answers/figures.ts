import type { Fact, FactKind } from '../facts/fact.js';
import type { Report } from '../reports/report.js';
import { findNumbers } from '../text/numbers.js';
import type { Span } from '../text/span.js';
import { foldedWords } from '../text/tokens.js';
import { amount, attr } from './intent.js';

/** A figure for comparing reports. Its names in questions are in `data/lexicon/figures.txt`. */
export interface FigureKind {
  readonly name: string;
  /** Kinds of fact that contain it. */
  readonly kinds: readonly FactKind[];
  /** The fact of a report that states it. `facts` are of these kinds, in text order. */
  readonly pick: (facts: readonly Fact[]) => Fact | undefined;
}

const counted = (facts: readonly Fact[]): readonly Fact[] =>
  facts.filter((f) => typeof f.attrs['count'] === 'number' && f.modality === undefined);
const first =
  (name: string, value: string) =>
  (facts: readonly Fact[]): Fact | undefined =>
    counted(facts).find((f) => attr(f, name) === value);
/** The largest matching one: a committee is mentioned beside its bureau. */
const largest = (facts: readonly Fact[]): Fact | undefined =>
  counted(facts).reduce<Fact | undefined>(
    (best, f) => (best && amount(best, 'count') >= amount(f, 'count') ? best : f),
    undefined,
  );

/** All named figures, in the order of the suggestions. */
export const FIGURES: readonly FigureKind[] = [
  { name: 'members', kinds: ['members'], pick: first('group', 'total') },
  { name: 'official', kinds: ['members'], pick: first('group', 'official') },
  { name: 'probationary', kinds: ['members'], pick: first('group', 'probationary') },
  { name: 'branches', kinds: ['branches'], pick: (facts) => counted(facts)[0] },
  {
    name: 'committee',
    kinds: ['election'],
    pick: (facts) => largest(facts.filter((f) => attr(f, 'what') === 'committee')),
  },
  { name: 'delegates', kinds: ['election'], pick: first('what', 'delegates') },
];

/**
 * A figure named by what is counted ("nhiệm vụ khoa học"): the first count whose noun begins with these words, else one that contains them
 * in a row.
 */
export function countOf(noun: string): FigureKind {
  const words = foldedWords(noun);
  return {
    name: 'counted',
    kinds: ['counted'],
    pick: (facts) => {
      const known = counted(facts);
      const at = known.map((f) => indexOf(foldedWords(attr(f, 'noun')), words));
      const begins = known.find((_, i) => at[i] === 0);
      return begins ?? known.find((_, i) => (at[i] ?? -1) > 0);
    },
  };
}

function indexOf(all: readonly string[], words: readonly string[]): number {
  if (words.length === 0) return -1;
  for (let i = 0; i + words.length <= all.length; i++) if (words.every((w, k) => all[i + k] === w)) return i;
  return -1;
}

/** "hơn", "gần" before a figure belong to it. */
const ABOUT = /(?:hơn|gần|trên|dưới|khoảng|ít nhất|tối thiểu)\s+$/iu;
const PERCENT = /^\s?%/u;

/** The position of the figure as written ("06", "hơn 7.000") within the fact's evidence. */
export function figureSpan({ text }: Pick<Report, 'text'>, { value, evidence, attrs }: Fact): Span {
  const words = text.slice(value.start, value.end);
  const numbers = findNumbers(words);
  const found = numbers.find((n) => n.value === attrs['count'])?.span ?? written(words, Number(attrs['count']));
  if (!found) return value;
  const start = value.start + found.start;
  const end = value.start + found.end;
  const before = ABOUT.exec(text.slice(evidence.start, start))?.[0].length ?? 0;
  const behind = PERCENT.exec(text.slice(end, evidence.end))?.[0].length ?? 0;
  return { start: start - before, end: end + behind };
}

/** The whole expression if the figure is part of one: "31/33". */
function written(words: string, count: number): Span | undefined {
  const match = new RegExp(`(?<!\\p{N})0?${count}(?!\\p{N})`, 'u').exec(words);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}
