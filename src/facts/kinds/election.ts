import { rowsOf } from '../../reports/table-cells.js';
import { contextOf } from '../count-context.js';
import { countingIn } from '../counts/counting.js';
import { electedCounts } from '../counts/elected.js';
import { votesIn } from '../counts/votes.js';
import { electingIn, positionsIn } from '../elections/positions.js';
import { electedRow, votingRows } from '../elections/rows.js';
import type { FactOfKind } from '../fact.js';
import type { Holder } from '../holders.js';
import type { FactExtractor } from '../kind.js';
import type { PhraseFound } from '../phrases.js';
import type { SentenceWords } from '../sentence-words.js';
import { at, type ReportView, type Sentence } from '../view.js';

type Election = FactOfKind<'election'>;

/** What all that is told of elections has one of; a position that heads a name goes on with what was told before. */
const NEEDS =
  /bầu|cử(?!\p{L})|chọn|phiếu|hiệp thương|tín nhiệm|phiên|ban chấp hành|bch|thường vụ|btv|đảng ủy|chi ủy|cấp ủy|kiểm tra|dự khuyết|đại biểu|đoàn (?:đi )?dự|:/u;
/** What every telling of votes has one of. */
const VOTES = /phiếu|(?<!\p{L})bầu(?!\p{L})/u;
/** What a size of a committee or delegation has beside it. */
const SIZES =
  /bầu|cử(?!\p{L})|chọn|chấp hành|bch|thường vụ|btv|đảng ủy|chi ủy|cấp ủy|ủy ban kiểm tra|ubkt|đại biểu|đoàn|dự khuyết|trúng/u;
/** Words for those who are counted. */
const HEADS = /đồng chí|đ\/c|người|viên|đại biểu|chính thức|dự khuyết|vị|gương mặt|anh,? chị|ông,? bà|cán bộ|nhân sự/u;

function inSentence(view: ReportView, s: Sentence, carried: readonly Election[]): Election[] {
  const electing = NEEDS.test(s.low) ? electingIn(view, s) : undefined;
  if (!electing) return [];
  const { verb, words } = electing;
  const sizes = sizesIn(
    view,
    s,
    carried.some(({ attrs }) => attrs.what === 'committee'),
  );
  // "Phó Chủ tịch: ông B" goes on with what was elected in the sentence before.
  const [size] = sizes;
  const from = verb ? words.starts[verb.from] : size && size.value.start - s.span.start;
  const holders = from !== undefined || carried.length > 0 ? positionsIn(view, electing, from) : [];
  const positions = holders.map((holder) => positionOf(s, holder));
  const votes = votesFor(view, s, holders);
  const out = [...sizes, ...positions, ...votes];
  return out.length > 0 || !verb ? out : [electionOnly(view, s, words, verb)];
}

/** That somebody was elected, where neither to what nor by how many votes is told. */
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

/** What was elected: size of committees, delegates, who to which position. */
export const election: FactExtractor = {
  kind: 'election',
  extract: (view) => {
    const out: Election[] = [];
    let carried: readonly Election[] = [];
    const rows = votingRows(view.report, rowsOf(view.report));
    for (const s of view.sentences) {
      if (s.role !== 'paragraph') continue;
      const row = rows.get(s.span.start);
      carried = row ? electedRow(view, row, s) : inSentence(view, s, carried);
      out.push(...carried);
    }
    return out;
  },
};
