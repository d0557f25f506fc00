import type { CuePositions } from './cues.js';
import type { OverMark } from './over-words.js';
import type { Understanding } from './understanding.js';
import { asTyped, type QuestionWord } from './utterance.js';

/** Things that can be asked together by name alone: "kết quả và hạn chế", "số đảng viên, số chi bộ"; also positions. */
const NAMED = [
  'targets',
  'shortcomings',
  'results',
  'theme',
  'members',
  'branches',
  'chair',
  'place',
  'date',
  'awards',
  'attendees',
];
/** Most words between two of them, including the joining one. */
const MOST_BETWEEN = 3;

/** Committees, by their words without marks: "ban chấp hành, ban thường vụ mỗi ban mấy người". */
const COMMITTEES = ['ban chap hanh', 'ban thuong vu', 'uy ban kiem tra', 'doan dai bieu'].map((name) =>
  name.split(' '),
);

/** "Hạn chế và nguyên nhân" asks for the reason of the other. */
const REASON = 'reason';

interface Thing {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Splits a question about several things: "hạn chế và mục tiêu của X là gì" asks "hạn chế của X là gì" and "mục tiêu
 * của X là gì". Empty if it asks one thing, or has several question words.
 */
export function thingsApart(
  asked: Pick<Understanding, 'utterance' | 'roles' | 'scope' | 'bodies'>,
  marks: readonly OverMark[],
  cuePositions: CuePositions,
): readonly string[] {
  const { utterance, roles } = asked;
  const { words } = utterance;
  const all = [
    ...committeesIn(words),
    ...roles.map(({ role, from, to }): Thing => ({ key: role, from, to })),
    ...reasonsIn(words),
    ...NAMED.flatMap((name) => runsOf(cuePositions(words, name)).map((run): Thing => ({ key: name, ...run }))),
  ].sort((a, b) => a.from - b.from || b.to - a.to);
  const joints = marks.filter(({ group }) => group === 'joint');
  const isOwn = ownWords(asked);
  const joined = (one: Thing, next: Thing): boolean => jointBetween(one, next, words, joints, isOwn) !== undefined;
  const chain = [chainOf(all, joined), chainOf(yearsIn(words), joined)].find(({ length }) => length > 1);
  return chain ? askedApart(chain, asked, joints) : [];
}

/** The first run of these linked by joining words. */
function chainOf(all: readonly Thing[], joined: (one: Thing, next: Thing) => boolean): readonly Thing[] {
  const chain: Thing[] = [];
  for (const thing of all) {
    const last = chain.at(-1);
    if (!last || joined(last, thing)) chain.push(thing);
    else if (chain.length > 1) break;
    else if (thing.from >= last.to) chain.splice(0, 1, thing);
  }
  return chain;
}

/**
 * One question per thing. Words before the first and after the last go into every question; words beside one thing only
 * into its own.
 */
function askedApart(
  chain: readonly Thing[],
  asked: Pick<Understanding, 'utterance' | 'scope' | 'bodies'>,
  joints: readonly Stretch[],
): readonly string[] {
  const { utterance } = asked;
  const { words } = utterance;
  const typed = (from: number, to: number): string => (from < to ? asTyped(utterance, from, to) : '');
  const [first, last] = [chain[0], chain.at(-1)];
  if (!first || !last) return [];
  const isOwn = ownWords(asked);
  return chain.map((thing, i) => {
    const next = chain[i + 1];
    const end = next ? (jointBetween(thing, next, words, joints, isOwn) ?? thing.to) : thing.to;
    const own = end > thing.to && next !== undefined;
    const rest = own ? behindOwn(last.to, words, isOwn) : last.to;
    // "Hạn chế và nguyên nhân" asks for the reason of the shortcomings.
    const before = thing.key === REASON ? chain[i - 1] : undefined;
    const of = before ? typed(before.from, before.to) : '';
    const parts = [
      typed(0, first.from),
      typed(thing.from, thing.to),
      of,
      typed(thing.to, end),
      typed(rest, words.length),
    ];
    return parts.filter((part) => part !== '').join(' ');
  });
}

/** Where the words that belong to all things resume: after the last thing's own year or name. */
function behindOwn(from: number, words: readonly QuestionWord[], isOwn: (at: number) => boolean): number {
  // Unknown names are recognised by capitals, with the word before: "trường Mạc Đĩnh Chi".
  const isName = (at: number): boolean => words[at]?.proper === true && words[at]?.derived === false;
  let at = from;
  while (at < words.length && (isOwn(at) || isName(at) || isName(at + 1))) at++;
  return at;
}

/** Words that give the year or body of a thing. */
function ownWords({
  utterance: { words },
  scope,
  bodies,
}: Pick<Understanding, 'utterance' | 'scope' | 'bodies'>): (at: number) => boolean {
  const named = [...bodies, ...scope.bodies, ...scope.places, ...scope.persons].map(({ from, to }) => ({ from, to }));
  const inName = (at: number): boolean => scope.used.has(at) || named.some(({ from, to }) => from <= at && at < to);
  return (at) => inName(at) || OF_TIME.has(words[at]?.folded ?? '') || YEAR.test(words[at]?.folded ?? '');
}

const YEAR = /^(?:19|20)\d\d$/u;
const OF_TIME: ReadonlySet<string> = new Set('nam den toi nay qua sau truoc nhiem ky moi cu cua'.split(' '));

/** The end of the words beside one thing, where the next one is joined; undefined if there is none. */
function jointBetween(
  one: Thing,
  next: Thing,
  words: readonly QuestionWord[],
  joints: readonly Stretch[],
  isOwn: (at: number) => boolean,
): number | undefined {
  if (next.from < one.to || one.key === next.key) return undefined;
  const reach = Array.from({ length: next.from - one.to + 1 }, (_, i) => one.to + i);
  const others = reach.findIndex((at) => !isOwn(at));
  return reach.slice(0, others < 0 ? reach.length : others + 1).find((at) => parts(at, one, next, words, joints));
}

/** Does a joining word or a comma here separate two things? */
function parts(
  at: number,
  one: Thing,
  next: Thing,
  words: readonly QuestionWord[],
  joints: readonly Stretch[],
): boolean {
  if (next.from - at <= 1 && words[at]?.breaks === true) return true;
  const joint = joints.find(({ from, to }) => from === at && to <= next.from);
  if (!joint) return false;
  // "Huế năm 2023 và Lào Cai năm 2024" is two reports.
  return isYear(next) ? isYear(one) && joint.to === next.from : next.from - at <= MOST_BETWEEN;
}

/** Nouns that ask why: "nguyên nhân", "lý do". */
const reasonsIn = (words: readonly QuestionWord[]): readonly Thing[] =>
  words.flatMap(({ folded }, from) =>
    (folded === 'nguyen' && words[from + 1]?.folded === 'nhan') || (folded === 'ly' && words[from + 1]?.folded === 'do')
      ? [{ key: REASON, from, to: from + 2 }]
      : [],
  );

/** Years: "bí thư năm 2019 và năm 2023 là ai" asks for each. */
const yearsIn = (words: readonly QuestionWord[]): readonly Thing[] =>
  words.flatMap(({ folded }, at) => {
    if (!YEAR.test(folded)) return [];
    const year = words[at - 1]?.folded === 'nam' ? at - 1 : at;
    // "Doanh thu năm 2022 và kế hoạch năm 2023"
    const of = `${words[year - 2]?.folded} ${words[year - 1]?.folded}`;
    return [{ key: folded, from: OF_YEAR.has(of) ? year - 2 : year, to: at + 1 }];
  });

/** What is asked about a year, other than what happened. */
const OF_YEAR: ReadonlySet<string> = new Set(['ke hoach', 'chi tieu', 'muc tieu', 'du kien', 'ket qua', 'thuc hien']);

const isYear = ({ key }: Thing): boolean => YEAR.test(key);

/** Words [from, to). */
interface Stretch {
  readonly from: number;
  readonly to: number;
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
