import type { Subject } from './fact.js';
import type { Sentence } from './view.js';

const COMMITTEES =
  'ban chấp hành|bch|ban thường vụ|btv|ủy ban kiểm tra|ubkt|đảng ủy|chi ủy|cấp ủy|ban kiểm tra|ban thanh tra|đoàn chủ tịch|ban chi ủy';
const BODIES =
  '(?:toàn |cả )?(?:đảng bộ|chi bộ|tỉnh|huyện|thành phố|phường|xã|thị trấn|thị xã|quận|nước|ngành)|sở|phòng|trường|công ty|trung tâm|chi cục|cục|bệnh viện|ban quản lý|thôn|ấp|bản|tổ|tổ dân phố|khoa|đội|phân xưởng|nhà máy|công đoàn|đoàn trường|hội';
const HEADS = new RegExp(`(?<![\\p{L}\\p{N}])(?:(?<committee>${COMMITTEES})|(?<body>${BODIES}))(?![\\p{L}\\p{N}])`, 'gu');
/** What goes on with a body's name: words in capitals, numbers, and small words between them. */
const NAME =
  /^(?:\s+(?:[\p{Lu}\p{N}][\p{L}\p{N}&./-]*|(?:và|-|–|&|tỉnh|huyện|thành phố|khối|cơ quan|các cơ quan|khóa)(?=\s+[\p{Lu}\p{N}])))*/u;
const REACH = 200;

/** The last body or committee that the sentence names before `from`: whose count it is. None where nothing is named. */
export function subjectAt(s: Sentence, from: number): Subject | undefined {
  const floor = Math.max(0, from - REACH);
  const before = s.low.slice(floor, from);
  let last: RegExpExecArray | undefined;
  for (const m of before.matchAll(HEADS)) last = m;
  if (!last) return undefined;
  const start = floor + last.index;
  const rest = s.text.slice(start + last[0].length, from);
  const end = start + last[0].length + (NAME.exec(rest)?.[0].length ?? 0);
  const name = s.text.slice(start, end).trim();
  return { kind: last.groups?.['committee'] === undefined ? 'body' : 'committee', name };
}
