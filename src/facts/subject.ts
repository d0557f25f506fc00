import type { Subject } from './fact.js';
import type { Sentence } from './view.js';

const COMMITTEES =
  'ban chấp hành|bch|ban thường vụ|btv|ủy ban kiểm tra|ubkt|đảng ủy|chi ủy|cấp ủy|ban kiểm tra|ban thanh tra|đoàn chủ tịch|ban chi ủy';
/** Bodies in whatever letters they are written; the rest are heads of names only with a capital, or before a name. */
const BODIES = '(?:toàn |cả )?(?:đảng bộ|chi bộ|tỉnh|huyện|thành phố|phường|xã|thị trấn|thị xã|quận|nước|ngành)';
const NAMED =
  'sở|phòng|trường|công ty|trung tâm|chi cục|cục|bệnh viện|ban quản lý|thôn|ấp|bản|tổ dân phố|tổ|khoa|đội|phân xưởng|nhà máy|công đoàn|hội(?! (?:nghị|đồng|trường|thảo|thi|viên))';
const HEADS = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?<committee>${COMMITTEES})|(?<body>${BODIES})|(?<named>(?<!(?:đại|xã) )(?:${NAMED})))(?![\\p{L}\\p{N}])`,
  'gu',
);
/** A name goes on behind its head up to a verb or a sign. */
const NAME =
  /^\s+(?:[\p{Lu}\p{N}]|(?:tỉnh|huyện|thành phố|khối|cơ quan|các cơ quan|khóa)\s+[\p{Lu}\p{N}])[\p{L}\p{N}&./]*(?:\s+(?:-\s+)?(?!(?:có|là|gồm|đã|hiện|với|tổ|được|nay|năm|tính|trong|vào|bầu|chỉ|còn|kết|do|ra|phấn|đặt|không|chưa|sẽ|dự|giới|quản|thực|mới|tại|đạt|lên|từ|tặng|trao|khen|biểu|xét|đề|giao|cử|đón|phân|cho|phát|đều|cũng|vừa|gửi|họp|để|bị|sinh|thuộc)(?!\p{L}))[\p{L}&]+){0,8}/u;
const REACH = 200;

/** The last body or committee that the sentence names before `from`: whose count it is. None where nothing is named. */
export function subjectAt(s: Sentence, from: number): Subject | undefined {
  const floor = Math.max(0, from - REACH);
  const before = s.low.slice(floor, from);
  let found: Subject | undefined;
  let covered = 0;
  for (const m of before.matchAll(HEADS)) {
    const start = floor + m.index;
    if (start < covered || isCounted(before, m.index) || isAside(before, m.index)) continue;
    const head = start + m[0].length;
    const tail = NAME.exec(s.text.slice(head, from))?.[0].length ?? 0;
    if (m.groups?.['named'] !== undefined && tail === 0 && !/\p{Lu}/u.test(s.text.charAt(start))) continue;
    covered = head + tail;
    found = { kind: m.groups?.['committee'] === undefined ? 'body' : 'committee', name: s.text.slice(start, covered) };
  }
  return found;
}

/** "5 chi bộ" are counted, they count nothing. */
const isCounted = (before: string, at: number): boolean => /\p{N}\s+$/u.test(before.slice(Math.max(0, at - 4), at));

/** In brackets that are closed again. */
function isAside(before: string, at: number): boolean {
  const open = before.lastIndexOf('(', at);
  const close = open < 0 ? -1 : before.indexOf(')', open);
  return close > at;
}
