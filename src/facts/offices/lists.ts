import { KIND } from '../../text/typed.js';
import {
  alongside,
  chainBefore,
  chainBehind,
  goesOn,
  type Named,
  type Office,
  opensLine,
  signAt,
  signsIn,
  type Telling,
  wordingBefore,
} from '../telling.js';

/** Is it a position of several: "hai Phó Bí thư", "các Phó Giám đốc"? */
export const isOfSome = (t: Telling, { from }: Office): boolean =>
  signAt(t, from) === '' && wordingBefore(t, from, 'several') !== undefined;

/** The names that hold a position with `first`, behind it: those of a position of several, and those in a clause that it labels. */
export function alsoNamed(t: Telling, office: Office, first: Named): Named[] {
  const several = isOfSome(t, office) || labels(t, office, first) || namesAll(t, office, first);
  return several ? chainBehind(t, first, goesOnOrVotes) : [];
}

/** "Phó Bí thư là ông A và bà B": a word of naming stands between. */
const namesAll = (t: Telling, office: Office, { from }: Named): boolean => {
  const names = signAt(t, from) === '' ? wordingBefore(t, from, 'names') : undefined;
  return names !== undefined && names.from >= office.to && signsIn(t, office.to, names.from) === '';
};

/** "* Phó Chủ tịch: bà A (30 phiếu), ông B (29 phiếu)", "…; Phó Bí thư - bà A và ông B": it heads all names of its clause. */
function labels(t: Telling, office: Office, first: Named): boolean {
  const { words } = t.words;
  const to = words[first.from - 1] === 'các' ? first.from - 1 : first.from;
  if (!/(?::|^[–—-])$/u.test(signAt(t, to))) return false;
  const from = words[office.from - 1] === 'các' ? office.from - 1 : office.from;
  return opensLine(t, from) || /[;:]$/u.test(signAt(t, from));
}

/** "…; A và B, Phó Chủ tịch": of an item of a list with an office behind two names, whoever is joined to the last. */
export function joinedTo(t: Telling, one: Named): Named[] {
  const [first, ...more] = chainBefore(t, one);
  const joined = first !== undefined && more.length === 0 && t.words.words[first.to] === 'và';
  return joined && signAt(t, first.from).includes(';') ? [first] : [];
}

/** Votes and what stands in brackets do not end a list. */
const goesOnOrVotes = (t: Telling, last: Named, one: Named): boolean =>
  goesOn(t, last, one) || goesOnBehind(t, last, one);

/** "A; B", "A (16/16 phiếu), B", "A, 25/27 phiếu; B", "A (136 phiếu) và B". */
function goesOnBehind(t: Telling, last: Named, { from }: Named): boolean {
  const { words } = t.words;
  const at = behindVotes(t, last.to);
  if (at > from) return false;
  if (at === from) return /[,;]$/u.test(signAt(t, at));
  return at + 1 === from && words[at] === 'và' && signAt(t, from) === '' && !/[.;]/u.test(signAt(t, at));
}

/** Behind "(…)" or "25/27 phiếu" from word `at` on; `at` where neither stands there. */
function behindVotes(t: Telling, at: number): number {
  const { words, kinds, marks } = t.words;
  if (signAt(t, at).startsWith('(')) {
    const close = marks.findIndex((sign, i) => i > at && sign.includes(')'));
    return close < 0 || /[.;]/u.test(signsIn(t, at, close - 1)) ? at : close;
  }
  const votes = ((kinds[at] ?? 0) & KIND.ratio) !== 0 && words[at + 1] === 'phiếu';
  return votes && /^,?$/u.test(signAt(t, at)) ? at + 2 : at;
}

/** The names right before `one` in one list, the last of them joined by more than a comma. */
export function listBefore(t: Telling, one: Named): Named[] {
  const chain = chainBefore(t, one);
  // "các ông A, B được bầu": the word before them tells that they are several.
  const first = chain.at(-1) ?? one;
  const several = wordingBefore(t, first.name, 'several') ?? wordingBefore(t, first.from, 'several');
  if (chain.length > 0 && (several || chain[0]?.to !== one.from)) return chain;
  const joined = alongside(t, one);
  return joined ? [joined] : [];
}
