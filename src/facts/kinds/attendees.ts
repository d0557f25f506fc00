import type { PersonMention } from '../../text/people.js';
import { cover, type Span } from '../../text/span.js';
import { type Absent, absentIn } from '../counts/absent.js';
import { type Counting, readingOf } from '../counts/counting.js';
import { opensAttendance, type PresentCount, presentCount } from '../counts/present.js';
import type { Fact } from '../fact.js';
import type { FactExtractor } from '../kind.js';
import type { PhraseFound } from '../phrases.js';
import { at, type ReportView, type Sentence } from '../view.js';

/** A sentence about attendance contains one of these: a cheap test. */
const NEEDS =
  /(?<!\p{L})dự(?!\p{L})|(?:có|đủ|góp) mặt|hiện diện|chứng kiến|mời|khách|đón (?:đồng|các|ông|bà|đ|sự|tiếp)|triệu tập|cả thảy|tổng cộng|thu hút|quy tụ|(?:đại hội|hội nghị) có|xem (?:lễ|buổi|hội)|thành phần|theo dõi|tham gia (?:có|gồm|còn|hội nghị|đại hội|buổi|ở|học tập)|sự tham gia|chúc mừng|chung vui|chia vui|giới thiệu đại biểu|điểm cầu|(?:lớp|nhà ăn|hội trường|phòng họp)[^.;]{0,40} có|^\W*(?:về phía|đại diện)/u;
const GROUPS =
  /(?:toàn thể|các đồng chí|đại diện|\d+ (?:đại biểu|đảng viên|đồng chí|người|đoàn viên|hội viên|cán bộ|ủy viên)|đảng viên|đại biểu|lãnh đạo)/u;
/** "Đại diện Đảng ủy Sở có ông A", "Về phía cấp trên có đồng chí B". */
const SENDS = /^\W*(?:(?:về phía|đại diện)(?!\p{L})[^.;:]{3,140}?(?<!\p{L})(?:có|gồm)(?: các)?\s*:?\s*$)/u;

function attendanceIn(view: ReportView, s: Sentence): Fact[] {
  if (!NEEDS.test(s.low)) return [];
  const reading = readingOf(view, s);
  const verb = opensAttendance(reading) ?? sends(view, s);
  if (!verb) return [];
  const away = absentIn(view, s)?.people ?? [];
  const people = view.people(s).filter((p) => !away.includes(p));
  const count = presentCount(reading, verb);
  if (!count && !tellsWhom(s, reading, verb, people)) return [];
  const names = people.map((p) => p.span).reduce<Span | undefined>((all, p) => (all ? cover(all, p) : p), undefined);
  return [
    {
      kind: 'attendees',
      value: names ?? spanOf(s, reading, count ?? verb),
      evidence: s.span,
      certainty: 'certain',
      attrs: {
        people: people.map((p) => p.name),
        ...(count && { count: count.count, noun: nounOf(s, reading, count) }),
      },
    },
  ];
}

/** Does a sentence without a number say who came, people or groups? "Có mặt" and "triệu tập" need a number. */
function tellsWhom(s: Sentence, { words }: Counting, verb: PhraseFound, people: readonly PersonMention[]): boolean {
  if (/^(?:có mặt|triệu tập)/u.test(s.low.slice(words.starts[verb.from] ?? 0))) return false;
  return people.length > 0 || GROUPS.test(s.low);
}

/** Who was absent: a fact of its own, because it does not answer who came. */
function absentFrom(view: ReportView, s: Sentence): Fact[] {
  const absent = absentIn(view, s);
  return absent ? [absentFact(view, s, absent)] : [];
}

function absentFact(view: ReportView, s: Sentence, { word, people, count }: Absent): Fact {
  const { starts, ends } = view.words(s);
  const [from, to] = [count?.from ?? word.from, count?.to ?? word.to];
  const start = starts[from] ?? 0;
  const told = at(s, start, (ends[to - 1] ?? start) - start);
  return {
    kind: 'attendees',
    value: people.reduce<Span>((all, p) => cover(all, p.span), people[0]?.span ?? told),
    evidence: s.span,
    certainty: 'certain',
    modality: 'negated',
    attrs: { people: people.map((p) => p.name), ...(count && { count: count.value, noun: '' }) },
  };
}

function sends(view: ReportView, s: Sentence): PhraseFound | undefined {
  const [first] = view.people(s);
  return first && SENDS.test(s.low.slice(0, first.whole.start - s.span.start))
    ? { from: 0, to: 1, group: 'attends' }
    : undefined;
}

function spanOf(s: Sentence, { words: { starts, ends } }: Counting, { from, to }: PresentCount | PhraseFound): Span {
  const start = starts[from] ?? 0;
  return at(s, start, (ends[to - 1] ?? start) - start);
}

function nounOf(s: Sentence, { words: { starts, ends } }: Counting, { noun: [from, to] }: PresentCount): string {
  return from === to ? '' : s.low.slice(starts[from] ?? 0, ends[to - 1] ?? 0);
}

/** Who attended the meeting (guests by name, groups, numbers), and, negated, who did not. */
export const attendees: FactExtractor = {
  kind: 'attendees',
  extract: (view) =>
    view.sentences
      .filter((s) => s.role === 'paragraph')
      .flatMap((s) => [...attendanceIn(view, s), ...absentFrom(view, s)]),
};
