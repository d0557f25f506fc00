import type { PersonMention } from '../../text/people.js';
import type { Sentence } from '../view.js';
import type { Cue } from './cues.js';

/** Another clause than the one that tells who chaired. */
const OTHER_CLAUSE =
  /(?<!\p{L})(?:(?:tham|về|đến|tới|cùng)? ?dự(?: hội nghị| đại hội| có| và|,)|tham dự|khách mời|thư ký|phát biểu|báo cáo|trình bày|toàn thể|tham gia|cùng các đồng chí)(?!\p{L})/u;
/** "các đồng chí: A, Bí thư; B, Phó Bí thư": semicolons part names of one list. */
const LIST_OPENS =
  /(?:các|hai|ba|bốn|năm|\d+)(?: (?:đồng chí|ông|bà|ông, bà|vị|người))*\s*(?:thường trực [^:;]{0,30})?:?\s*$/u;
const NAMES_THEM = /(?:^|\s)(?:là|có|gồm|của|do)(?:\s|$)|:/u;
/** UTF-16 units between "Cầm trịch hội nghị …" and the first name. */
const FAR = 230;

/**
 * Who chairs, where the names stand behind the word: "Chủ trì hội nghị có đồng chí A", "Cầm trịch hội nghị …, là ông B",
 * "Điều hành phiên họp có các đồng chí: A, …; B, …", "dưới sự chủ tọa của C".
 */
export function namedBehind(s: Sentence, people: readonly PersonMention[], cue: Cue): PersonMention[] {
  const behind = people.filter((p) => p.span.start >= s.span.start + cue.to);
  const [first] = behind;
  if (!first) return [];
  // "CHỦ TỌA (đã ký) B": who signs below it.
  if (/đã ký/u.test(s.low)) return [first];
  const lead = s.low.slice(cue.to, first.whole.start - s.span.start);
  const inPassing = people.some((p) => p.span.end <= s.span.start + cue.from) && !cue.under;
  if (lead.length > FAR || OTHER_CLAUSE.test(lead) || /\.\s/u.test(lead) || !NAMES_THEM.test(lead)) return [];
  if (inPassing && !/^\s*(?:hội nghị|đại hội|buổi lễ|cuộc họp|phiên họp|lễ)?\s*(?:gồm|là|có|:|của|do)/u.test(cue.after))
    return [];
  return chainFrom(s, behind, LIST_OPENS.test(lead) || lead.includes(':'));
}

/** "A, Phó Bí thư, do đồng chí B đi học", "A, người vừa thay ông B": tells more of A. */
const MORE_OF_IT = /,\s+(?:do|vì|người|thay|vừa|kế nhiệm)(?!\p{L})/u;

/** The names of one list, from the first on. */
function chainFrom(s: Sentence, people: readonly PersonMention[], semicolons: boolean): PersonMention[] {
  const out: PersonMention[] = [];
  for (const person of people) {
    const last = out.at(-1);
    const between = last ? s.low.slice(last.span.end - s.span.start, person.whole.start - s.span.start) : '';
    if (
      OTHER_CLAUSE.test(between) ||
      MORE_OF_IT.test(between) ||
      /\.\s/u.test(between) ||
      (/;(?!\s*$)/u.test(between) && !semicolons)
    )
      break;
    out.push(person);
  }
  return out;
}

/** "A, Giám đốc Sở và các đồng chí trong Ban Thường vụ chủ trì": A is of those who did. */
const TOGETHER_WITH = /(?:,| và| cùng)\s+(?:các đồng chí|tập thể|lãnh đạo)[^,;.:]{0,70}$/u;
const ENDS_BEFORE =
  /(?<!\p{L})(?:(?:tham|về|đến)? ?dự(?: hội nghị| đại hội| có| và)|tham dự|phát biểu|báo cáo|trình bày|toàn thể|các đồng chí|tham gia|ủy quyền)(?!\p{L})/u;

/**
 * Who chairs, where the names stand before the word: walking back from it, names go on to count as long as "và", a comma or "cùng"
 * joins them; a full clause ("dự hội nghị", "cùng toàn thể") or the end of a sentence ends the list.
 */
export function namedBefore(s: Sentence, people: readonly PersonMention[], cue: Cue): PersonMention[] {
  const before = people.filter((p) => p.span.end <= s.span.start + cue.from);
  const [first] = before;
  const list = first !== undefined && LIST_OPENS.test(s.low.slice(0, first.whole.start - s.span.start));
  const out: PersonMention[] = [];
  let edge = cue.from;
  for (const person of [...before].reverse()) {
    const between = s.low.slice(person.span.end - s.span.start, edge).replace(TOGETHER_WITH, '');
    if (ENDS_BEFORE.test(between) || /\.\s/u.test(between) || (!list && /;\s/u.test(between))) break;
    out.push(person);
    edge = person.span.start - s.span.start;
  }
  return out.reverse();
}
