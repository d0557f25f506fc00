import { wholeWords } from '../text/boundary.js';
import type { PersonMention, RoleMention } from '../text/people.js';
import { type Span, trimSpan } from '../text/span.js';
import type { Tenure } from './attributes.js';
import type { ReportView, Sentence } from './view.js';

/** A person in a position, as one sentence says it. Spans are offsets into the report. */
export interface Holder {
  readonly person: PersonMention;
  readonly role: RoleMention;
  /** What follows the position: the body it belongs to ("Đảng ủy Sở KH&CN"); may be empty. */
  readonly body: Span;
  readonly tenure: Exclude<Tenure, 'vacant'>;
  readonly sentence: Sentence;
}

/** A verb ends the list of positions behind a name. */
const VERB = wholeWords(
  'dự|tham dự|về dự|đến dự|tới dự|tới|kiêm|vào|chủ trì|đồng chủ trì|điều hành|phát biểu|trình bày|báo cáo|thay mặt|đại diện|đã|sẽ|được|nhấn mạnh|tặng|trao|trúng cử|đắc cử|tái cử|tái đắc cử|đạt|chuyển|nghỉ|đánh giá|biểu dương|ghi nhận|yêu cầu|đề nghị|cảm ơn|kết luận|tham luận|khai mạc|bế mạc|cho biết|khẳng định|thông qua|công bố|cùng|tiếp thu|cũng|có|về|tham gia|ký|chúc mừng|chụp|tuyên bố|bầu|giữ|làm|nhiệm kỳ|khóa|đồng chí|đ/c|các đồng chí|và đồng chí|vinh dự|thẳng thắn|thay|là|gồm',
);
const VERB_ROLE = wholeWords(
  'trở thành|thành (?:nữ|tân|vị)|đảm đương(?: trọng trách)?|trọng trách|cương vị|giữ (?:các )?(?:chức(?: vụ| danh)?|cương vị|vị trí)|giữ|chức danh|chức vụ|(?<!(?:tổ|công|viên|quan) )chức|đảm nhiệm|đảm nhận|phụ trách|kiêm(?: nhiệm| giữ)?|bổ nhiệm(?: làm| giữ chức(?: vụ)?)?|làm|trúng cử|đắc cử|tái cử|tái đắc cử|bầu làm|là',
);
const ELECTED = wholeWords('bầu|gọi tên|trúng cử|đắc cử|tái cử|tái đắc cử|tín nhiệm');
const APPOINTED = wholeWords('bổ nhiệm|điều động|điều về|phân công|luân chuyển|chuyển công tác|chỉ định|giao');
/** "được giới thiệu ứng cử chức Chủ tịch": nobody holds it yet. */
const PROPOSED = wholeWords('ứng cử|đề cử|giới thiệu|quy hoạch|dự kiến');
const LEFT = wholeWords('thôi (?:giữ|làm|tham gia|đảm nhiệm)|cho thôi|miễn nhiệm|rời (?:cương vị|chức)');
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
  const out: Holder[] = [];
  for (const [i, role] of roles.entries()) {
    if (isPlural(sentence, role) || isVacant(sentence, role)) continue;
    const found = joined(sentence, people, roles, i) ?? byVerb(sentence, people, role);
    if (!found) continue;
    const before = slice(sentence, {
      start: Math.max(sentence.span.start, role.span.start - 24),
      end: role.span.start,
    });
    const behind = slice(sentence, { start: role.span.end, end: Math.min(sentence.span.end, role.span.end + 60) });
    const body = bodyOf(sentence, people, roles, i);
    const tenure = FORMER.test(before) || FORMER_BEHIND.test(behind) ? 'former' : found.tenure;
    for (const person of [found.person, ...(found.alike ?? [])]) out.push({ person, role, body, tenure, sentence });
  }
  return out;
}

/** The name that a position stands beside. Where names stand behind their positions ("Bí thư A, Phó Bí thư B"), the one behind. */
function joined(
  s: Sentence,
  people: readonly PersonMention[],
  roles: readonly RoleMention[],
  i: number,
): Found | undefined {
  const after = afterName(s, people, roles, i);
  if (!after) return beforeName(s, people, roles, i);
  const titledBefore = roles.some(
    (other, j) =>
      j < i &&
      other.span.end <= after.person.whole.start &&
      after.person.whole.start - other.span.end < 60 &&
      beforeName(s, people, roles, j)?.person === after.person,
  );
  return (titledBefore ? beforeName(s, people, roles, i) : undefined) ?? after;
}

/** "bí thư các chi bộ", "các phó giám đốc": several, not this one's position. */
function isPlural(s: Sentence, role: RoleMention): boolean {
  const before = slice(s, { start: Math.max(s.span.start, role.span.start - 12), end: role.span.start });
  const after = slice(s, { start: role.span.end, end: Math.min(s.span.end, role.span.end + 12) });
  return /^ (?:các|những|\d+) /u.test(after) || /(?:không|chưa)(?: phải)? là\s*$/u.test(before);
}

interface Found {
  readonly person: PersonMention;
  /** Others of whom the same is said: "các đồng chí A và B giữ chức …". */
  readonly alike?: readonly PersonMention[];
  readonly tenure: Holder['tenure'];
}

function slice(sentence: Sentence, span: Span): string {
  return sentence.low.slice(span.start - sentence.span.start, span.end - sentence.span.start);
}

/** "Trưởng ban Tổ chức và 21/25 đồng chí Ủy viên": so many others. */
const NUMBERED = /\d\s+(?:đồng chí|đ\/c|người|vị|ông|bà)?\s*$/u;

/** "Nguyễn Văn A - Bí thư Đảng ủy, Giám đốc Sở": the name, a separator, then nothing but positions and bodies. */
function afterName(
  s: Sentence,
  people: readonly PersonMention[],
  roles: readonly RoleMention[],
  i: number,
): Found | undefined {
  const role = roles[i];
  const person = role && people.filter((p) => p.span.end <= role.span.start).at(-1);
  if (!role || !person) return undefined;
  const between = slice(s, { start: person.span.end, end: role.span.start });
  if (!/^\s*(?:[-–—,:(/]|là\s)/u.test(between) || /[;.!?]\s/u.test(between) || NUMBERED.test(between)) return undefined;
  const first = roles.find((r) => r.span.start >= person.span.end);
  if (!first) return undefined;
  const lead = slice(s, { start: person.span.end, end: first.span.start });
  if (!/^[\s\-–—,:(/]*(?:(?:hiện )?là\s+|nguyên\s+|đồng chí\s+|hiện đang là\s+|ủy viên\s+|uv\s+)*$/u.test(lead))
    return undefined;
  if (first !== role && VERB.test(slice(s, { start: first.span.end, end: role.span.start }))) return undefined;
  if (roles.some((r) => r.span.start >= person.span.end && r.span.end <= role.span.start && isPlural(s, r)))
    return undefined;
  return { person, tenure: 'stated' };
}

/** "Phó Bí thư Đảng ủy Sở KH&CN Phạm Thị B": a position, its body, the name. */
function beforeName(
  s: Sentence,
  people: readonly PersonMention[],
  roles: readonly RoleMention[],
  i: number,
): Found | undefined {
  const role = roles[i];
  const person = role && people.find((p) => p.whole.start >= role.span.end);
  if (!role || !person || person.whole.start - role.span.end > 110) return undefined;
  const last = roles.filter((r) => r.span.end <= person.whole.start).at(-1);
  if (!last) return undefined;
  const tail = slice(s, { start: last.span.end, end: person.whole.start });
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
    const chain = slice(s, { start: role.span.end, end: last.span.start });
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
  const left = LEFT.test(slice(s, { start: Math.max(s.span.start, role.span.start - 80), end: role.span.start }));
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
  const lead = slice(s, { start: s.span.start, end: role.span.start });
  if (!/(?::|\s[-–—])\s*(?:các )?$/u.test(tail) || !/(?:^\s*(?:[-–+*•]|\d+[.)])?|[;:])\s*(?:các )?$/u.test(lead))
    return [];
  const out: PersonMention[] = [];
  let last = first;
  for (const person of people.filter((p) => p.whole.start >= first.span.end)) {
    const between = slice(s, { start: last.span.end, end: person.whole.start });
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
  if (!SEVERAL.test(slice(s, { start: s.span.start, end: role.span.start }))) return [];
  const out: PersonMention[] = [];
  let last = first;
  for (const person of people.filter((p) => p.span.start >= first.span.end)) {
    if (!/^\s*(?:,|và|cùng|, và)\s*$/u.test(slice(s, { start: last.span.end, end: person.whole.start }))) break;
    out.push(person);
    last = person;
  }
  return out;
}

/** "Giữ chức Bí thư Chi bộ là đồng chí A", "Thay thế vị trí Trạm trưởng của ông B là ông A": whoever stands behind "là". */
function invertedName(s: Sentence, people: readonly PersonMention[], role: RoleMention): Found | undefined {
  const before = slice(s, { start: s.span.start, end: role.span.start });
  const lead =
    /(?:^|[.;,]\s)(?<verb>giữ|thay(?: thế)?|kế nhiệm|đảm nhiệm|đảm nhận|phụ trách)(?: [^\s,;.]+){0,4}\s*$/u.exec(
      before,
    );
  if (!lead) return undefined;
  const person = people.find((p) =>
    /^[^;.]{0,90}\slà\s*$/u.test(slice(s, { start: role.span.end, end: p.whole.start })),
  );
  return person && { person, tenure: /^(?:thay|kế)/u.test(lead.groups?.['verb'] ?? '') ? 'appointed' : 'stated' };
}

/** Whoever was replaced goes on to another office. */
const MOVED_ON = /^\s*(?:đã |vừa |mới )?(?:được|chuyển|nhận|sang|về|lên)(?!\p{L})/u;

/** "… được bầu giữ chức Bí thư", "trúng cử chức danh Bí thư", "bổ nhiệm Giám đốc Sở": a verb joins the name and the position. */
function byVerb(s: Sentence, people: readonly PersonMention[], role: RoleMention): Found | undefined {
  // "A thay đồng chí B làm Bí thư": the position is A's; "A thay đồng chí B được bổ nhiệm giữ chức Giám đốc": it is B's.
  const replaced = (p: PersonMention): boolean =>
    /(?<!\p{L})thay(?: thế| cho)?\s*$/u.test(slice(s, { start: s.span.start, end: p.whole.start })) &&
    !MOVED_ON.test(slice(s, { start: p.span.end, end: Math.max(p.span.end, role.span.start) }));
  const person = people.filter((p) => p.span.end <= role.span.start && !replaced(p)).at(-1);
  if (!person || role.span.start - person.span.end > 160) return undefined;
  const between = slice(s, { start: person.span.end, end: role.span.start });
  if (/;|\.\s/u.test(between)) return undefined;
  const near = between.slice(-45);
  if (!VERB_ROLE.test(near) && !ELECTED.test(near)) return undefined;
  if (/(?:thay|cho|của|với|gặp|cảm ơn|cùng)\s*$/u.test(between)) return undefined;
  if (PROPOSED.test(between) && !ELECTED.test(between) && !APPOINTED.test(between)) return undefined;
  if (LEFT.test(between)) return { person, tenure: LEAVES_FOR.test(between) ? 'appointed' : 'former' };
  // "bầu đồng chí A giữ chức Bí thư, đồng chí B giữ chức Phó Bí thư": one verb for both.
  const elected =
    ELECTED.test(between) ||
    (/giữ chức|giữ cương vị|vào cương vị|làm/u.test(between) &&
      !APPOINTED.test(between) &&
      ELECTED.test(slice(s, { start: s.span.start, end: person.span.start })));
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
    const between = slice(s, { start: other.span.end, end: edge.whole.start }).trim();
    if (!/^(?:,|và|cùng|, và)$/u.test(between) || (!closed && between === ',')) break;
    closed = true;
    out.push(other);
    edge = other;
  }
  return out;
}

/** What stands between a position and the next position, name, verb or punctuation. */
function bodyOf(s: Sentence, people: readonly PersonMention[], roles: readonly RoleMention[], i: number): Span {
  const role = roles[i] as RoleMention;
  let end = s.span.end;
  const next = roles[i + 1];
  if (next) end = Math.min(end, next.span.start);
  for (const p of people) if (p.whole.start >= role.span.end) end = Math.min(end, p.whole.start);
  const text = slice(s, { start: role.span.end, end });
  const stop =
    /[,;:()!?]|\s(?:và|cùng)\s(?=\d|hơn |gần |các |đồng chí|toàn thể|đại diện|lãnh đạo|đông đảo|đảng viên|đại biểu|một số|tập thể|bà |ông )|\.(?=\s|$)|\s(?:từ|với|kể)(?=\s)|\s[-–—]\s|\s[-–—]$|\s\/|["“”]/u.exec(
      text,
    )?.index ?? text.length;
  const verb = VERB.exec(text.slice(0, stop))?.index ?? stop;
  const span = trimSpan(s.text, {
    start: role.span.end - s.span.start,
    end: role.span.end - s.span.start + Math.min(stop, verb),
  });
  const body = s.low.slice(span.start, span.end);
  const lead = /^(?:của(?:\s+|$))/u.exec(body)?.[0].length ?? 0;
  const tail = /(?:\s+(?:và|cùng))$/u.exec(body)?.[0].length ?? 0;
  return { start: s.span.start + span.start + lead, end: s.span.start + Math.max(span.start + lead, span.end - tail) };
}

const VACANT =
  /^[^,;.]{0,60}?(?:còn|đang|bị)\s+(?:khuyết|trống|thiếu)|^[^,;.]{0,40}?(?:chưa (?:có|được kiện toàn|kiện toàn|bổ sung)|để trống|khuyết)(?!\p{L})/u;
const VACANT_BEFORE = /(?:khuyết|thiếu|trống|chưa có)(?: (?:chức danh|chức vụ|vị trí|đồng chí|\d+|một|hai))*\s*$/u;

/** Positions that the sentence says nobody holds: "chức danh Phó Bí thư còn khuyết". */
export function vacantIn(view: ReportView, sentence: Sentence): RoleMention[] {
  if (!/(?:khuyết|trống|thiếu|chưa)(?!\p{L})/u.test(sentence.low)) return [];
  return view
    .roles(sentence)
    .filter(
      (role) =>
        VACANT.test(slice(sentence, { start: role.span.end, end: sentence.span.end })) || isVacant(sentence, role),
    );
}

/** "khuyết một đồng chí Phó Bí thư (đồng chí A chuyển đi)": nobody's, whoever is named behind it. */
const isVacant = (sentence: Sentence, { span }: RoleMention): boolean =>
  VACANT_BEFORE.test(slice(sentence, { start: Math.max(sentence.span.start, span.start - 40), end: span.start }));
