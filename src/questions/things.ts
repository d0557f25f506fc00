import type { CuePositions } from './cues.js';
import type { OverMark } from './over-words.js';
import type { Understanding } from './understanding.js';
import { asTyped, type QuestionWord } from './utterance.js';

/** What can be asked beside one another by their names alone: "kết quả và hạn chế", "số đảng viên, số chi bộ"; positions are, too. */
const NAMED = [
  'targets',
  'shortcomings',
  'results',
  'members',
  'branches',
  'chair',
  'place',
  'date',
  'awards',
  'attendees',
];
/** Words between two of them, the joining one among them. */
const MOST_BETWEEN = 3;

/** Committees, by their words without marks: "ban chấp hành, ban thường vụ mỗi ban mấy người". */
const COMMITTEES = ['ban chap hanh', 'ban thuong vu', 'uy ban kiem tra', 'doan dai bieu'].map((name) =>
  name.split(' '),
);

interface Thing {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The questions that one question for several things asks, one for each: "hạn chế và mục tiêu của X là gì" asks "hạn chế của X là gì" and
 * "mục tiêu của X là gì". None where it asks one thing, or more than one by question words of their own.
 */
export function thingsApart(
  { utterance, roles }: Pick<Understanding, 'utterance' | 'roles'>,
  marks: readonly OverMark[],
  cuePositions: CuePositions,
): readonly string[] {
  const { words } = utterance;
  const all = [
    ...committeesIn(words),
    ...roles.map(({ role, from, to }): Thing => ({ key: role, from, to })),
    ...NAMED.flatMap((name) => runsOf(cuePositions(words, name)).map((run): Thing => ({ key: name, ...run }))),
  ].sort((a, b) => a.from - b.from || b.to - a.to);
  const joined = (one: Thing, next: Thing): boolean => {
    const gap = next.from - one.to;
    if (gap < 0 || gap > MOST_BETWEEN || one.key === next.key) return false;
    const joint = marks.some(({ group, from, to }) => group === 'joint' && from === one.to && to <= next.from);
    return joint || (gap <= 1 && words[one.to]?.breaks === true);
  };
  const chain: Thing[] = [];
  for (const thing of all) {
    const last = chain.at(-1);
    if (!last || joined(last, thing)) chain.push(thing);
    else if (chain.length > 1) break;
    else if (thing.from >= last.to) chain.splice(0, 1, thing);
  }
  const [first, last] = [chain[0], chain.at(-1)];
  if (!first || !last || chain.length < 2) return [];
  const lead = first.from > 0 ? asTyped(utterance, 0, first.from) : '';
  const rest = last.to < words.length ? asTyped(utterance, last.to, words.length) : '';
  return chain.map(({ from, to }) =>
    [lead, asTyped(utterance, from, to), rest].filter((part) => part !== '').join(' '),
  );
}

const committeesIn = (words: readonly QuestionWord[]): readonly Thing[] =>
  COMMITTEES.flatMap((name) =>
    words.flatMap((_, from) =>
      name.every((word, i) => words[from + i]?.folded === word)
        ? [{ key: name.join(' '), from, to: from + name.length }]
        : [],
    ),
  );

function runsOf(positions: ReadonlySet<number>): { readonly from: number; readonly to: number }[] {
  const out: { from: number; to: number }[] = [];
  for (const at of [...positions].sort((a, b) => a - b)) {
    const last = out.at(-1);
    if (last?.to === at) last.to = at + 1;
    else out.push({ from: at, to: at + 1 });
  }
  return out;
}
