import type { Fact } from '../facts/fact.js';
import { namesInner } from '../questions/inner-units.js';
import { foldedWords } from '../text/tokens.js';
import { type Also, amount, attr, type Fitting } from './intent.js';
import type { Found } from './propose/found.js';

/** A count of another time, or of a change, contradicts nothing. */
const OTHER_TIME =
  /(?:tăng|giảm|đầu (?:năm|nhiệm kỳ|kỳ)|trước đây|năm trước|khi (?:mới )?thành lập|nhiệm kỳ trước|cùng kỳ|ban đầu|so với|khóa trước|đến cuối|mục tiêu|phấn đấu|dự kiến)/iu;

/** "chi bộ trực thuộc" counts as "chi bộ"; several words count members. */
function unitOf(fact: Fact): string {
  return fact.kind === 'members' ? '' : attr(fact, 'noun').split(' ').slice(0, 2).join(' ');
}

/** "Phường Tân Bình" and "phường Cửa Đông": each has a word in its name that the other lacks. */
function areApart({ subject: one }: Fact, { subject: other }: Fact): boolean {
  const [words, others] = [foldedWords(one?.name ?? ''), foldedWords(other?.name ?? '')];
  if (one?.kind !== 'body' || other?.kind !== 'body') return false;
  return words.some((word) => !others.includes(word)) && others.some((word) => !words.includes(word));
}

/** The statements in `facts` whose count of the same thing at the same time differs from that in `best`. */
export function contradicting({ evidence }: Fitting, facts: readonly Fact[], best: Found): Also {
  const own = facts.find((f) => best.span.start <= f.value.start && f.value.end <= best.span.end);
  if (!own || OTHER_TIME.test(evidence(own))) return { facts: [], conflict: false };
  // "Xóm Rồng có 34 đảng viên" does not contradict the 312 of the commune, nor the count of another hamlet.
  const inner = (fact: Fact): string => (namesInner(evidence(fact)) ? evidence(fact) : '');
  const others = facts.filter(
    (f) =>
      amount(f, 'count') !== amount(own, 'count') &&
      f.evidence.start !== own.evidence.start &&
      unitOf(f) === unitOf(own) &&
      !areApart(f, own) &&
      inner(f) === inner(own) &&
      (f.asOf === own.asOf || f.asOf === undefined || own.asOf === undefined) &&
      !OTHER_TIME.test(evidence(f)),
  );
  return { facts: others, conflict: others.length > 0 };
}
