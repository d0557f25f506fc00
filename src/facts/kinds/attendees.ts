import { wholeWords } from '../../text/boundary.js';
import { cover, type Span } from '../../text/span.js';
import type { Fact } from '../fact.js';
import { numbersIn, ratiosIn } from '../figures-in.js';
import type { FactExtractor } from '../kind.js';
import { at, type ReportView, type Sentence } from '../view.js';

const ATTENDS = wholeWords(
  '(?:tham |về |đến |tới |cùng )?dự(?: và (?:chỉ đạo|phát biểu(?: chỉ đạo)?|chủ trì))?(?: (?:hội nghị|đại hội|buổi lễ|lễ|cuộc họp|phiên họp|buổi))?(?: (?:còn )?(?:có|gồm))?|tham gia (?:hội nghị|đại hội|buổi)|có mặt(?: tại)?|sự (?:tham dự|tham gia|có mặt|hiện diện|góp mặt) của|thành phần(?: tham dự| dự)?|khách mời|khách (?:của|dự)|(?:vinh dự |vui mừng |được |hân hạnh )*(?:được )?đón(?: tiếp)?(?= (?:đồng chí|các đồng chí|ông|bà|đ\\/c|sự))|(?:tới|đến) (?:theo dõi|chỉ đạo|giao lưu)|tham gia ở điểm cầu|đại biểu (?:tham dự|dự|khách mời)|triệu tập|lớp(?: học| bồi dưỡng| tập huấn)? có(?= \\d)|(?:chỉ )?mời(?: thêm| dự)? \\d+ (?:ủy viên|đại biểu|đồng chí|đảng viên)',
  'g',
);
/** "dự án", "dự kiến", "dự báo", "dự bị", "dự toán", "cử đại biểu đi dự". */
const NOT_ATTENDS_AFTER =
  /^\s*(?:án|kiến|báo|bị|toán|thảo|trữ|phòng|định|thi|đại hội (?:đảng bộ )?(?:cấp trên|khối|tỉnh|thành phố|huyện|lần))/u;
const NOT_ATTENDS_BEFORE = /(?:bầu|đoàn đại biểu|đại biểu|đi|cử [^,;.]{0,40})\s*$/u;

function inSentence(view: ReportView, s: Sentence): Fact[] {
  for (const m of s.low.matchAll(ATTENDS)) {
    const before = s.low.slice(0, m.index);
    const after = s.low.slice(m.index + m[0].length);
    if (
      NOT_ATTENDS_AFTER.test(after) ||
      /vinh\s*$/u.test(before) ||
      (/(?:bầu|cử)/u.test(before.slice(-80)) && NOT_ATTENDS_BEFORE.test(before))
    )
      continue;
    if (/^(?:có mặt|triệu tập)/u.test(m[0]) && !countIn(s, m.index)) continue;
    const people = view.people(s);
    const count = countIn(s, m.index);
    const groups =
      /(?:toàn thể|các đồng chí|đại diện|\d+ (?:đại biểu|đảng viên|đồng chí|người|đoàn viên|hội viên|cán bộ|ủy viên)|đảng viên|đại biểu|lãnh đạo)/u.exec(
        after + before,
      );
    if (people.length === 0 && !groups && !count) continue;
    const names: Span | undefined = people
      .map((p) => p.span)
      .reduce<Span | undefined>((all, p) => (all ? cover(all, p) : p), undefined);
    return [
      {
        kind: 'attendees',
        value: names ?? count?.span ?? at(s, m.index, m[0].length),
        evidence: s.span,
        certainty: 'certain',
        attrs: {
          people: people.map((p) => p.name),
          ...(count && { count: count.value, noun: count.noun }),
          directed: /chỉ đạo/u.test(m[0]) ? 1 : 0,
        },
      },
    ];
  }
  return [];
}

/** "Triệu tập 61, dự họp 57": minutes leave the noun out. */
const BARE = /(?<![\p{L}\p{N}])(?:dự họp|có mặt|tham dự|dự)\s*:?\s*(?<count>\d{1,5})(?=\s*(?:[(,.;]|$))/u;

function bareCount(s: Sentence): People | undefined {
  const m = BARE.exec(s.low);
  const written = m?.groups?.['count'];
  if (!m || written === undefined) return undefined;
  return { span: at(s, m.index, m[0].length), value: Number(written), noun: '' };
}

interface People {
  readonly span: Span;
  readonly value: number;
  readonly noun: string;
}

const NOUN =
  /^\s+(?<noun>đại biểu|đảng viên|đồng chí|đ\/c|người|đoàn viên|hội viên|cán bộ|ủy viên|quần chúng|công chức|học viên|cựu chiến binh|hội viên danh dự|nhà khoa học|doanh nghiệp)(?![\p{L}])/u;
/** Whom those who came stand for, or what befell others, is no count of people in the room. */
const NOT_PRESENT =
  /(?:thay mặt(?: cho)?|đại diện(?: cho)?|kết nạp|kỷ luật|vắng|khen thưởng(?: cho)?)\s*(?:hơn |gần |trên )?$/u;

/** The count of people nearest to the verb at `verb`, in figures, words or shares: the first behind it, else the last before. */
function countIn(s: Sentence, verb: number): People | undefined {
  const all = [...numbersIn(s), ...ratiosIn(s)]
    .sort((a, b) => a.span.start - b.span.start)
    .flatMap(({ span, value }): People[] => {
      const noun = NOUN.exec(s.low.slice(span.end));
      if (!noun || NOT_PRESENT.test(s.low.slice(0, span.start))) return [];
      return [
        { span: at(s, span.start, span.end - span.start + noun[0].length), value, noun: noun.groups?.['noun'] ?? '' },
      ];
    });
  const place = s.span.start + verb;
  if (all.length === 0) return bareCount(s);
  return all.find(({ span }) => span.start >= place) ?? all.at(-1);
}

/** Who was at the meeting: guests by name, groups, how many. */
export const attendees: FactExtractor = {
  kind: 'attendees',
  extract: (view) => view.sentences.filter((s) => s.role === 'paragraph').flatMap((s) => inSentence(view, s)),
};
