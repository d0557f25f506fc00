import type { Subject } from './fact.js';
import type { Sentence } from './view.js';

const COMMITTEES =
  'ban chấp hành|bch|ban thường vụ|btv|ủy ban kiểm tra|ubkt|đảng ủy|chi ủy|cấp ủy|ban kiểm tra|ban thanh tra|đoàn chủ tịch|ban chi ủy';
/** Bodies in any case. The other words begin a name only with a capital, or before a name. */
const BODIES = '(?:toàn |cả )?(?:đảng bộ|chi bộ|tỉnh|huyện|thành phố|phường|xã|thị trấn|thị xã|quận|nước|ngành)';
const NAMED =
  'sở|phòng|trường|công ty|trung tâm|chi cục|cục|bệnh viện|ban quản lý|thôn|ấp|bản|tổ dân phố|tổ|khoa|đội|phân xưởng|nhà máy|công đoàn|hội(?! (?:nghị|đồng|trường|thảo|thi|viên))';
const HEADS = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?<committee>${COMMITTEES})|(?<body>${BODIES})|(?<named>(?<!(?:đại|xã) )(?:${NAMED})))(?![\\p{L}\\p{N}])`,
  'gu',
);
/** A name continues after its head up to a verb or a mark. */
const NAME =
  /^\s+(?:[\p{Lu}\p{N}]|(?:tỉnh|huyện|thành phố|khối|cơ quan|các cơ quan|khóa)\s+[\p{Lu}\p{N}])[\p{L}\p{N}&./-]*(?:\s+(?:-\s+)?(?!(?:có|là|gồm|đã|hiện|với|tổ|được|nay|năm|tính|trong|vào|bầu|chỉ|còn|kết|do|ra|phấn|đặt|không|chưa|sẽ|dự|giới|quản|thực|mới|tại|đạt|lên|từ|tặng|trao|khen|biểu|xét|đề|giao|cử|đón|phân|cho|phát|đều|cũng|vừa|gửi|họp|để|bị|sinh|thuộc)(?!\p{L}))[\p{L}&]+){0,8}/u;
/** A body or committee named in a sentence; offsets into it. */
interface Named {
  readonly start: number;
  readonly subject: Subject;
}

/** A sentence may have several counts: its bodies are found once. */
const known = new WeakMap<Sentence, readonly Named[]>();

/** The last body or committee before `from` in the sentence: the owner of a count. Undefined if there is none. */
export function subjectAt(s: Sentence, from: number): Subject | undefined {
  const kept = known.get(s);
  const named = kept ?? namedIn(s);
  if (!kept) known.set(s, named);
  return named.findLast(({ start }) => start < from && !isAside(s.low, start, from))?.subject;
}

function namedIn(s: Sentence): readonly Named[] {
  const out: Named[] = [];
  let covered = 0;
  for (const m of s.low.matchAll(HEADS)) {
    if (m.index < covered || isCounted(s.low, m.index)) continue;
    const head = m.index + m[0].length;
    const tail = lengthOfName(s.text, head);
    if (tail === 0 && needsName(s, m)) continue;
    covered = head + tail;
    const kind = m.groups?.['committee'] === undefined ? 'body' : 'committee';
    // "các đồng chí trong BCH và hơn 50 đảng viên": one of several guests, no owner.
    if (kind === 'committee' && LISTED.test(s.low.slice(covered, covered + 60))) continue;
    out.push({ start: m.index, subject: { kind, name: s.text.slice(m.index, covered) } });
  }
  return out;
}

/** Code units of the name that continues after its head, which ends at `at`. */
const lengthOfName = (text: string, at: number): number => NAME.exec(text.slice(at, at + LONGEST))?.[0].length ?? 0;

/** Lower-case "phòng", "trường" are bodies only with a name after them. */
const needsName = (s: Sentence, { index, groups }: RegExpExecArray): boolean =>
  groups?.['named'] !== undefined && !/\p{Lu}/u.test(s.text.charAt(index));

const LISTED =
  /^(?:,\s*(?:ban chấp hành|ban thường vụ|bch|btv|ubkt))*\s*(?:và|cùng)\s+(?:toàn thể |các |hơn |gần |trên |khoảng )*\p{N}+\s+(?:đảng viên|đại biểu|cán bộ|đoàn viên|hội viên)/u;

/** The longest name after its head. */
const LONGEST = 120;

/** "5 chi bộ" is itself counted, so it owns no count. */
const isCounted = (low: string, at: number): boolean => /\p{N}\s+$/u.test(low.slice(Math.max(0, at - 4), at));

/** In brackets that close before `from`. */
function isAside(low: string, at: number, from: number): boolean {
  const open = low.lastIndexOf('(', at);
  const close = open < 0 ? -1 : low.indexOf(')', open);
  return close > at && close < from;
}
