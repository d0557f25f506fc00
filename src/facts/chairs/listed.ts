import type { PersonMention } from '../../text/people.js';
import {
  chainBehind,
  type Named,
  opensClause,
  signAt,
  signsIn,
  type Telling,
  wordingAt,
  wordingBefore,
  wordingIn,
} from '../telling.js';
import type { Cue } from './cues.js';

/** Words between "Cầm trịch hội nghị …" and the first name, at most. */
const FAR = 50;

/**
 * Who chairs, where the names stand behind the word: "Chủ trì hội nghị có đồng chí A", "Cầm trịch hội nghị …, là ông B",
 * "Điều hành phiên họp có các đồng chí: A, …; B, …", "dưới sự chủ tọa của C".
 */
export function namedBehind(t: Telling, cue: Cue): PersonMention[] {
  const behind = t.named.filter(({ from }) => from >= cue.to);
  const [first] = behind;
  if (!first) return [];
  if (isDoing(t, cue, first)) return [first, ...chainBehind(t, first)].map(({ person }) => person);
  // "CHỦ TỌA (đã ký) B": who signs below it.
  if (t.s.low.includes('đã ký')) return [first.person];
  const signs = signsIn(t, cue.to, first.from);
  const links =
    wordingIn(t, cue.to, first.from, 'links') !== undefined ||
    /:/u.test(signsIn(t, cue.to, first.name)) ||
    /[–—-]/u.test(signAt(t, behindMeeting(t, cue.to)));
  if (!links || first.from - cue.to > FAR || /\./u.test(signs) || wordingIn(t, cue.to, first.from, 'other')) return [];
  const inPassing = !cue.under && t.named.some(({ to }) => to <= cue.from);
  if (inPassing && !leadsOn(t, cue.to)) return [];
  const list = opensList(t, first) || signs.includes(':') || wordingIn(t, cue.to, first.from, 'listed') !== undefined;
  return chainFrom(t, behind, list);
}

/** Words of "Chủ trì và phát biểu chỉ đạo tại hội nghị", at most. */
const OPENING = 16;

/** "Chủ trì hội nghị, đồng chí A nhấn mạnh …", "Với vai trò chủ tọa, bà B …", "Chủ tọa C": said of whoever comes next, and does more. */
function isDoing(t: Telling, cue: Cue, first: Named): boolean {
  if (first.from === cue.to && signAt(t, cue.to) === '') return wordingBefore(t, cue.to, 'title') !== undefined;
  const opens = wordingBefore(t, cue.from, 'as')?.from ?? cue.from;
  if (cue.under || !opensClause(t, opens) || first.from - cue.to > OPENING) return false;
  const office = t.offices.find(({ from, to }) => from >= cue.to && to <= first.from);
  const subject = office?.from ?? first.from;
  // "Chủ trì là các ông, bà: A, B": a list of those who chair.
  if (wordingBefore(t, first.name, 'list')) return false;
  return (
    signAt(t, subject) === ',' &&
    signsIn(t, cue.to, subject - 1) === '' &&
    (subject === first.from || signsIn(t, subject + 1, first.from) === '') &&
    wordingIn(t, subject, first.from, 'other') === undefined
  );
}

/** "các đồng chí: A, Bí thư; B, Phó Bí thư": semicolons part names of one list. */
const opensList = (t: Telling, first: Named): boolean =>
  signsIn(t, first.from, first.name).includes(':') ||
  wordingBefore(t, first.from, 'list') !== undefined ||
  wordingBefore(t, first.name, 'list') !== undefined;

/** Behind the meeting that word `at` names, else `at`. */
const behindMeeting = (t: Telling, at: number): number =>
  (signAt(t, at) === '' && wordingAt(t, at, 'meeting')?.to) || at;

/** "…, cùng chủ trì hội nghị có bà B": names follow at once, whoever stands before. */
function leadsOn(t: Telling, to: number): boolean {
  const at = behindMeeting(t, to);
  return signAt(t, at).includes(':') || (signAt(t, at) === '' && wordingAt(t, at, 'links') !== undefined);
}

/** The names of one list, from the first on; `list`: semicolons part its names. */
function chainFrom(t: Telling, behind: readonly Named[], list: boolean): PersonMention[] {
  const out: PersonMention[] = [];
  let last: Named | undefined;
  for (const one of behind) {
    if (last && endsChain(t, last.to, one.from, list)) break;
    out.push(one.person);
    last = one;
  }
  return out;
}

/** Do words [from, to) between two names end the list? "A, Phó Bí thư, do đồng chí B đi học" tells more of A. */
function endsChain(t: Telling, from: number, to: number, list: boolean): boolean {
  // "…; DS. B" goes on with the list, "…; thư ký: B" does not.
  if (
    /[.:]/u.test(signsIn(t, from, to)) ||
    (!list && signsIn(t, from, to - 1).includes(';')) ||
    wordingIn(t, from, to, 'other')
  )
    return true;
  return t.marks.some((m) => m.group === 'more' && m.from >= from && m.to <= to && signAt(t, m.from).includes(','));
}

/**
 * Who chairs, where the names stand before the word: walking back from it, names go on to count as long as "và", a comma or "cùng"
 * joins them; a full clause ("dự hội nghị", "cùng toàn thể") or the end of a sentence ends the list.
 */
export function namedBefore(t: Telling, cue: Cue): PersonMention[] {
  const before = t.named.filter(({ to }) => to <= cue.from);
  const [first] = before;
  const list = first !== undefined && opensList(t, first);
  const out: PersonMention[] = [];
  let edge = cue.from;
  for (const one of [...before].reverse()) {
    const end = withoutThose(t, one.to, edge);
    const signs = signsIn(t, one.to, end);
    if (/\./u.test(signs) || (!list && signs.includes(';')) || wordingIn(t, one.to, end, 'before')) break;
    out.push(one.person);
    edge = one.from;
  }
  return out.reverse();
}

/** "A, Giám đốc Sở và các đồng chí trong Ban Thường vụ chủ trì": where those with A begin, else `to`. */
function withoutThose(t: Telling, from: number, to: number): number {
  const those = t.marks.find(
    (m) =>
      m.group === 'together' &&
      m.from >= from &&
      m.to <= to &&
      (signAt(t, m.from).includes(',') || /^(?:và|cùng)$/u.test(t.words.words[m.from - 1] ?? '')) &&
      !/[,;.:]/u.test(signsIn(t, m.from + 1, to)),
  );
  return those ? Math.max(from, those.from - 1) : to;
}

/** "… đồng chủ trì hội nghị cùng bà B, Chủ tịch Công đoàn": who chairs with those named before. */
export function partnersOf(t: Telling, { from, to }: Cue): PersonMention[] {
  const at = behindMeeting(t, to);
  const start = wordingAt(t, at, 'with')?.to;
  // "chủ trì hội nghị cùng ông B" may mean whoever came; "cùng với ông B" does not.
  const joint = /^(?:đồng|cùng)$/u.test(t.words.words[from] ?? '') || start === at + 2;
  if (!joint || start === undefined || signAt(t, at) !== '') return [];
  const one = t.named.find((named) => named.from >= start);
  const office = one && t.offices.find((other) => other.from === start && other.to <= one.from);
  if (!one || (one.from !== start && !office) || signsIn(t, start, one.from) !== '') return [];
  return [one, ...chainBehind(t, one)].map(({ person }) => person);
}
