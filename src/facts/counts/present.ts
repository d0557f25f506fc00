import type { PhraseFound } from '../phrases.js';
import { hasMark, markAt, markBefore, signAt } from './clauses.js';
import type { Counting } from './counting.js';
import type { Figure } from './figures.js';
import { governingOf, headOf, nounOf } from './governing.js';

/** How many people came: words [from, to) of the sentence. */
export interface PresentCount {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** The words of the noun, [from, to); empty where minutes leave it out. */
  readonly noun: readonly [number, number];
}

/** Nouns of `data/lexicon/counts.txt` that stand for people who come, or stay away. */
export const PEOPLE = ['comrade', 'person', 'seat', 'delegate', 'member'] as const;

/** The wording that opens who came, unless it tells of those sent to another meeting. */
export function opensAttendance(c: Counting): PhraseFound | undefined {
  const first = c.marks.find(
    (mark) =>
      mark.group === 'attends' &&
      markAt(c, mark.from, 'going') === undefined &&
      markBefore(c, mark.from, 'delegates') === undefined &&
      !isSent(c, mark),
  );
  return first && (markAt(c, first.from, 'attends') ?? first);
}

/** "bầu 8 đại biểu dự Đại hội", "cử 2 đồng chí đi dự". */
function isSent(c: Counting, { from }: PhraseFound): boolean {
  const before = c.words.words[from - 1];
  const sent = before === 'đi' || before === 'biểu' || c.words.words[from] === 'đại';
  return sent && hasMark(c, Math.max(0, from - SENT), from + 1, 'elects');
}
const SENT = 12;

/** The count of people nearest to the word at `verb`: the first after it, else the last before it. The people they represent do not count. */
export function presentCount(c: Counting, verb: PhraseFound): PresentCount | undefined {
  const governing = governingOf(c);
  const all = c.figures.flatMap((figure, i): PresentCount[] => {
    const by = governing[i];
    const noun = nounOf(c, figure, ...PEOPLE);
    if (figure.percent || !noun || by === 'whole' || by === 'befell') return bareOf(c, figure);
    return [{ from: figure.from, to: noun.to, count: figure.value, noun: [noun.from, noun.to] }];
  });
  const counted = all.filter((one) => !isSummoned(c, one));
  const best = counted.length > 0 ? counted : all;
  return best.find(({ from }) => from >= verb.from) ?? best.at(-1);
}

/** "Triệu tập 61, dự họp 57": minutes leave the noun out. */
function bareOf(c: Counting, figure: Figure): PresentCount[] {
  const at = headOf(c, figure);
  const colon = signAt(c, at) === ':';
  const end = figure.to === c.words.words.length || /^[(),.;]/u.test(signAt(c, figure.to));
  const cue = colon
    ? (c.byEnd.get(at) ?? []).some(({ group }) => group === 'attends')
    : markBefore(c, at, 'attends', 'present') !== undefined;
  if (figure.percent || !end || !cue) return [];
  return [{ from: figure.from, to: figure.to, count: figure.value, noun: [figure.to, figure.to] }];
}

/** "triệu tập 61 đồng chí": they were to come. */
const isSummoned = (c: Counting, { from }: PresentCount): boolean =>
  c.words.words[from - 1] === 'tập' && c.words.words[from - 2] === 'triệu';
