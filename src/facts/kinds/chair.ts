import { wholeWords } from '../../text/boundary.js';
import type { PersonMention } from '../../text/people.js';
import type { Fact } from '../fact.js';
import { holdersIn } from '../holders.js';
import type { FactExtractor } from '../kind.js';
import type { ReportView, Sentence } from '../view.js';

const CHAIRS = wholeWords(
  '(?:đồng )?chủ trì|chủ tọa|điều hành|điều khiển|cầm trịch|chủ trì và (?:kết luận|phát biểu)|đoàn chủ tịch',
  'g',
);
/** "Sở chủ trì, phối hợp", "chủ trì nhiệm vụ", "trong lãnh đạo, điều hành": work, not a meeting. */
const WORK_AFTER =
  /^(?:,? phối hợp|,? tham mưu|(?: thực hiện)? (?:nhiệm vụ|đề tài|dự án|việc |công tác|của (?:ubnd|lãnh đạo|chính phủ|cơ quan|tỉnh|thành phố|đảng ủy|ban lãnh đạo|cấp)|chương trình|bám sát)| xây dựng|,? quản lý)/u;
const OTHER_CLAUSE = wholeWords(
  '(?:tham|về|đến)? ?dự(?: hội nghị| đại hội| có| và)|tham dự|phát biểu|báo cáo|trình bày|toàn thể|các đồng chí|tham gia',
);
/** "A, Giám đốc Sở và các đồng chí trong Ban Thường vụ chủ trì": A is of those who did. */
const TOGETHER_WITH = /(?:,| và| cùng)\s+(?:các đồng chí|tập thể|lãnh đạo)[^,;.:]{0,70}$/u;
const WORK_BEFORE =
  /(?:chỉ đạo,|lãnh đạo,|quản lý,|chỉ đạo và|lãnh đạo và|quản lý và|cơ quan|đơn vị|tổ chức|được giao|giao|công tác|phương thức|năng lực|tác phong|vai trò|sự)\s*$/u;

function inSentence(view: ReportView, s: Sentence): Fact[] {
  const people = view.people(s);
  const out: Fact[] = [];
  for (const m of s.low.matchAll(CHAIRS)) {
    // "đến dự và chủ trì": who came is who chaired.
    const lead =
      /(?:đến dự|về dự|tham dự|dự)(?:,| và|, chỉ đạo và)\s*$/u.exec(s.low.slice(0, m.index))?.[0].length ?? 0;
    const before = s.low.slice(0, m.index - lead);
    const after = s.low.slice(m.index + m[0].length);
    const under = /(?:dưới sự|dưới|do)\s*$/u.test(before);
    const signed = /đã ký/u.test(s.low);
    if (WORK_AFTER.test(after) || (!under && m[0] !== 'điều khiển' && WORK_BEFORE.test(before))) continue;
    if (
      (m[0] === 'điều hành' || m[0] === 'điều khiển') &&
      !under &&
      !/^\s*(?:hội nghị|đại hội|buổi|phiên|cuộc|chương trình|phần|thảo luận|nội dung)/u.test(after)
    )
      continue;
    const from = s.span.start + m.index - lead;
    const listed =
      /^\s*(?:hội nghị|đại hội|buổi lễ|cuộc họp|phiên họp|lễ)?\s*(?:gồm|là|có|:|của|do)/u.test(after) ||
      under ||
      signed ||
      /^\s*:/u.test(after);
    const chairs =
      listed && people.some((p) => p.span.start > from)
        ? people.filter((p) => p.span.start > from)
        : joinedTo(
            s,
            people.filter((p) => p.span.end <= from),
            m.index - lead,
          );
    for (const person of chairs) {
      const roles = holdersIn(view, s).filter((h) => h.person === person);
      out.push({
        kind: 'chair',
        value: person.span,
        evidence: s.span,
        certainty: 'certain',
        attrs: { person: person.name, ...(roles[0] && { role: roles[0].role.role }) },
      });
    }
    if (
      chairs.length === 0 &&
      /^[\s.;]*$|^\s*(?:hội nghị|đại hội)/u.test(after) &&
      view.roles(s).some((r) => r.span.end <= from) &&
      people.length === 0 &&
      s.role === 'paragraph' &&
      !isSignature(s)
    ) {
      const role = view
        .roles(s)
        .filter((r) => r.span.end <= from)
        .at(-1);
      if (role)
        out.push({
          kind: 'chair',
          value: role.span,
          evidence: s.span,
          certainty: 'certain',
          attrs: { role: role.role },
        });
    }
    if (out.length > 0) break;
  }
  return out;
}

/**
 * The names that are joined to the verb: walking back from it, names go on to count as long as "và", a comma or
 * "cùng" joins them; a full clause ("dự hội nghị", "cùng toàn thể") or the end of a sentence ends the list.
 */
function joinedTo(s: Sentence, people: readonly PersonMention[], verb: number): PersonMention[] {
  const out: PersonMention[] = [];
  let edge = verb;
  for (const person of [...people].reverse()) {
    const between = s.low.slice(person.span.end - s.span.start, edge).replace(TOGETHER_WITH, '');
    if (OTHER_CLAUSE.test(between) || /[.;]\s/u.test(between)) break;
    out.push(person);
    edge = person.span.start - s.span.start;
  }
  return out.reverse();
}

/** "THƯ KÝ    CHỦ TRÌ": who signs, without a word on who did what. */
function isSignature(s: Sentence): boolean {
  return s.text === s.text.toUpperCase();
}

/** Who chaired the meeting: only where the text says so. */
export const chair: FactExtractor = {
  kind: 'chair',
  extract: (view) => {
    const found = view.sentences
      .filter((s) => s.role === 'paragraph' || s.role === 'caption')
      .flatMap((s) => inSentence(view, s));
    return found;
  },
};
