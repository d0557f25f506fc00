import { takenOverIn } from './changes/takes.js';
import { successorsIn } from './changes/whose.js';
import type { Holder } from './holders.js';
import { signsIn, tellingIn } from './telling.js';
import type { ReportView, Sentence } from './view.js';

/** "thay ông", "thay thế cho đồng chí": what stands right before the name of whoever is replaced. */
const REPLACES = /(?<!\p{L})thay(?: thế)?(?: cho)?\s*$/u;
/** What happens to them, or the end of the clause: who is only spoken for ("thay đồng chí B chủ trì") keeps the office. */
const LEAVES =
  /^\s*(?:[,.;)]|$|(?:đã |vừa |sẽ )?(?:nghỉ|chuyển|được (?:điều|nghỉ|luân)|nhận (?:nhiệm vụ|công tác)|qua đời|mất)(?!\p{L}))/u;
/** An office is given: "giữ chức", "làm", "giao chức". */
const GIVEN = /(?<!\p{L})(?:giữ chức(?: vụ| danh)?|giữ|làm|chức(?: vụ| danh)?|cương vị|vị trí)\s*$/u;
/** UTF-16 units between an office and the name of whoever held it before. */
const FAR = 90;

/**
 * Who held an office before, by who comes after them: "được bầu làm Bí thư thay ông B nghỉ hưu" says that B was Bí thư.
 * `holders`: those that the sentence names.
 */
export function replacedIn(view: ReportView, sentence: Sentence, holders: readonly Holder[]): Holder[] {
  if (!sentence.low.includes('thay')) return [];
  const { low, span } = sentence;
  return view.people(sentence).flatMap((person): Holder[] => {
    const [from, to] = [person.whole.start - span.start, person.span.end - span.start];
    if (!REPLACES.test(low.slice(0, from)) || !LEAVES.test(low.slice(to))) return [];
    const role = view.roles(sentence).findLast((r) => r.span.end <= person.whole.start);
    if (!role) return [];
    const [start, end] = [role.span.start - span.start, role.span.end - span.start];
    const between = low.slice(end, from);
    if (from - end > FAR || /[;:.]\s/u.test(between) || !GIVEN.test(low.slice(0, start))) return [];
    const body = holders.find((holder) => holder.role === role)?.body ?? { start: role.span.end, end: role.span.end };
    return [{ person, role, body, tenure: 'former', sentence }];
  });
}

const SUCCEEDS: ReadonlySet<string> = new Set(['succeeds', 'holds']);
/** Words between an office and whoever comes next, at most. */
const NEXT = 24;

/** Who holds an office next, by what was told of it: "bà A thôi chức Phó Giám đốc, người thay là cô B", "ghế Chủ tịch …, từ 1/7 do đồng chí C đảm nhiệm". */
export function succeedingIn(view: ReportView, sentence: Sentence, holders: readonly Holder[]): Holder[] {
  if (!/(?<!\p{L})(?:thay|thế|nhiệm|nhận|đương)(?!\p{L})/u.test(sentence.low)) return [];
  const t = tellingIn(view, sentence, view.kit.changes, SUCCEEDS);
  if (!t) return [];
  return [...new Set([...successorsIn(t), ...takenOverIn(t)])].flatMap(({ person, from }): Holder[] => {
    if (holders.some((holder) => holder.person === person)) return [];
    const office = t.offices.findLast(({ to }) => to <= from);
    if (!office || from - office.to > NEXT || /[.;]/u.test(signsIn(t, office.to, from))) return [];
    const held = holders.find(({ role }) => role === office.role);
    // "Đồng chí A, Bí thư, thôi chức Phó Chủ tịch": only an office that is left, or nobody's here.
    if (held && held.tenure !== 'former') return [];
    const body = held?.body ?? { start: office.role.span.end, end: office.role.span.end };
    return [{ person, role: office.role, body, tenure: 'appointed', sentence }];
  });
}
