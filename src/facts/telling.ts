import type { PersonMention, RoleMention } from '../text/people.js';
import type { PhraseFound, PhraseGroups } from './phrases.js';
import type { SentenceWords } from './sentence-words.js';
import type { ReportView, Sentence } from './view.js';

/** A person in a sentence: words [from, to) with the form of address; the name itself begins at `name`. */
export interface Named {
  readonly person: PersonMention;
  readonly from: number;
  readonly name: number;
  readonly to: number;
}

/** A position in a sentence: words [from, to). */
export interface Office {
  readonly role: RoleMention;
  readonly from: number;
  readonly to: number;
}

/** A sentence prepared for choosing among its people: its typed words, names and offices, and the matches of one list of wordings. */
export interface Telling {
  readonly s: Sentence;
  readonly words: SentenceWords;
  readonly marks: readonly PhraseFound[];
  readonly named: readonly Named[];
  readonly offices: readonly Office[];
}

/** Prepares a sentence with the wordings of a list. Undefined if none of these groups matches. Linear in its length. */
export function tellingIn(
  view: ReportView,
  s: Sentence,
  list: PhraseGroups,
  needs: ReadonlySet<string>,
): Telling | undefined {
  const marks = list.find(view.words(s));
  return marks.some(({ group }) => needs.has(group)) ? tellingOf(view, s, marks) : undefined;
}

/** The same with known matches. */
export function tellingOf(view: ReportView, s: Sentence, marks: readonly PhraseFound[]): Telling {
  const words = view.words(s);
  const named = view.people(s).map((person) => ({
    person,
    ...wordsOf(s, words, person.whole),
    name: wordsOf(s, words, person.span).from,
  }));
  const offices = view.roles(s).map((role) => ({ role, ...wordsOf(s, words, role.span) }));
  return { s, words, marks, named, offices };
}

function wordsOf(
  { span }: Sentence,
  { starts, ends }: SentenceWords,
  { start, end }: { readonly start: number; readonly end: number },
): { readonly from: number; readonly to: number } {
  const from = ends.findIndex((at) => at > start - span.start);
  const to = starts.findIndex((at) => at >= end - span.start);
  return { from: from < 0 ? starts.length : from, to: to < 0 ? starts.length : to };
}

/** The longest match of these groups that begins at word `at`, after any mark. */
export function wordingAt(t: Telling, at: number, ...groups: readonly string[]): PhraseFound | undefined {
  return longest(t.marks.filter(({ from, group }) => from === at && groups.includes(group)));
}

/** The longest match of these groups that ends before word `at`. */
export function wordingBefore(t: Telling, at: number, ...groups: readonly string[]): PhraseFound | undefined {
  return longest(t.marks.filter(({ to, group }) => to === at && groups.includes(group)));
}

/** The first match of these groups in words [from, to). */
export function wordingIn(t: Telling, from: number, to: number, ...groups: readonly string[]): PhraseFound | undefined {
  return t.marks.find((m) => m.from >= from && m.to <= to && groups.includes(m.group));
}

function longest(marks: readonly PhraseFound[]): PhraseFound | undefined {
  return marks.reduce<PhraseFound | undefined>((best, one) => (best && best.to >= one.to ? best : one), undefined);
}

/** The punctuation between word `at` and the one before it. */
export const signAt = ({ words }: Telling, at: number): string => words.marks[at] ?? '';

/** The punctuation from before word `from` to before word `to`, inclusive. */
export const signsIn = ({ words }: Telling, from: number, to: number): string =>
  words.marks.slice(from, to + 1).join('');

const OF_LIST = /^(?:\d+|[a-zđ]|[ivx]+)$/u;

/** Does a line begin at word `at`? A list number or letter may come before it. */
export const opensLine = ({ words }: Telling, at: number): boolean =>
  at === 0 || (at === 1 && OF_LIST.test(words.words[0] ?? ''));

/** Does a clause begin at word `at`: with its line, or after a mark? */
export const opensClause = (t: Telling, at: number): boolean => opensLine(t, at) || /[.,;:(–-]/u.test(signAt(t, at));

/** Are words [from, to) only numbers and matches of these groups, with at most commas between? */
export function isOnly(t: Telling, from: number, to: number, ...groups: readonly string[]): boolean {
  let at = from;
  while (at < to) {
    const next = wordingAt(t, at, ...groups)?.to ?? ((t.words.kinds[at] ?? 0) & 1 ? at + 1 : at);
    if (next === at || next > to) return false;
    at = next;
  }
  return true;
}

const JOINED = /^(?:,|và|cùng|, ?và)?$/u;

/** Does a list continue from one name to the next: with only a comma, "và" or "cùng" between? */
export function goesOn(t: Telling, one: Named, next: Named): boolean {
  const between = t.s.low.slice(one.person.span.end - t.s.span.start, next.person.whole.start - t.s.span.start).trim();
  return between !== '' && JOINED.test(between);
}

/** The names before `one` in the same list, nearest first. */
export function chainBefore(t: Telling, one: Named): Named[] {
  const out: Named[] = [];
  for (const other of t.named.filter(({ to }) => to <= one.from).reverse()) {
    if (!goesOn(t, other, out.at(-1) ?? one)) break;
    out.push(other);
  }
  return out;
}

/** The names after `one` in the same list, in order. `goes`: what joins two names. */
export function chainBehind(t: Telling, one: Named, goes: typeof goesOn = goesOn): Named[] {
  const out: Named[] = [];
  for (const other of t.named.filter(({ from }) => from >= one.to)) {
    if (!goes(t, out.at(-1) ?? one, other)) break;
    out.push(other);
  }
  return out;
}

/** "A, Đội trưởng Đội Hình sự và B, Đội trưởng …": the person joined to `one` by "và", after an office of `one`. */
export function alongside(t: Telling, one: Named): Named | undefined {
  const at = one.from - 1;
  const other = t.named.findLast(({ to }) => to <= at);
  if (!other || !/^(?:và|cùng)$/u.test(t.words.words[at] ?? '') || !/^[,–-]$/u.test(signAt(t, other.to)))
    return undefined;
  if (!t.offices.some(({ from }) => from === other.to) || signsIn(t, other.to + 1, one.from) !== '') return undefined;
  return wordingIn(t, other.to, at, 'ends', 'other-clause') ? undefined : other;
}
