import { wholeWords } from '../text/boundary.js';
import type { PersonMention, RoleMention } from '../text/people.js';
import type { Span } from '../text/span.js';
import type { Tenure } from './attributes.js';
import { type Among, bodyOf, VERB } from './holder-body.js';
import { isVacant } from './vacant.js';
import { lowOf, type ReportView, type Sentence } from './view.js';

/** A person in a position, as one sentence says it. Spans are offsets into the report. */
export interface Holder {
  readonly person: PersonMention;
  readonly role: RoleMention;
  /** What follows the position: the body it belongs to ("Đảng ủy Sở KH&CN"); may be empty. */
  readonly body: Span;
  readonly tenure: Exclude<Tenure, 'vacant'>;
  readonly sentence: Sentence;
}

const VERB_ROLE = wholeWords(
  'trở thành|thành (?:nữ|tân|vị)|đảm đương(?: trọng trách)?|trọng trách|cương vị|giữ (?:các )?(?:chức(?: vụ| danh)?|cương vị|vị trí)|giữ|chức danh|chức vụ|(?<!(?:tổ|công|viên|quan) )chức|đảm nhiệm|đảm nhận|phụ trách|kiêm(?: nhiệm| giữ)?|(?:bổ nhiệm|đề bạt|cất nhắc)(?: làm| giữ chức(?: vụ)?)?|làm|trúng cử|đắc cử|tái cử|tái đắc cử|bầu làm|là',
);
const ELECTED = wholeWords('bầu|gọi tên|trúng cử|đắc cử|tái cử|tái đắc cử|tín nhiệm');
const APPOINTED = wholeWords(
  'bổ nhiệm|đề bạt|cất nhắc|điều động|điều về|phân công|luân chuyển|chuyển công tác|chỉ định|giao',
);
/** "được giới thiệu ứng cử chức Chủ tịch": nobody holds it yet. */
const PROPOSED = wholeWords('ứng cử|đề cử|giới thiệu|quy hoạch|dự kiến');
const LEFT = wholeWords(
  '(?:thôi|nghỉ) (?:giữ|là|làm|tham gia|đảm nhiệm|chức(?: vụ| danh)?)|cho thôi|miễn nhiệm|rời (?:cương vị|chức)',
);
const FORMER = /(?<!\p{L})(?:nguyên|cựu)(?:\s+là)?\s*$/u;
/** "Bí thư khóa trước", "Giám đốc tiền nhiệm": behind the position. */
const FORMER_BEHIND = /^[^,;.:()]{0,40}?(?<!\p{L})(?:(?:khóa|nhiệm kỳ|thời kỳ) (?:trước|cũ)|tiền nhiệm)(?!\p{L})/u;
/** "thôi giữ chức để nhận nhiệm vụ Giám đốc Sở": what somebody leaves for. */
const LEAVES_FOR =
  /(?<!\p{L})(?:để|và|chuyển)[^,;.]{0,20} (?:nhận|giữ|làm|đảm nhận|đảm nhiệm)(?: (?:nhiệm vụ|công tác|chức(?: vụ)?|cương vị))?\s*$/u;

/** Every (person, position) pair that the sentence states, in the order of the positions. */
export function holdersIn(view: ReportView, sentence: Sentence): Holder[] {
  const people = view.people(sentence);
  const roles = view.roles(sentence);
  if (people.length === 0) return [];
  const among: Among = { s: sentence, people, roles };
  const out: Holder[] = [];
  for (const [i, role] of roles.entries()) {
    if (isPlural(sentence, role) || isVacant(sentence, role)) continue;
    const found = joined(among, i) ?? byVerb(sentence, people, role);
    if (!found) continue;
    const before = lowOf(sentence, {
      start: Math.max(sentence.span.start, role.span.start - 24),
      end: role.span.start,
    });
    const behind = lowOf(sentence, { start: role.span.end, end: Math.min(sentence.span.end, role.span.end + 60) });
    const body = bodyOf(among, i);
    const tenure = FORMER.test(before) || FORMER_BEHIND.test(behind) ? 'former' : found.tenure;
    for (const person of [found.person, ...(found.alike ?? [])]) out.push({ person, role, body, tenure, sentence });
  }
  return out;
}

/** The name that a position stands beside. Where names stand behind their positions ("Bí thư A, Phó Bí thư B"), the one behind. */
function joined(among: Among, i: number): Found | undefined {
  const { roles } = among;
  const after = afterName(among, i);
  if (!after) return beforeName(among, i);
  const titledBefore = roles.some(
    (other, j) =>
      j < i &&
      other.span.end <= after.person.whole.start &&
      after.person.whole.start - other.span.end < 60 &&
      beforeName(among, j)?.person === after.person,
  );
  return (titledBefore ? beforeName(among, i) : undefined) ?? after;
}

/** "bí thư các chi bộ", "các phó giám đốc": several, not this one's position. */
function isPlural(s: Sentence, role: RoleMention): boolean {
  const before = lowOf(s, { start: Math.max(s.span.start, role.span.start - 12), end: role.span.start });
  const after = lowOf(s, { start: role.span.end, end: Math.min(s.span.end, role.span.end + 12) });
  return /^ (?:các|những|\d+) /u.test(after) || /(?:không|chưa)(?: phải)? là\s*$/u.test(before);
}

interface Found {
  readonly person: PersonMention;
  /** Others of whom the same is said: "các đồng chí A và B giữ chức …". */
  readonly alike?: readonly PersonMention[];
  readonly tenure: Holder['tenure'];
}

/** "Trưởng ban Tổ chức và 21/25 đồng chí Ủy viên": so many others. */
const NUMBERED = /\d\s+(?:đồng chí|đ\/c|người|vị|ông|bà)?\s*$/u;

/** "Nguyễn Văn A - Bí thư Đảng ủy, Giám đốc Sở": the name, a separator, then nothing but positions and bodies. */
function afterName(among: Among, i: number): Found | undefined {
  const { s, people, roles } = among;
  const role = roles[i];
  const person = role && people.filter((p) => p.span.end <= role.span.start).at(-1);
  if (!role || !person) return undefined;
  const between = lowOf(s, { start: person.span.end, end: role.span.start });
  if (!/^\s*(?:[-–—,:(/]|là\s)/u.test(between) || /[;.!?]\s/u.test(between) || NUMBERED.test(between)) return undefined;
  const first = roles.find((r) => r.span.start >= person.span.end);
  if (!first) return undefined;
  const lead = lowOf(s, { start: person.span.end, end: first.span.start });
  if (!/^[\s\-–—,:(/]*(?:(?:hiện )?là\s+|nguyên\s+|đồng chí\s+|hiện đang là\s+|ủy viên\s+|uv\s+)*$/u.test(lead))
    return undefined;
  if (first !== role && VERB.test(lowOf(s, { start: first.span.end, end: role.span.start }))) return undefined;
  if (roles.some((r) => r.span.start >= person.span.end && r.span.end <= role.span.start && isPlural(s, r)))
    return undefined;
  return { person, tenure: 'stated' };
}

/** "Phó Bí thư Đảng ủy Sở KH&CN Phạm Thị B": a position, its body, the name. */
function beforeName(among: Among, i: number): Found | undefined {
  const { s, people, roles } = among;
  const role = roles[i];
  const person = role && people.find((p) => p.whole.start >= role.span.end);
  if (!role || !person || person.whole.start - role.span.end > 110) return undefined;
  const last = roles.filter((r) => r.span.end <= person.whole.start).at(-1);
  if (!last) return undefined;
  const tail = lowOf(s, { start: last.span.end, end: person.whole.start });
  // "hai Phó Bí thư là đồng chí A và …", "các Phó Chủ tịch gồm ông A và …"
  if (last === role && /^\s*(?:là|gồm(?: có)?)\s*$/u.test(tail))
    return { person, alike: severalWith(s, people, person, role), tenure: 'stated' };
  const inverted = invertedName(s, people, role);
  if (inverted) return inverted;
  if (/(?<!\p{L})của\s*$/u.test(tail)) return undefined;
  if (/[.;,!?]/u.test(tail.trim().replace(/[-–—:]$/u, '')) || VERB.test(tail) || / và $/u.test(tail)) return undefined;
  const titledAfterDash = /[-–—]\s*$/u.test(tail);
  if (titledAfterDash && person.whole.start === person.span.start) return undefined;
  if (last !== role) {
    const chain = lowOf(s, { start: role.span.end, end: last.span.start });
    if (
      VERB.test(chain) ||
      // "Chủ tịch (18/19 phiếu), các Phó Chủ tịch gồm ông B": another position's list.
      SEVERAL.test(chain) ||
      /[;.]\s/u.test(chain) ||
      people.some((p) => p.span.start > role.span.end && p.span.end < last.span.start)
    )
      return undefined;
  }
  // "thôi giữ chức Bí thư đối với đồng chí A"
  const left = LEFT.test(lowOf(s, { start: Math.max(s.span.start, role.span.start - 80), end: role.span.start }));
  const alike = [...labelledWith(s, people, person, role, tail), ...severalWith(s, people, person, role)];
  return { person, alike, tenure: left ? 'former' : 'stated' };
}

/** "* Phó Chủ tịch: bà A (30 phiếu), ông B (29 phiếu)", "…; Phó Bí thư - bà A và ông B": a position that labels its clause is that of all names in it. */
function labelledWith(
  s: Sentence,
  people: readonly PersonMention[],
  first: PersonMention,
  role: RoleMention,
  tail: string,
): PersonMention[] {
  const lead = lowOf(s, { start: s.span.start, end: role.span.start });
  if (!/(?::|\s[-–—])\s*(?:các )?$/u.test(tail) || !/(?:^\s*(?:[-–+*•]|\d+[.)])?|[;:])\s*(?:các )?$/u.test(lead))
    return [];
  const out: PersonMention[] = [];
  let last = first;
  for (const person of people.filter((p) => p.whole.start >= first.span.end)) {
    const between = lowOf(s, { start: last.span.end, end: person.whole.start });
    if (!/^\s*(?:\([^)]*\)|\d+\/\d+ phiếu|,\s*\d+\/\d+ phiếu)?\s*(?:[,;]|và|, và)\s*$/u.test(between)) break;
    out.push(person);
    last = person;
  }
  return out;
}

/** What stands before a position of several. */
const SEVERAL = /(?<!\p{L})(?:các|những|hai|ba|bốn|năm|\d+)(?: đồng chí| ông| bà)?\s*$/u;

/** "cùng hai Phó Bí thư A và B", "các Phó Giám đốc A, B và C": a position of several is that of all names in the list behind it. */
function severalWith(
  s: Sentence,
  people: readonly PersonMention[],
  first: PersonMention,
  role: RoleMention,
): PersonMention[] {
  if (!SEVERAL.test(lowOf(s, { start: s.span.start, end: role.span.start }))) return [];
  const out: PersonMention[] = [];
  let last = first;
  for (const person of people.filter((p) => p.span.start >= first.span.end)) {
    if (!/^\s*(?:,|và|cùng|, và)\s*$/u.test(lowOf(s, { start: last.span.end, end: person.whole.start }))) break;
    out.push(person);
    last = person;
  }
  return out;
}

/** "Giữ chức Bí thư Chi bộ là đồng chí A", "Thay thế vị trí Trạm trưởng của ông B là ông A": whoever stands behind "là". */
function invertedName(s: Sentence, people: readonly PersonMention[], role: RoleMention): Found | undefined {
  const before = lowOf(s, { start: s.span.start, end: role.span.start });
  const lead =
    /(?:^|[.;,]\s)(?<verb>giữ|thay(?: thế)?|kế nhiệm|đảm nhiệm|đảm nhận|phụ trách)(?: [^\s,;.]+){0,4}\s*$/u.exec(
      before,
    );
  if (!lead) return undefined;
  const person = people.find((p) =>
    /^[^;.]{0,90}\slà\s*$/u.test(lowOf(s, { start: role.span.end, end: p.whole.start })),
  );
  return person && { person, tenure: /^(?:thay|kế)/u.test(lead.groups?.['verb'] ?? '') ? 'appointed' : 'stated' };
}

/** Whoever was replaced goes on to another office. */
const MOVED_ON = /^\s*(?:đã |vừa |mới )?(?:được|chuyển|nhận|sang|về|lên)(?!\p{L})/u;

/** "… được bầu giữ chức Bí thư", "trúng cử chức danh Bí thư", "bổ nhiệm Giám đốc Sở": a verb joins the name and the position. */
function byVerb(s: Sentence, people: readonly PersonMention[], role: RoleMention): Found | undefined {
  // "A thay đồng chí B làm Bí thư": the position is A's; "A thay đồng chí B được bổ nhiệm giữ chức Giám đốc": it is B's.
  const replaced = (p: PersonMention): boolean =>
    /(?<!\p{L})thay(?: thế| cho)?\s*$/u.test(lowOf(s, { start: s.span.start, end: p.whole.start })) &&
    !MOVED_ON.test(lowOf(s, { start: p.span.end, end: Math.max(p.span.end, role.span.start) }));
  const person = people.filter((p) => p.span.end <= role.span.start && !replaced(p)).at(-1);
  if (!person || role.span.start - person.span.end > 160) return undefined;
  const between = lowOf(s, { start: person.span.end, end: role.span.start });
  if (/;|\.\s/u.test(between)) return undefined;
  const near = between.slice(-45);
  if (!VERB_ROLE.test(near) && !ELECTED.test(near)) return undefined;
  if (/(?:thay|cho|của|với|gặp|cảm ơn|cùng)\s*$/u.test(between)) return undefined;
  if (PROPOSED.test(between) && !ELECTED.test(between) && !APPOINTED.test(between)) return undefined;
  if (LEFT.test(between)) return { person, tenure: LEAVES_FOR.test(between) ? 'appointed' : 'former' };
  // "bầu đồng chí A giữ chức Bí thư, đồng chí B giữ chức Phó Bí thư": one verb for both.
  const elected =
    ELECTED.test(between) ||
    (/(?:giữ|vào) (?:chức|cương vị|vị trí|ghế)|làm/u.test(between) &&
      !APPOINTED.test(between) &&
      ELECTED.test(lowOf(s, { start: s.span.start, end: person.span.start })));
  return {
    person,
    alike: listedWith(s, people, person),
    tenure: elected ? 'elected' : tenureIn(between),
  };
}

const tenureIn = (text: string): 'appointed' | 'stated' => (APPOINTED.test(text) ? 'appointed' : 'stated');

/** The names right before `person` in one list, joined by "và", "cùng" or commas and titles only. */
function listedWith(s: Sentence, people: readonly PersonMention[], person: PersonMention): PersonMention[] {
  const out: PersonMention[] = [];
  let edge = person;
  let closed = false;
  for (const other of people.filter((p) => p.span.end <= person.whole.start).reverse()) {
    const between = lowOf(s, { start: other.span.end, end: edge.whole.start }).trim();
    if (!/^(?:,|và|cùng|, và)$/u.test(between) || (!closed && between === ',')) break;
    closed = true;
    out.push(other);
    edge = other;
  }
  return out;
}
