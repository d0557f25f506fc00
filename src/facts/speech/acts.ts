import { wholeWords } from '../../text/boundary.js';
import type { PersonMention } from '../../text/people.js';
import type { FactOfKind } from '../fact.js';
import type { ReportView, Sentence } from '../view.js';

/** What somebody did at the rostrum: the act and the words that say so, in the order in which they are tried. */
const ACTS: readonly { readonly act: string; readonly pattern: RegExp }[] = [
  {
    act: 'conclude',
    pattern: wholeWords(
      '(?:phát biểu )?(?:kết luận|bế mạc)(?: (?:tại )?(?:hội nghị|đại hội|buổi|chỉ đạo))?|(?:khép lại|kết thúc) (?:hội nghị|đại hội|buổi [\\p{L} ]{2,20}|phiên họp|cuộc họp)(?=,)|(?:phát biểu )?đáp từ',
      'g',
    ),
  },
  { act: 'opening', pattern: wholeWords('(?:phát biểu |đọc diễn văn |diễn văn )?khai mạc', 'g') },
  {
    act: 'directive',
    pattern: wholeWords(
      'phát biểu chỉ đạo|phát biểu ý kiến chỉ đạo|chỉ đạo (?:tại )?(?:hội nghị|đại hội)|dự(?:,| và)? (?:phát biểu )?chỉ đạo|theo dõi,? (?:và )?chỉ đạo',
      'g',
    ),
  },
  {
    act: 'discussion',
    pattern: wholeWords(
      'tham luận|góp ý(?: tại)?|chia sẻ|phát biểu thảo luận|tham gia thảo luận|phát biểu ý kiến',
      'g',
    ),
  },
  {
    act: 'report',
    pattern: wholeWords(
      '(?:trình bày|đọc|thông qua|báo cáo tóm tắt|trình) (?:tóm tắt |dự thảo |các |bản |toàn văn )?(?:báo cáo|bản kiểm điểm|dự thảo|nghị quyết|kết quả)|báo cáo (?:tại|kết quả|tóm tắt|tổng kết|sơ kết|chính trị|về|với|trước)|báo cáo (?:công tác|tình hình|chung|về)|(?:báo cáo|tờ trình|dự thảo|bản kiểm điểm)(?: chính trị| tổng kết| sơ kết)? do|truyền đạt (?:nội dung|chuyên đề|nghị quyết)|trình bày(?: nêu| cho| khẳng định| đánh giá)|trình bày(?=[,;.\\s]*(?:đến|cho thấy|nêu|tính|$|,))|trình bày (?:báo cáo|chuyên đề)|thay mặt(?=[^.;]{0,80}(?:báo cáo|trình bày|thông qua))',
      'g',
    ),
  },
  {
    act: 'speech',
    pattern: wholeWords(
      'phát biểu(?: tại)?|nhấn mạnh|biểu dương|ghi nhận|đánh giá cao|lưu ý|gợi ý|đề nghị|yêu cầu|cho rằng|kiến nghị|mong muốn|mong|bày tỏ|khẳng định|chỉ rõ|cho biết|chúc mừng|hứa',
      'g',
    ),
  },
];
/** "Theo báo cáo do đồng chí A trình bày": who read it is named before the verb that ends the clause. */
const READ_BY = /báo cáo[^,;.]{0,60} do [^;.]{0,140}$/u;
/** The dot of an academic title ends no sentence. */
const TITLE_DOT = /(?<!\p{L})(?:ts|ths|pgs|gs|bs|ks|tp|đ)\.\s/gu;
const NOT_SPOKEN_BEFORE =
  /(?:theo|nghe|các ý kiến|tiếp thu[^,;.]{0,30}|nghe các|sau khi nghe|qua|xây dựng|dự thảo|tại)\s*$/u;

/** Who took the floor in a sentence, by a verb that says so, and what for. */
export function actsIn(view: ReportView, s: Sentence): FactOfKind<'speaker'>[] {
  const people = view.people(s);
  if (people.length === 0) return byRole(view, s);
  const out: FactOfKind<'speaker'>[] = [];
  const taken: number[] = [];
  for (const { act, pattern } of ACTS) {
    for (const verb of s.low.matchAll(pattern)) {
      const person = isSaidHere(s, act, verb, taken) && speakerOf(s, people, verb.index, verb[0].length);
      if (!person) continue;
      taken.push(verb.index);
      const own = out.filter((f) => f.value.start === person.span.start);
      if (!isToldAlready(own, act)) out.push(speakerFact(s, person, act, verb));
    }
  }
  return out;
}

/** Does a verb tell of an act of its own in this sentence? `taken`: where the verbs stand that are told of already. */
const isSaidHere = (s: Sentence, act: string, { index }: RegExpExecArray, taken: readonly number[]): boolean =>
  !taken.some((i) => Math.abs(i - index) < APART) && !isHeardOf(act, s.low.slice(0, index));

/** Verbs nearer to each other than this say one thing. */
const APART = 12;

/** "Theo báo cáo …", "sau khi nghe …": nobody reads it here. */
const isHeardOf = (act: string, before: string): boolean =>
  act === 'report' && NOT_SPOKEN_BEFORE.test(before) && !READ_BY.test(before);

/**
 * Is it part of what is told of the same person? What somebody says while giving directions, or closing, is part of that;
 * "thay mặt Đảng ủy … đọc báo cáo" says it twice.
 */
const isToldAlready = (own: readonly FactOfKind<'speaker'>[], act: string): boolean =>
  own.some(({ attrs }) => attrs['act'] === act || (act === 'speech' && attrs['act'] !== 'report'));

function speakerFact(s: Sentence, person: PersonMention, act: string, verb: RegExpExecArray): FactOfKind<'speaker'> {
  return {
    kind: 'speaker',
    value: person.span,
    evidence: s.span,
    certainty: 'certain',
    attrs: {
      person: person.name,
      act,
      words: s.text.slice(verb.index, verb.index + verb[0].length),
      caption: s.role === 'caption' ? 1 : 0,
    },
  };
}

const ACT_OF: ReadonlyMap<string | undefined, string> = new Map([
  ['phát biểu', 'speech'],
  ['khai mạc', 'opening'],
]);

/** "Kết luận hội nghị, đồng chí Bí thư Huyện ủy …": the speaker by position alone. */
function byRole(view: ReportView, s: Sentence): FactOfKind<'speaker'>[] {
  const opening =
    /^(?:phát biểu )?(?<act>kết luận|kết thúc|phát biểu|khai mạc|bế mạc)(?: chỉ đạo)?(?: tại)?(?: hội nghị| đại hội| buổi lễ| buổi làm việc| phiên họp| cuộc họp)?,\s*(?:các )?(?:đồng chí|ông|bà|đ\/c)\s/u.exec(
      s.low,
    );
  const role = opening && view.roles(s).find((r) => r.span.start <= s.span.start + opening[0].length + 2);
  if (!opening || !role) return [];
  const act = ACT_OF.get(opening.groups?.['act']) ?? 'conclude';
  return [
    {
      kind: 'speaker',
      value: role.span,
      evidence: s.span,
      certainty: 'certain',
      attrs: { role: role.role, act, words: opening[0].trim(), caption: 0 },
    },
  ];
}

/** "Hội nghị đề nghị khen thưởng đồng chí A": a body says it, not who is named behind it. */
const BODY_SAYS =
  /(?:hội nghị|đại hội|đảng ủy|đảng bộ|chi bộ|chi ủy|ban thường vụ|ban chấp hành|biểu quyết|bỏ phiếu)(?: (?:đã|cũng|nhất trí|thống nhất))*\s*$/u;

/** The last name before the verb in the same clause, or, where the verb opens the sentence, the first name behind it. */
function speakerOf(
  s: Sentence,
  people: readonly PersonMention[],
  verb: number,
  length: number,
): PersonMention | undefined {
  const from = s.span.start + verb;
  const before = people.filter((p) => p.span.end <= from).at(-1);
  if (before && !/;|\.\s/u.test(s.low.slice(before.span.end - s.span.start, verb))) return before;
  const after = people.find((p) => p.span.start >= from + length);
  if (!after) return undefined;
  const between = s.low.slice(verb + length, after.span.start - s.span.start);
  if (BODY_SAYS.test(s.low.slice(0, verb))) return undefined;
  const opens = verb < 30 || /[,;:]\s*$/u.test(s.low.slice(0, verb)) || /(?:nghe|do)\s*$/u.test(s.low.slice(0, verb));
  return opens &&
    between.length < 170 &&
    !/[.;]\s/u.test(between.replace(TITLE_DOT, '')) &&
    !/ý kiến của|sự (?:quan tâm|chỉ đạo)/u.test(between)
    ? after
    : undefined;
}
