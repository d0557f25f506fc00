import { wholeWords } from '../../text/boundary.js';
import { contextOf } from '../count-context.js';
import { countingIn } from '../counts/counting.js';
import { electedCounts } from '../counts/elected.js';
import { votesIn } from '../counts/votes.js';
import type { FactOfKind } from '../fact.js';
import { FOR_THE_DAY } from '../for-the-day.js';
import { type Holder, holdersIn } from '../holders.js';
import type { FactExtractor } from '../kind.js';
import { at, type ReportView, type Sentence } from '../view.js';

type Election = FactOfKind<'election'>;

const ELECTS = wholeWords(
  'bầu|trúng cử|đắc cử|tái cử|tái đắc cử|bỏ phiếu|được tín nhiệm|lựa chọn \\d+|chọn \\d+ đồng chí|chọn vào|hiệp thương|\\d+ phiếu|(?:họp )?phiên (?:họp )?(?:đầu tiên|thứ nhất|thứ 1)',
);
/** What all that is told of elections has one of; a position that heads a name goes on with what was told before. */
const NEEDS =
  /bầu|cử(?!\p{L})|chọn|phiếu|hiệp thương|tín nhiệm|phiên|ban chấp hành|bch|thường vụ|btv|đảng ủy|chi ủy|cấp ủy|kiểm tra|dự khuyết|đại biểu|đoàn (?:đi )?dự|:/u;
/** What a size of a committee or delegation has beside it, and whom it counts. */
const SIZES =
  /bầu|cử(?!\p{L})|chọn|chấp hành|bch|thường vụ|btv|đảng ủy|chi ủy|cấp ủy|ủy ban kiểm tra|ubkt|đại biểu|đoàn|dự khuyết|trúng/u;
const HEADS = /đồng chí|đ\/c|người|viên|đại biểu|chính thức|dự khuyết|vị|gương mặt|anh,? chị|ông,? bà|cán bộ|nhân sự/u;
const NO_ELECTION = /ngày bầu cử|bầu cử đại biểu|công tác bầu cử|đợt bầu cử/u;
/** "làm Bí thư", "giữ chức Phó Bí thư", "Bí thư: …": what stands before, or behind, a position that somebody is given. */
const GIVEN = /(?:làm|giữ|chức(?: vụ| danh)?|cương vị|trọng trách|vị trí|cử|đắc cử|kiêm)\s*$/u;

function inSentence(view: ReportView, s: Sentence, carried: readonly Election[]): Election[] {
  if (!NEEDS.test(s.low) || NO_ELECTION.test(s.low)) return [];
  const verb = ELECTS.exec(s.low);
  const sizes = sizesIn(
    view,
    s,
    carried.some(({ attrs }) => attrs.what === 'committee'),
  );
  const votes = votesFor(view, s);
  // "Phó Chủ tịch: ông B" goes on with what was elected in the sentence before.
  const [size] = sizes;
  const from = verb?.index ?? (size && size.value.start - s.span.start);
  const positions = from !== undefined || carried.length > 0 ? positionsIn(view, s, from) : [];
  const out = [...sizes, ...positions, ...votes];
  if (out.length > 0 || !verb) return out;
  const [first] = view.people(s);
  return [
    {
      kind: 'election',
      value: first ? first.span : at(s, verb.index, verb[0].length),
      evidence: s.span,
      certainty: 'certain',
      attrs: { what: 'other', ...(first && { person: first.name }) },
    },
  ];
}

function sizesIn(view: ReportView, s: Sentence, again: boolean): Election[] {
  const counting = SIZES.test(s.low) && HEADS.test(s.low) ? countingIn(view, s) : undefined;
  if (!counting) return [];
  const { starts, ends } = counting.words;
  return electedCounts(counting, again).map(({ what, count, from, to, committee }) => {
    const [start, end] = [starts[from] ?? 0, ends[to - 1] ?? 0];
    const { modality } = contextOf(s, start, end);
    const name = committee && s.low.slice(starts[committee[0]] ?? 0, ends[committee[1] - 1] ?? 0);
    return {
      kind: 'election',
      value: at(s, start, end - start),
      evidence: s.span,
      certainty: 'certain',
      ...(name !== undefined && { subject: { kind: 'committee' as const, name } }),
      ...(modality && { modality }),
      attrs: { what, count },
    };
  });
}

function votesFor(view: ReportView, s: Sentence): Election[] {
  const counting = s.low.includes('phiếu') ? countingIn(view, s) : undefined;
  if (!counting) return [];
  return votesIn(s, counting, view.people(s)).map(({ person, start, end, count }) => ({
    kind: 'election',
    value: { start, end },
    evidence: s.span,
    certainty: 'certain',
    attrs: { what: 'votes', person: person.name, count },
  }));
}

/** "bầu đồng chí A - Giám đốc Sở, làm Bí thư": without a verb of its own every position behind the first word of the election (at `from`) counts. */
function positionsIn(view: ReportView, s: Sentence, from: number | undefined): Election[] {
  const holders = holdersIn(view, s).filter(({ role }) => !FOR_THE_DAY.has(role.role) && !SIGNS.has(role.role));
  const elected = holders.filter((h) => h.tenure === 'elected' && !isSeveral(s, h));
  const given = holders.filter(
    (h) => isNamed(s, h) || (from !== undefined && h.role.span.start > s.span.start + from && isGiven(s, h)),
  );
  return (elected.length > 0 && from !== undefined ? elected : given).map(({ person, role }) => ({
    kind: 'election',
    value: person.span,
    evidence: s.span,
    certainty: 'certain',
    attrs: { what: 'position', person: person.name, role: role.role },
  }));
}

/** "Thư ký: …" below minutes: who wrote them was elected to nothing. */
const SIGNS: ReadonlySet<string> = new Set(['thư ký']);

/** "bầu bổ sung hai đảng ủy viên": places to fill, not this one's. */
function isSeveral(s: Sentence, { role }: Holder): boolean {
  return /(?:\d|hai|ba|bốn|năm|các|những)\s+$/u.test(s.low.slice(0, role.span.start - s.span.start));
}

/** "Chủ tịch: ông A": the position heads the name, in a clause of its own. */
function isNamed(s: Sentence, { role, person }: Holder): boolean {
  const [from, to] = [role.span.start - s.span.start, role.span.end - s.span.start];
  return (
    person.whole.start >= role.span.end &&
    /(?:^|[;:.]\s*|^\W*)$/u.test(s.low.slice(0, from)) &&
    /^[^:;,.]{0,40}:\s*$/u.test(s.low.slice(to, person.whole.start - s.span.start))
  );
}

/** Is the position given here, not one that the person has besides ("đồng chí A, Giám đốc Sở, làm Bí thư")? */
function isGiven(s: Sentence, holder: Holder): boolean {
  const { role } = holder;
  const before = s.low.slice(0, role.span.start - s.span.start);
  if (isSeveral(s, holder)) return false;
  return GIVEN.test(before) || /^\s*(?::|là\s)/u.test(s.low.slice(role.span.end - s.span.start));
}

/** What was elected: size of committees, delegates, who to which position. */
export const election: FactExtractor = {
  kind: 'election',
  extract: (view) => {
    const out: Election[] = [];
    let carried: readonly Election[] = [];
    for (const s of view.sentences) {
      if (s.role !== 'paragraph') continue;
      carried = inSentence(view, s, carried);
      out.push(...carried);
    }
    return out;
  },
};
