import type { PersonMention } from '../../text/people.js';
import type { Sentence } from '../view.js';

/** A verb of change in a sentence: offsets into it. */
export interface ChangeVerb {
  readonly change: string;
  readonly from: number;
  readonly to: number;
}

/** "điều động ông A", "bổ nhiệm, điều động đồng chí B", "nghỉ hưu đối với bà C", "sổ hưu cho ông D". */
const OBJECT =
  /^(?:,? (?:và )?(?:điều động|bổ nhiệm|phân công|chỉ định|bổ sung|luân chuyển))*\s*(?:(?:hai|ba|các|\d+) )?(?:(?:đối với|cho|của|với) )?(?:(?:hai|ba|các|\d+) )?$/u;
/** "được bổ sung", "đã được điều động", "vừa nghỉ hưu": whoever stands before. */
const PASSIVE = /(?:được|bị)(?: [^\s,;]+){0,4}\s*$/u;
const GONE: ReadonlySet<string> = new Set(['retired', 'transferred', 'removed']);
/** "Kế nhiệm là đồng chí A", "Thay thế vị trí của ông B là ông A": named last, behind "là". */
const INVERTED = /(?:^|[.;,]\s)(?:người )?(?:kế nhiệm|thay thế|thay)(?!\p{L})[^;.]{0,90}\slà\s+$/u;
/** The clause is a label of who it is: "Người được bổ nhiệm là", "Người nghỉ hưu:". */
const LABEL = /(?:^|[.;]\s)\s*(?:[-–+*•]\s*)?(?:người|đồng chí)(?: [^\s,;.:]+){1,6}(?::| là)\s*$/u;
/** "cho thôi tham gia Ban Chấp hành, Ban Thường vụ đối với ông A". */
const CONCERNS = /^[^;.]{0,140}(?:đối với|cho)\s+$/u;
/** Between a name and what happens to its bearer: offices and bodies, no other clause. */
const OTHER_CLAUSE =
  /(?<!\p{L})(?:phát biểu|chỉ đạo|chúc mừng|cảm ơn|biểu dương|ghi nhận|các đồng chí|những người|kiến nghị|đề nghị|nói|trình bày|cho biết|chia tay với|công bố|nhấn mạnh|thông tin|báo cáo|yêu cầu|(?<!được )trao)(?!\p{L})|;|\.\s/u;

/** Who a verb of change is about; several where a list of names stands before it. */
export function whoseChange(s: Sentence, people: readonly PersonMention[], verb: ChangeVerb): readonly PersonMention[] {
  const behind = people.find((p) => p.span.start - s.span.start >= verb.to);
  const inverted = people.find((p) => {
    const upTo = s.low.slice(0, p.whole.start - s.span.start);
    return p.span.start - s.span.start >= verb.to && INVERTED.test(upTo);
  });
  if (inverted && verb.change === 'appointed') return [inverted];
  // "Người được chỉ định: kỹ sư A".
  if (behind && LABEL.test(s.low.slice(0, behind.whole.start - s.span.start))) return [behind];
  const replaces = /^thay(?: thế)?$/u.test(s.low.slice(verb.from, verb.to));
  if (!replaces && behind && OBJECT.test(s.low.slice(verb.to, behind.whole.start - s.span.start)))
    return withThose(s, people, behind);
  const before = people.filter((p) => p.span.end - s.span.start <= verb.from).at(-1);
  if (!before)
    return GONE.has(verb.change) && behind && CONCERNS.test(s.low.slice(verb.to, behind.whole.start - s.span.start))
      ? [behind]
      : [];
  const between = s.low.slice(before.span.end - s.span.start, verb.from);
  if (OTHER_CLAUSE.test(between)) return [];
  if (replaces)
    return behind && /^\s*(?:cho )?$/u.test(s.low.slice(verb.to, behind.whole.start - s.span.start)) ? [before] : [];
  const passive = PASSIVE.test(s.low.slice(0, verb.from)) || /^được/u.test(s.low.slice(verb.from));
  if (!GONE.has(verb.change) && !passive && !/^\s*(?:,[^,]*,)?\s*$/u.test(between)) return [];
  return [...listBefore(s, people, before), before];
}

/** The names right before `person` in one list. */
function listBefore(s: Sentence, people: readonly PersonMention[], person: PersonMention): PersonMention[] {
  const out: PersonMention[] = [];
  let edge = person;
  const list = /(?:các|hai|ba|bốn|\d+)(?: (?:đồng chí|ông|bà))*\s*:?\s*$/u;
  for (const other of people.filter((p) => p.span.end <= person.whole.start).reverse()) {
    const between = s.low.slice(other.span.end - s.span.start, edge.whole.start - s.span.start).trim();
    if (!/^(?:,|;|và|cùng|, và)$/u.test(between)) break;
    out.unshift(other);
    edge = other;
  }
  const opens = s.low.slice(0, edge.whole.start - s.span.start);
  const and = /(?:và|cùng)\s*$/u.test(s.low.slice(0, person.whole.start - s.span.start));
  return and ||
    list.test(opens) ||
    list.test(s.low.slice(edge.whole.start - s.span.start - 12, edge.span.start - s.span.start))
    ? out
    : [];
}

/** "điều động các đồng chí A, B và C": the names that go on behind the first. */
function withThose(s: Sentence, people: readonly PersonMention[], first: PersonMention): PersonMention[] {
  const out = [first];
  for (const person of people.filter((p) => p.span.start > first.span.start)) {
    const last = out.at(-1) ?? first;
    const between = s.low.slice(last.span.end - s.span.start, person.whole.start - s.span.start).trim();
    if (!/^(?:,|và|cùng|, và)$/u.test(between)) break;
    out.push(person);
  }
  return out;
}
