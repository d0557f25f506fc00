import { wholeWords } from '../../text/boundary.js';
import { findNumbers } from '../../text/numbers.js';
import type { Fact } from '../fact.js';
import { holdersIn } from '../holders.js';
import type { FactExtractor } from '../kind.js';
import { at, type ReportView, type Sentence } from '../view.js';

const ELECTS = wholeWords(
  'bầu|trúng cử|đắc cử|tái cử|tái đắc cử|bỏ phiếu|được tín nhiệm|lựa chọn \\d+|chọn \\d+ đồng chí|hiệp thương|\\d+ phiếu',
);
const COMMITTEE = /(?:ban chấp hành|bch|ban thường vụ|btv|đảng ủy|chi ủy|cấp ủy|ủy ban kiểm tra|ubkt)/u;

function inSentence(view: ReportView, s: Sentence): Fact[] {
  const verb =
    ELECTS.exec(s.low) ??
    /(?:ban chấp hành|ban thường vụ|đảng ủy|chi ủy|ủy ban kiểm tra)[^.;,]{0,60}gồm \d/u.exec(s.low);
  if (!verb || /(?:ngày bầu cử|bầu cử đại biểu|công tác bầu cử|đợt bầu cử)/u.test(s.low)) return [];
  const out: Fact[] = [];
  const attrs = (extra: Record<string, string | number>): Fact['attrs'] => extra;
  for (const { span, value } of findNumbers(s.text)) {
    const after = s.low.slice(span.end);
    const noun =
      /^\s*(?:đồng chí|đ\/c|ủy viên|uv|đại biểu|người|thành viên|anh chị|anh, chị|ông, bà|ông bà|cán bộ)(?:\s+(?:chính thức|dự khuyết))?/u.exec(
        after,
      );
    if (!noun) continue;
    const delegates =
      noun[0].includes('đại biểu') ||
      /đại biểu (?:đi )?dự[^,;.]{0,60}$/u.test(s.low.slice(0, span.start)) ||
      /đoàn đại biểu[^,;.]{0,90}$/u.test(s.low.slice(0, span.start));
    const committee = COMMITTEE.test(s.low);
    if (!delegates && !committee) continue;
    out.push({
      kind: 'election',
      value: at(s, span.start, span.end - span.start + noun[0].length),
      evidence: s.span,
      certainty: 'certain',
      attrs: attrs({ what: delegates ? 'delegates' : 'committee', count: value }),
    });
  }
  const holders = holdersIn(view, s);
  const elected = holders.filter((h) => h.tenure === 'elected');
  // "bầu đồng chí A - Giám đốc Sở, làm Bí thư": without a verb of its own every position behind the verb counts.
  for (const holder of elected.length > 0
    ? elected
    : holders.filter((h) => h.role.span.start > s.span.start + verb.index)) {
    out.push({
      kind: 'election',
      value: holder.person.span,
      evidence: s.span,
      certainty: 'certain',
      attrs: attrs({ what: 'position', person: holder.person.name, role: holder.role.role }),
    });
  }
  for (const person of view.people(s)) {
    const votes = /^\s*[:(–-]?\s*(?:được |đạt )?(\d+)(?:\/\d+)?\s*phiếu/u.exec(
      s.low.slice(person.span.end - s.span.start),
    );
    if (!votes) continue;
    const end = person.span.end + votes[0].length;
    out.push({
      kind: 'election',
      value: { start: person.span.start, end },
      evidence: s.span,
      certainty: 'certain',
      attrs: attrs({ what: 'votes', person: person.name, count: Number(votes[1]) }),
    });
  }
  if (out.length === 0) {
    const people = view.people(s);
    const first = people[0];
    out.push({
      kind: 'election',
      value: first ? first.span : at(s, verb.index, verb[0].length),
      evidence: s.span,
      certainty: 'certain',
      attrs: attrs({ what: 'other', ...(first && { person: first.name }) }),
    });
  }
  return out;
}

/** What was elected: size of committees, delegates, who to which position. */
export const election: FactExtractor = {
  kind: 'election',
  extract: (view) => view.sentences.filter((s) => s.role === 'paragraph').flatMap((s) => inSentence(view, s)),
};
