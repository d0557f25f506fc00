import { wholeWords } from '../../text/boundary.js';
import { cover, type Span } from '../../text/span.js';
import type { Fact } from '../fact.js';
import type { FactExtractor } from '../kind.js';
import { at, type ReportView, type Sentence } from '../view.js';

const ATTENDS = wholeWords(
  '(?:tham |về |đến |tới |cùng )?dự(?: và (?:chỉ đạo|phát biểu(?: chỉ đạo)?|chủ trì))?(?: (?:hội nghị|đại hội|buổi lễ|lễ|cuộc họp|phiên họp|buổi))?(?: (?:còn )?(?:có|gồm))?|tham gia (?:hội nghị|đại hội|buổi)|có mặt(?: tại)?|sự (?:tham dự|tham gia|có mặt|hiện diện|góp mặt) của|thành phần(?: tham dự| dự)?|khách mời|đại biểu (?:tham dự|dự|khách mời)|triệu tập',
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
    if (/^(?:có mặt|triệu tập)/u.test(m[0]) && !/\d/u.test(s.low)) continue;
    const people = view.people(s);
    const groups =
      /(?:toàn thể|các đồng chí|đại diện|\d+ (?:đại biểu|đảng viên|đồng chí|người|đoàn viên|hội viên|cán bộ)|đảng viên|đại biểu|lãnh đạo)/u.exec(
        after + before,
      );
    if (people.length === 0 && !groups) continue;
    const names: Span | undefined = people
      .map((p) => p.span)
      .reduce<Span | undefined>((all, p) => (all ? cover(all, p) : p), undefined);
    const count =
      /(?<count>\d[\d.]*)(?:\/\d+)?\s+(?<noun>đại biểu|đảng viên|đồng chí|đ\/c|người|đoàn viên|hội viên|cán bộ)/u.exec(
        s.low,
      );
    return [
      {
        kind: 'attendees',
        value: names ?? (count ? at(s, count.index, count[0].length) : at(s, m.index, m[0].length)),
        evidence: s.span,
        certainty: 'certain',
        attrs: {
          people: people.map((p) => p.name).join('; '),
          ...(count?.groups && {
            count: Number((count.groups.count ?? '').replace(/\./gu, '')),
            noun: count.groups.noun ?? '',
          }),
          directed: /chỉ đạo/u.test(m[0]) ? 1 : 0,
        },
      },
    ];
  }
  return [];
}

/** Who was at the meeting: guests by name, groups, how many. */
export const attendees: FactExtractor = {
  kind: 'attendees',
  extract: (view) => view.sentences.filter((s) => s.role === 'paragraph').flatMap((s) => inSentence(view, s)),
};
