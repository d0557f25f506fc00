import { type Named, opensClause, signAt, signsIn, type Telling, wordingBefore, wordingIn } from '../telling.js';

/** Words between a name and the office that it is given, at most. */
const FAR = 24;

/** Who takes an office without a verb of appointing, with the words [from, to) that say so. */
export interface Taking {
  readonly one: Named;
  readonly from: number;
  readonly to: number;
}

/**
 * "Anh A, kỹ sư, từ hôm qua 11/8 là Bí thư", "Bà B, Phó Trưởng phòng: phụ trách phòng", "từ 1/7 do đồng chí C đảm nhiệm":
 * a day, or the sign of a list, tells that it is new.
 */
export function takingsIn(t: Telling): Taking[] {
  return t.marks.flatMap(({ group, from, to }): Taking[] => {
    if (group === 'holds') return byThem(t, from, to);
    return group === 'takes' ? takenBy(t, from, to) : [];
  });
}

/** Whoever is named last before the words [from, to) that say that an office is taken, where they tell that it is new. */
function takenBy(t: Telling, from: number, to: number): Taking[] {
  const one = t.named.findLast((named) => named.to <= from);
  if (!one || from - one.to > FAR || /[.;]/u.test(signsIn(t, one.to, from))) return [];
  const listed = signAt(t, from).includes(':') && opensClause(t, one.from);
  return listed || isDated(t, from, to) ? [{ one, from, to }] : [];
}

/** "từ hôm qua 11/8 là Bí thư": an office stands beside the words [from, to), and a day from which on it is held. */
function isDated(t: Telling, from: number, to: number): boolean {
  const office = t.offices.some((o) => o.from === to || o.from === from);
  return office && (t.words.words[from] === 'từ' || isSince(t, to));
}

/** Does a day follow word `at`, from which the office is held: "kể từ 1-11"? "từ 4/10 đến 29/10" does not start an office. */
function isSince(t: Telling, at: number): boolean {
  const since = wordingIn(t, at, Math.min(at + FAR, t.words.words.length), 'since');
  return since !== undefined && t.words.words[since.from] === 'kể' && !/[,;.]/u.test(signsIn(t, at + 1, since.from));
}

/** "từ 1/7 do đồng chí C đảm nhiệm". */
function byThem(t: Telling, from: number, to: number): Taking[] {
  const one = t.named.find((named) => named.to === from);
  if (!one || t.words.words[one.from - 1] !== 'do') return [];
  const since = wordingBefore(t, one.from - 1, 'since') ?? wordingIn(t, to, t.words.words.length, 'since');
  return since ? [{ one, from: Math.min(since.from, from), to }] : [];
}

/** Those whom an office passes to from a day: "từ 1/7 do đồng chí C đảm nhiệm". */
export const takenOverIn = (t: Telling): Named[] =>
  t.marks.flatMap(({ group, from, to }) => (group === 'holds' ? byThem(t, from, to).map(({ one }) => one) : []));
