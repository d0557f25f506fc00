import type { PersonMention } from '../../text/people.js';
import { toldIn } from '../days/told.js';
import type { PhraseFound } from '../phrases.js';
import type { ReportView, Sentence } from '../view.js';
import { type Counting, readingOf } from './counting.js';
import { nounOf } from './governing.js';
import { PEOPLE } from './present.js';

/** Who stayed away, as one sentence tells it: names, how many (words [from, to) of it), or both. */
export interface Absent {
  readonly word: PhraseFound;
  readonly people: readonly PersonMention[];
  readonly count?: { readonly value: number; readonly from: number; readonly to: number };
}

/** Between "vắng" and what tells who: "vắng có lý do:", "Vắng: 02 (", "không phép 1 là". */
const LEADS_ON =
  /^(?:\s*(?:mặt|họp|sinh hoạt|có lý do|có phép|không phép|không lý do|\d+|là|gồm|các|đồng chí|đ\/c|người|[:,(–-]))*\s*$/u;
/** Between a name and "vắng": "đồng chí A đều xin vắng". */
const LEADS_UP = /^\s*(?:đều |xin |cũng |phải |đã )*$/u;
/** Between two names of one list, with why each stays away: "A nghỉ thai sản, B đi học". */
const GOES_ON = /^[^;.:]{0,60}(?:,| và|;)\s*$/u;
/** "A, B và C", "A (ốm), B": bare names stand beside each other. */
const BESIDE = /^\s*(?:\([^()]{1,40}\)\s*)?(?:,|;|và|, và)\s*$/u;
const NEXT_TITLED = /(?:đ\/c|đồng chí|ông|bà|anh|chị|cô|thầy)\s*$/u;

/** Who was absent; nothing where nobody was ("không ai vắng", "vắng: 0"). */
export function absentIn(view: ReportView, s: Sentence): Absent | undefined {
  if (!/(?<!\p{L})(?:vắng|không (?:tham )?dự)(?!\p{L})/u.test(s.low)) return undefined;
  const words = view.words(s);
  const word = toldIn(view, s).find(({ group }) => group === 'absent');
  if (!word) return undefined;
  const reading = readingOf(view, s);
  const count = countBehind(reading, word) ?? countBefore(reading, word);
  const [start, end] = [words.starts[word.from] ?? 0, words.ends[word.to - 1] ?? 0];
  const people = view.people(s);
  const named = count?.value === 0 ? [] : namedBehind(s, people, end);
  const all = named.length > 0 ? named : namedBefore(s, people, start);
  if (count?.value === 0 || (all.length === 0 && count === undefined)) return undefined;
  return { word, people: all, ...(count && { count }) };
}

/** "vắng 03", "Vắng: 02 đ/c", "vắng mặt có lý do 4 người". */
function countBehind(c: Counting, word: PhraseFound): Absent['count'] {
  const figure = c.figures.find(({ from }) => from >= word.to);
  if (!figure || figure.percent || figure.of !== undefined || figure.from - word.to > 4) return undefined;
  for (let i = word.to; i < figure.from; i++) if (!REASONS.has(c.words.words[i] ?? '')) return undefined;
  if (c.words.marks.slice(word.to, figure.from + 1).some((sign) => /[.;,]/u.test(sign))) return undefined;
  return { value: figure.value, from: word.from, to: nounOf(c, figure, ...PEOPLE)?.to ?? figure.to };
}
const REASONS: ReadonlySet<string> = new Set(['có', 'không', 'lý', 'do', 'phép', 'họp', 'mặt']);

/** "02 đồng chí vắng mặt", "ba đảng viên vắng". */
function countBefore(c: Counting, word: PhraseFound): Absent['count'] {
  for (const figure of c.figures) {
    const noun = figure.percent || figure.of !== undefined ? undefined : nounOf(c, figure, ...PEOPLE);
    if (noun && noun.to <= word.from && word.from - noun.to <= 1 && c.words.marks[word.from] === '')
      return { value: figure.value, from: figure.from, to: word.to };
  }
  return undefined;
}

function namedBehind(s: Sentence, people: readonly PersonMention[], end: number): PersonMention[] {
  const out: PersonMention[] = [];
  for (const person of people.filter((p) => p.span.start - s.span.start >= end)) {
    const last = out.at(-1);
    const between = s.low.slice(last ? last.span.end - s.span.start : end, person.whole.start - s.span.start);
    const clear = last ? GOES_ON.test(between) : LEADS_ON.test(between.replace(/\([^)]*(?=là\s*$)/u, ''));
    if (!clear) break;
    if (last && !titled(s, person) && !BESIDE.test(between)) break;
    out.push(person);
  }
  return out;
}

const titled = (s: Sentence, person: PersonMention): boolean =>
  NEXT_TITLED.test(s.low.slice(person.whole.start - s.span.start, person.span.start - s.span.start));

function namedBefore(s: Sentence, people: readonly PersonMention[], start: number): PersonMention[] {
  const out: PersonMention[] = [];
  let edge = start;
  for (const person of people.filter((p) => p.span.end - s.span.start <= start).reverse()) {
    const between = s.low.slice(person.span.end - s.span.start, edge);
    if (!(out.length === 0 ? LEADS_UP : /^\s*(?:,|và|cùng|, và)\s*$/u).test(between)) break;
    out.unshift(person);
    edge = person.whole.start - s.span.start;
  }
  return out;
}
