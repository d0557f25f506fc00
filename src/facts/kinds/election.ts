import { rowsOf } from '../../reports/table-cells.js';
import { contextOf } from '../count-context.js';
import { countingIn, readingOf } from '../counts/counting.js';
import { electedCounts, electsCommittee } from '../counts/elected.js';
import { votesIn } from '../counts/votes.js';
import { goingOn, listedIn, opensList } from '../elections/listed.js';
import { type Electing, electingIn, positionsIn } from '../elections/positions.js';
import { electedRow, votingRows } from '../elections/rows.js';
import { seatIn, winnerOf } from '../elections/seat.js';
import type { FactOfKind } from '../fact.js';
import type { Holder } from '../holders.js';
import type { FactExtractor } from '../kind.js';
import type { PhraseFound } from '../phrases.js';
import type { SentenceWords } from '../sentence-words.js';
import { type Office, type Telling, tellingOf } from '../telling.js';
import { at, type ReportView, type Sentence } from '../view.js';

type Election = FactOfKind<'election'>;

/** A sentence about an election contains one of these. A position before a name continues the sentence before. */
const NEEDS =
  /bầu|cử(?!\p{L})|chọn|phiếu|hiệp thương|tín nhiệm|phiên|ban chấp hành|bch|thường vụ|btv|đảng ủy|chi ủy|cấp ủy|kiểm tra|kiểm soát|thanh tra|quản trị|hội đồng|dự khuyết|đại biểu|đoàn (?:đi )?dự|:/u;
/** A sentence about votes contains one of these. */
const VOTES = /phiếu|(?<!\p{L})bầu(?!\p{L})/u;
/** The size of a committee or delegation has one of these beside it. */
const SIZES =
  /bầu|cử(?!\p{L})|chọn|chấp hành|bch|thường vụ|btv|đảng ủy|chi ủy|cấp ủy|ủy ban kiểm tra|ubkt|thanh tra|kiểm soát|ban kiểm tra|quản trị|hội đồng|đại biểu|đoàn|dự khuyết|trúng/u;
/** Nouns for the people counted. */
const HEADS =
  /đồng chí|đ\/c|người|chị|bạn|cụ|viên|đại biểu|chính thức|dự khuyết|vị|gương mặt|anh,? chị|ông,? bà|cán bộ|nhân sự/u;

/** What a sentence says about an election, and what it leaves to the next one: a seat without a person, or a committee without a size. */
interface Told {
  readonly elections: readonly Election[];
  readonly seat?: Office | undefined;
  readonly committee?: boolean;
  /** The lines below list the elected, one each. */
  readonly list?: boolean;
}

function electionsIn(view: ReportView, s: Sentence, before: Told): Told {
  const electing = before.list || NEEDS.test(s.low) ? electingIn(view, s) : undefined;
  if (!electing) return { elections: [] };
  const { verb, words } = electing;
  const sizes = sizesIn(view, s, before.committee === true || before.elections.some(isCommittee));
  const { holders, ...left } = electedIn(view, electing, sizes[0], before);
  const out = [...sizes, ...holders.map((holder) => positionOf(s, holder)), ...votesFor(view, s, holders)];
  return {
    elections: out.length > 0 || !verb ? out : [electionOnly(view, s, words, verb)],
    ...left,
    committee: sizes.length === 0 && opensCommittee(view, s),
  };
}

/** Who was elected to what, and what is left to the next sentence. */
interface Elected extends Pick<Told, 'seat' | 'list'> {
  readonly holders: readonly Holder[];
}

/** `size`: the first size of a committee here. */
function electedIn(view: ReportView, electing: Electing, size: Election | undefined, before: Told): Elected {
  const { s, verb } = electing;
  const t = tellingOf(view, s, electing.marks);
  const holders = holdersOf(view, electing, t, size, before);
  const list = opensList(t) || (before.list === true && holders.length > 0);
  if (holders.length > 0 || !verb) return { holders, list };
  const seat = seatIn(t);
  const winner = winnerIn(t, s, seat, before.seat);
  return winner ? { holders: [winner], list } : { holders, seat, list };
}

function holdersOf(
  view: ReportView,
  electing: Electing,
  t: Telling,
  size: Election | undefined,
  before: Told,
): Holder[] {
  const { s, verb, words } = electing;
  const open = before.list === true;
  const sizeAt = size && size.value.start - s.span.start;
  const told = verb ? words.starts[verb.from] : sizeAt;
  // "- Ông A giữ chức Chủ tịch, đạt 9/9 phiếu;" below "Ban Chấp hành bầu:"; "Phó Chủ tịch: ông B" continues the sentence before.
  const from = open ? 0 : told;
  const positions = from !== undefined || before.elections.length > 0 ? positionsIn(view, electing, from) : [];
  const listed = listedIn(t, s, open, sizeAt === undefined ? told : Math.min(told ?? sizeAt, sizeAt));
  const isKnown = ({ person, role }: Holder): boolean => positions.some((h) => h.person === person && h.role === role);
  const others = listed.length > 0 ? listed : goingOn(t, s, positions);
  return [...positions, ...others.filter((h) => !isKnown(h))];
}

/** Who was elected to a seat in this sentence (`own`) or in the one before (`told`). */
const winnerIn = (t: Telling, s: Sentence, own: Office | undefined, told: Office | undefined): Holder | undefined =>
  own ? winnerOf(t, s, own, true) : told && winnerOf(t, s, told, false);

const isCommittee = ({ attrs }: Election): boolean => attrs.what === 'committee';

/** "Hội nghị bầu Ban Thanh tra nhân dân.": the next sentence may have the size. */
const opensCommittee = (view: ReportView, s: Sentence): boolean =>
  VOTES.test(s.low) && electsCommittee(readingOf(view, s));

/** Somebody was elected, without a seat or votes. */
function electionOnly(
  view: ReportView,
  s: Sentence,
  { starts, ends }: SentenceWords,
  verb: Pick<PhraseFound, 'from' | 'to'>,
): Election {
  const [first] = view.people(s);
  const start = starts[verb.from] ?? 0;
  return {
    kind: 'election',
    value: first ? first.span : at(s, start, (ends[verb.to - 1] ?? 0) - start),
    evidence: s.span,
    certainty: 'certain',
    attrs: { what: 'other', ...(first && { person: first.name }) },
  };
}

function positionOf(s: Sentence, { person, role }: Holder): Election {
  return {
    kind: 'election',
    value: person.span,
    evidence: s.span,
    certainty: 'certain',
    attrs: { what: 'position', person: person.name, role: role.role },
  };
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

function votesFor(view: ReportView, s: Sentence, elected: readonly Holder[]): Election[] {
  const counting = elected.length > 0 || VOTES.test(s.low) ? countingIn(view, s) : undefined;
  if (!counting) return [];
  const spans = elected.flatMap(({ person, role }) => [person.span, role.span]);
  return votesIn(s, counting, view.people(s), spans).map(({ person, start, end, count }) => ({
    kind: 'election',
    value: { start, end },
    evidence: s.span,
    certainty: 'certain',
    attrs: { what: 'votes', person: person.name, count },
  }));
}

/** What was elected: the size of committees, delegates, people and their positions. */
export const election: FactExtractor = {
  kind: 'election',
  extract: (view) => {
    const out: Election[] = [];
    let told: Told = { elections: [] };
    const rows = votingRows(view.report, rowsOf(view.report));
    for (const s of view.sentences) {
      if (s.role !== 'paragraph') continue;
      const row = rows.get(s.span.start);
      told = row ? { elections: electedRow(view, row, s) } : electionsIn(view, s, told);
      out.push(...told.elections);
    }
    return out;
  },
};
