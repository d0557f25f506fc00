import {
  alongside,
  chainBefore,
  chainBehind,
  isOnly,
  type Named,
  opensClause,
  signAt,
  signsIn,
  type Telling,
  wordingAt,
  wordingBefore,
  wordingIn,
} from '../telling.js';

/** A wording of change in a sentence: words [from, to). */
export interface ChangeVerb {
  readonly change: string;
  readonly from: number;
  readonly to: number;
}

/** Those who leave are named before their verb, however it is put. */
const GONE: ReadonlySet<string> = new Set(['retired', 'transferred', 'removed']);
/** Words between a wording and the name that it leads to, at most. */
const FAR = 30;
/** Words of "được Phòng Giáo dục điều về", at most. */
const NEAR = 8;
/** Words of "Người được bổ nhiệm là", "Hai cán bộ nhận quyết định nghỉ hưu trước tuổi theo Nghị định 178 là", at most. */
const LABEL = 14;

/** Who a wording of change is about; several where a list of names stands beside it. */
export function whoseChange(t: Telling, verb: ChangeVerb): readonly Named[] {
  if (isOnlyAsked(t, verb)) return [];
  const behind = t.named.find(({ from }) => from >= verb.to);
  const succeeds = wordingAt(t, verb.from, 'succeeds') !== undefined;
  return ledTo(t, verb, behind, succeeds) ?? toldOf(t, verb, behind, succeeds);
}

/** "đề nghị bổ nhiệm ông A", "kiến nghị Đảng ủy điều động bà B": nothing has changed yet; "theo đề nghị của" tells of who asked for it. */
const isOnlyAsked = (t: Telling, { change, from }: ChangeVerb): boolean =>
  change === 'appointed' &&
  t.marks.some(
    (m) =>
      m.group === 'not-yet' &&
      m.to <= from &&
      from - m.to <= NEAR &&
      t.words.words[m.to] !== 'của' &&
      signsIn(t, m.to, from) === '' &&
      !t.named.some((one) => one.from >= m.to && one.to <= from),
  );

/** Those named behind the wording, where it leads to them. `succeeds`: it tells that one follows another. */
function ledTo(
  t: Telling,
  verb: ChangeVerb,
  behind: Named | undefined,
  succeeds: boolean,
): readonly Named[] | undefined {
  const successor = successorOf(t, verb);
  if (successor) return [successor];
  if (!behind) return undefined;
  if (isLabelled(t, verb, behind)) return withNext(t, behind);
  return !succeeds && isObject(t, verb, behind) ? withThose(t, behind) : undefined;
}

/** Those named before the wording; where nobody is, the one behind it whom it concerns. */
function toldOf(t: Telling, verb: ChangeVerb, behind: Named | undefined, succeeds: boolean): readonly Named[] {
  const before = t.named.findLast(({ to }) => to <= verb.from);
  if (!before) return behind && isConcerned(t, verb, behind) ? [behind] : [];
  if (isOtherClause(t, before.to, verb.from)) return [];
  if (succeeds && isProposed(t, before, verb)) return [];
  if (succeeds) return behind && isOnly(t, verb.to, behind.from, 'object') ? [before] : [];
  return befallsThose(t, before, verb) ? [...listBefore(t, before), before] : [];
}

/** "giới thiệu chị A ra ứng cử Chi hội trưởng thay bà B": nobody has come yet. */
const isProposed = (t: Telling, before: Named, { from }: ChangeVerb): boolean =>
  wordingIn(t, before.to, from, 'proposed') !== undefined && !wordingIn(t, before.to, from, 'passive', 'appointed');

/** Does it befall whoever stands before it: one who leaves, one to whom it was done, one beside it? */
const befallsThose = (t: Telling, before: Named, verb: ChangeVerb): boolean =>
  GONE.has(verb.change) || isPassive(t, verb) || isBeside(t, before, verb);

/** "Kế nhiệm là đồng chí A", "Thay thế vị trí của ông B là ông A", "…, người thay là cô C": named last, behind "là". */
function successorOf(t: Telling, verb: ChangeVerb): Named | undefined {
  const at = t.words.words[verb.from - 1] === 'người' ? verb.from - 1 : verb.from;
  if (verb.change !== 'appointed' || !wordingIn(t, verb.from, verb.to, 'succeeds') || !opensClause(t, at))
    return undefined;
  return t.named.find(
    ({ from }) =>
      from >= verb.to &&
      from - verb.to <= FAR &&
      t.words.words[from - 1] === 'là' &&
      !/[.;]/u.test(signsIn(t, verb.to, from)),
  );
}

/** Those whom a sentence names last as coming next: "người thay là cô C". */
export const successorsIn = (t: Telling): Named[] =>
  t.marks.flatMap(({ group, from, to }) =>
    group === 'appointed' ? (successorOf(t, { change: group, from, to }) ?? []) : [],
  );

/** "Người được bổ nhiệm là ông A", "Người nghỉ hưu: bà B": the clause is a label of who it is. */
function isLabelled(t: Telling, verb: ChangeVerb, { from, name }: Named): boolean {
  const label = t.marks.findLast((m) => m.group === 'label' && m.to <= verb.from && opensClause(t, m.from));
  if (!label || from - label.to > LABEL || from - label.to < 1) return false;
  const inside = t.words.marks.slice(label.to, from).join('');
  return inside === '' && (t.words.words[from - 1] === 'là' || signsIn(t, from, name).includes(':'));
}

/** "điều động ông A", "nghỉ hưu đối với bà C", "thêm một thành viên: đồng chí D". */
const isObject = (t: Telling, { to }: ChangeVerb, { from }: Named): boolean =>
  !/[.;(]/u.test(signsIn(t, to, from)) && isOnly(t, to, from, 'object');

/** "cho thôi tham gia Ban Chấp hành, Ban Thường vụ đối với ông A": one who leaves. */
const isConcerned = (t: Telling, { change, to }: ChangeVerb, { from }: Named): boolean =>
  GONE.has(change) &&
  from - to <= FAR &&
  !/[.;]/u.test(signsIn(t, to, from)) &&
  wordingBefore(t, from, 'concerns') !== undefined;

/** Between a name and what happens to its bearer stand offices and bodies, no other clause. */
function isOtherClause(t: Telling, from: number, to: number): boolean {
  if (/[;.]/u.test(signsIn(t, from, to))) return true;
  // "được trao quyết định nghỉ hưu" is said of whoever is given it.
  return t.marks.some(
    (m) => m.group === 'other-clause' && m.from >= from && m.to <= to && !wordingBefore(t, m.from, 'passive'),
  );
}

/** "được bổ sung", "đã được Phòng Giáo dục điều động": whoever stands before. */
function isPassive(t: Telling, { from }: ChangeVerb): boolean {
  if (wordingAt(t, from, 'passive')) return true;
  const passive = t.marks.findLast((m) => m.group === 'passive' && m.to <= from);
  return passive !== undefined && from - passive.to <= NEAR / 2 && !/[,;]/u.test(signsIn(t, passive.to, from));
}

/** "A, Phó Giám đốc, kế nhiệm …", "- Ông A, Trưởng phòng: điều động, bổ nhiệm …": the name, its office, the verb. */
function isBeside(t: Telling, before: Named, { from }: ChangeVerb): boolean {
  if (from === before.to) return true;
  if (signAt(t, from).includes(':')) return opensClause(t, before.from);
  return (
    /^(?:,,|\(\),?|[–-],*[–-])$/u.test(signsIn(t, before.to, from)) &&
    signAt(t, before.to) !== '' &&
    signAt(t, from) !== ''
  );
}

/** The names right before `last` in one list. */
function listBefore(t: Telling, last: Named): Named[] {
  const out = chainBefore(t, last).reverse();
  const edge = out[0] ?? last;
  const beside = out.length === 0 ? alongside(t, last) : undefined;
  if (beside) return [beside];
  const joined = /^(?:và|cùng)$/u.test(t.words.words[last.from - 1] ?? '');
  const list = wordingBefore(t, edge.from, 'list') ?? wordingBefore(t, edge.name, 'list');
  return joined || list ? out : [];
}

/** "Người nghỉ hưu: ông A, Phó Giám đốc và bà B": the names that a label heads. */
function withNext(t: Telling, first: Named): Named[] {
  const chain = withThose(t, first);
  const next = t.named.find(({ from }) => from >= (chain.at(-1) ?? first).to);
  return next && alongside(t, next) === first ? [...chain, next] : chain;
}

/** "điều động các đồng chí A, B và C": the names that go on behind the first. */
const withThose = (t: Telling, first: Named): Named[] => [first, ...chainBehind(t, first)];
