import type { Fact } from '../facts/fact.js';
import { type Also, amount, attr, type Candidate, fromFacts, type Query } from './intent.js';

/** A count of another time, or of a change, contradicts nothing. */
const OTHER_TIME =
  /(?:tăng|giảm|đầu (?:năm|nhiệm kỳ|kỳ)|trước đây|năm trước|khi (?:mới )?thành lập|nhiệm kỳ trước|cùng kỳ|ban đầu|so với|khóa trước|đến cuối|mục tiêu|phấn đấu|dự kiến)/iu;

/** "chi bộ trực thuộc" are "chi bộ"; members are counted by several words. */
function unitOf(fact: Fact): string {
  return fact.kind === 'members' ? '' : attr(fact, 'noun').split(' ').slice(0, 2).join(' ');
}

/** The statements among `facts` that give another count than `best` for the same thing, at the same time as far as they say. */
export function contradicting({ text }: Query, facts: readonly Fact[], best: Candidate): Also {
  const own = facts.find((f) => f.evidence.start === best.span.start && amount(f, 'count') === best.value);
  if (!own || OTHER_TIME.test(text(own.evidence))) return { candidates: [], conflict: false };
  const others = facts.filter(
    (f) =>
      amount(f, 'count') !== best.value &&
      f.evidence.start !== best.span.start &&
      unitOf(f) === unitOf(own) &&
      (attr(f, 'asOf') === attr(own, 'asOf') || attr(f, 'asOf') === '' || attr(own, 'asOf') === '') &&
      !OTHER_TIME.test(text(f.evidence)),
  );
  return { candidates: fromFacts(others, () => 1), conflict: others.length > 0 };
}
