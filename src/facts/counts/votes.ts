import type { PersonMention } from '../../text/people.js';
import type { PhraseFound } from '../phrases.js';
import type { Sentence } from '../view.js';
import { hasMark, markAt, markBefore, signAt } from './clauses.js';
import type { Counting } from './counting.js';
import type { Figure } from './figures.js';
import { headOf, nounOf } from './governing.js';

/** Votes for somebody: UTF-16 offsets into the report. */
export interface Votes {
  readonly person: PersonMention;
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

/** UTF-16 units between a name with its office and the votes. */
const FAR = 180;

/**
 * Who got how many votes. `elected`: names that the sentence gives a position by election, and those positions: a ratio in brackets behind one is its votes.
 * "Lê Văn A 33/34 phiếu", "A, Trưởng phòng, trúng cử với 13 phiếu", "số phiếu cao nhất 135/137: ông B", "Bí thư: ông C (19/19)".
 */
export function votesIn(
  s: Sentence,
  c: Counting,
  people: readonly PersonMention[],
  elected: readonly PersonMention['span'][],
): Votes[] {
  const taken = new Set<PersonMention>();
  const named = withRepeats(s, people);
  const cast = new Set<number>();
  // "phiếu cao nhất thuộc về ông A (19/19)": whoever is named may be the one.
  const given = c.marks.some(({ group }) => group === 'top') ? [...elected, ...named.map(({ span }) => span)] : elected;
  return c.figures.flatMap((figure): Votes[] => {
    const noun = votesNoun(c, figure);
    const top = isTop(c, figure, noun);
    const told = noun ? isForSomebody(c, noun) : top || goesOn(c, figure, cast) || isBehind(s, c, figure, given);
    if (!told) return [];
    if (figure.of !== undefined) cast.add(figure.of);
    const start = s.span.start + figure.span.start;
    const end = s.span.start + endOf(c, noun ?? figure);
    const person = before(s, c, named, figure, start, elected) ?? nextNamed(s, people, figure, end, top);
    if (!person || taken.has(person)) return [];
    taken.add(person);
    return [
      { person, start: Math.min(start, person.span.start), end: Math.max(end, person.span.end), count: figure.value },
    ];
  });
}

/** Where words end, as an offset into the sentence. */
const endOf = (c: Counting, { to }: { readonly to: number }): number => c.words.ends[to - 1] ?? 0;

const votesNoun = (c: Counting, figure: Figure): PhraseFound | undefined =>
  figure.percent ? undefined : (nounOf(c, figure, 'vote') ?? showOf(c, figure));

/** "4 phiếu khiển trách", "25 phiếu hợp lệ": for a measure, or for all who stand, nobody's votes. */
const isForSomebody = (c: Counting, noun: PhraseFound): boolean =>
  markAt(c, noun.to, 'befell') === undefined && c.words.words[noun.to] !== 'hợp';

/** "Bầu chị A (11/11 giơ tay)", "24/24 đại biểu tán thành bầu ông B": hands instead of papers, where somebody is elected. */
function showOf(c: Counting, figure: Figure): PhraseFound | undefined {
  const show = figure.of === undefined ? undefined : nounOf(c, figure, 'show');
  return show && (hasMark(c, 0, figure.from, 'elects') || markAt(c, show.to, 'elects')) ? show : undefined;
}

/** "A (16/16 phiếu), B (15/16)": out of as many votes as before, in brackets behind a name. */
const goesOn = (c: Counting, figure: Figure, cast: ReadonlySet<number>): boolean =>
  figure.of !== undefined && cast.has(figure.of) && signAt(c, figure.from).endsWith('(');

/** "(19/19)" right behind somebody elected, or behind the one whom votes are told of: "phiếu cao nhất thuộc về ông A (19/19)". */
const isBehind = (s: Sentence, c: Counting, figure: Figure, elected: readonly PersonMention['span'][]): boolean =>
  figure.of !== undefined &&
  signAt(c, figure.from) === '(' &&
  elected.some(({ end }) => end - s.span.start === c.words.ends[figure.from - 1]);

/** The names of a sentence with every other place where one of them stands again, without a title: "giới thiệu A và B …: A 7/8 phiếu". */
function withRepeats(s: Sentence, people: readonly PersonMention[]): PersonMention[] {
  const out = [...people];
  for (const { name } of people)
    for (let at = s.text.indexOf(name); at >= 0; at = s.text.indexOf(name, at + name.length)) {
      const span = { start: s.span.start + at, end: s.span.start + at + name.length };
      if (!out.some((p) => p.span.start === span.start)) out.push({ span, whole: span, name });
    }
  return out.sort((a, b) => a.span.start - b.span.start);
}

/** Does the number of votes stand before the figure, and no `noun` behind it: "số phiếu cao nhất 135/137"? */
function isTop(c: Counting, figure: Figure, noun: PhraseFound | undefined): boolean {
  if (noun) return false;
  const at = headOf(c, figure);
  for (let i = at; i > Math.max(0, at - 4); i--) {
    if (signAt(c, i) !== '' && i < at) return false;
    if (markBefore(c, i, 'top')) return true;
  }
  return false;
}

/** The last name before the votes in the same part of the sentence, unless others' votes stand between. */
function before(
  s: Sentence,
  c: Counting,
  people: readonly PersonMention[],
  figure: Figure,
  start: number,
  elected: readonly PersonMention['span'][],
): PersonMention | undefined {
  // "… thay đồng chí B chuyển công tác, số phiếu 11/11": the votes are for whoever comes.
  const replaced = (p: PersonMention): boolean =>
    /(?<!\p{L})thay(?: thế)?(?: cho)?\s*$/u.test(s.low.slice(0, p.whole.start - s.span.start));
  const person = people.findLast((p) => p.span.end <= start && !replaced(p));
  if (!person || start - person.span.end > FAR) return undefined;
  // "bà A (Bí thư Đảng ủy phường), 26/27 phiếu": what is told of her in brackets parts nothing.
  const between = s.low.slice(person.span.end - s.span.start, figure.span.start).replace(/^\s*\([^()]*\)/u, '');
  if (/[;!?]|\.\s/u.test(between)) return undefined;
  const near = /^[\s:,(–-]*(?:(?:nhận|giành|dẫn đầu) )?(?:được |đạt |có |với |nhận )?$|[(:]\s*(?:được |đạt )?$/u.test(
    between,
  );
  return near || APPOSED.test(between) || elected.includes(person.span) || hasMark(c, 0, figure.from, 'elects')
    ? person
    : undefined;
}

/** "A - Bí thư, đạt 24/25 phiếu", "A (Trưởng phòng): 24/25 phiếu": only what the bearer of the name is stands between. */
const APPOSED =
  /^\s*[,–-]\s*[^,;:.()–-]{2,60}(?:[,–:-]|,? (?:đạt|được)(?: số phiếu)?)\s*(?:(?:đạt|được)(?: số phiếu)?\s*)?$/u;

/** "Với 35/36 phiếu, đồng chí B được bầu", "với số phiếu 23/23, hội nghị bầu đồng chí B": the votes stand first. */
function ahead(s: Sentence, people: readonly PersonMention[], figure: Figure, end: number): PersonMention | undefined {
  if (
    !/(?:^|[–—;,-]\s+)(?:với|đạt|được|có)(?: số phiếu(?: tập trung| tuyệt đối| cao)?)?\s*$/u.test(
      s.low.slice(0, figure.span.start),
    )
  )
    return undefined;
  const person = people.find((p) => p.span.start >= end);
  const between = person && s.low.slice(end - s.span.start, person.whole.start - s.span.start);
  return between !== undefined &&
    /^(?:\s(?:bầu|thuận|đồng ý|tán thành|tín nhiệm))?\s*(?:\([^()]*\))?\s*,?(?:\s[^,;.]{0,40}(?<!\p{L})bầu)?\s*$/u.test(
      between,
    )
    ? person
    : undefined;
}

/** Whom votes are told of that stand before the name. */
const nextNamed = (
  s: Sentence,
  people: readonly PersonMention[],
  figure: Figure,
  end: number,
  top: boolean,
): PersonMention | undefined => (top ? behind(s, people, end) : undefined) ?? ahead(s, people, figure, end);

/** "số phiếu cao nhất 135/137: ông B", "… thuộc về bà C". */
function behind(s: Sentence, people: readonly PersonMention[], end: number): PersonMention | undefined {
  const person = people.find((p) => p.span.start >= end);
  const between = person && s.low.slice(end - s.span.start, person.whole.start - s.span.start);
  return between !== undefined && /^\s*(?::|là|thuộc về|của|\()\s*$/u.test(between) ? person : undefined;
}
