import { takenOverIn } from './changes/takes.js';
import { successorsIn } from './changes/whose.js';
import type { Holder } from './holders.js';
import { distance, officesIn } from './offices/telling.js';
import { signAt, signsIn, type Telling, tellingIn, wordingAt, wordingBefore } from './telling.js';
import type { ReportView, Sentence } from './view.js';

/** Maximum code units between an office and its former holder's name. */
const FAR = 90;

/**
 * The former holder of an office, from the successor: "được bầu làm Bí thư thay ông B nghỉ hưu" says that B was Bí thư. `holders`: those in
 * the sentence.
 */
export function replacedIn(view: ReportView, sentence: Sentence, holders: readonly Holder[]): Holder[] {
  const t = sentence.low.includes('thay') ? officesIn(view, sentence) : undefined;
  if (!t) return [];
  return t.named.flatMap((one): Holder[] => {
    if (signAt(t, one.from) !== '' || !wordingBefore(t, one.from, 'instead') || !isGone(t, one.to)) return [];
    const office = t.offices.findLast(({ to }) => to <= one.from);
    if (!office || distance(office, one) > FAR || /[;:.]/u.test(signsIn(t, office.to, one.from))) return [];
    if (signAt(t, office.from) !== '' || !wordingBefore(t, office.from, 'post')) return [];
    const { role } = office;
    const body = holders.find((holder) => holder.role === role)?.body ?? { start: role.span.end, end: role.span.end };
    return [{ person: one.person, role, body, tenure: 'former', sentence }];
  });
}

/** What happens to them, or the end of the clause. A person who is only represented ("thay đồng chí B chủ trì") keeps the office. */
const isGone = (t: Telling, to: number): boolean =>
  to === t.words.words.length ||
  /^[,.;)]/u.test(signAt(t, to)) ||
  (signAt(t, to) === '' && wordingAt(t, to, 'gone') !== undefined);

const SUCCEEDS: ReadonlySet<string> = new Set(['succeeds', 'holds']);
/** The most words between an office and its next holder. */
const NEXT = 24;

/** The next holder of an office: "bà A thôi chức Phó Giám đốc, người thay là cô B", "ghế Chủ tịch …, từ 1/7 do đồng chí C đảm nhiệm". */
export function succeedingIn(view: ReportView, sentence: Sentence, holders: readonly Holder[]): Holder[] {
  if (!/(?<!\p{L})(?:thay|thế|nhiệm|nhận|đương)(?!\p{L})/u.test(sentence.low)) return [];
  const t = tellingIn(view, sentence, view.kit.changes, SUCCEEDS);
  if (!t) return [];
  return [...new Set([...successorsIn(t), ...takenOverIn(t)])].flatMap(({ person, from }): Holder[] => {
    if (holders.some((holder) => holder.person === person)) return [];
    const office = t.offices.findLast(({ to }) => to <= from);
    if (!office || from - office.to > NEXT || /[.;]/u.test(signsIn(t, office.to, from))) return [];
    const held = holders.find(({ role }) => role === office.role);
    // "Đồng chí A, Bí thư, thôi chức Phó Chủ tịch": only the office that is given up, or one without a holder here.
    if (held && held.tenure !== 'former') return [];
    const body = held?.body ?? { start: office.role.span.end, end: office.role.span.end };
    return [{ person, role: office.role, body, tenure: 'appointed', sentence }];
  });
}
