import { type Named, type Office, type Telling, tellingOf } from '../telling.js';
import type { ReportView, Sentence } from '../view.js';

/** A sentence with the wordings of `data/lexicon/offices.txt`; nothing where it names no position. */
export function officesIn(view: ReportView, s: Sentence): Telling | undefined {
  return view.roles(s).length === 0 ? undefined : tellingOf(view, s, view.kit.offices.find(view.words(s)));
}

/** What stands between word `at` and the one before it, as written, in small letters. */
export const gapAt = ({ s, words: { starts, ends } }: Telling, at: number): string =>
  s.low.slice(ends[at - 1] ?? 0, starts[at] ?? s.low.length);

/** Does a clause end in words [from, to), or at either end of them? The point of "KH.CN" ends none. */
export function endsClause(t: Telling, from: number, to: number): boolean {
  for (let at = from; at <= to; at++) if (/[;.!?]\s/u.test(gapAt(t, at))) return true;
  return false;
}

/** UTF-16 units between a position and a name, in either order. */
export const distance = ({ role }: Office, { person }: Named): number =>
  Math.max(person.whole.start - role.span.end, role.span.start - person.span.end);
