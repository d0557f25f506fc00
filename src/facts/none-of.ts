import { clauseAt } from './clause.js';
import type { FactOfKind } from './fact.js';
import { senseAt } from './modality.js';
import { subjectAt } from './subject.js';
import { at, type Sentence } from './view.js';

/** "không có đảng viên nào bị kỷ luật", "không còn chi bộ yếu kém", "chưa có trường hợp vi phạm". */
const NONE =
  /(?<!\p{L})(?:không|chưa)(?: để)?(?: có| còn| xảy ra| phát sinh| phát hiện)?(?: (?:một|bất cứ|bất kỳ))?\s+(?<noun>(?:đảng viên|chi bộ|đảng bộ|cán bộ|công chức|viên chức|đồng chí|đoàn viên|hội viên|tập thể|cá nhân|tổ chức đảng|tổ chức|đơn vị|trường hợp|vụ|ai)(?!\p{L})(?:\s+(?!(?:và|nhưng|mà|song)(?!\p{L}))[\p{L}\p{N}]+){0,8})/gu;

/** Counts of zero in a sentence, negated. */
export function noneIn(s: Sentence): FactOfKind<'counted'>[] {
  const out: FactOfKind<'counted'>[] = [];
  for (const m of s.low.matchAll(NONE)) {
    const noun = m.groups?.['noun'] ?? '';
    const to = m.index + m[0].length;
    // "phấn đấu không có chi bộ yếu kém" is a target.
    if (!/^\S+ (?:có|còn|xảy|phát|để|một|bất|ai)|^\S+\s+.*\s(?:nào|bị|vi phạm)(?!\p{L})/u.test(m[0])) continue;
    const { modality } = senseAt(s.low, m.index, to);
    const { start, end } = clauseAt(s.low, m.index, to);
    const conditions = [...`${s.low.slice(start, m.index)} ${s.low.slice(to, end)}`.matchAll(/[\p{L}\p{N}%]+/gu)];
    const subject = subjectAt(s, m.index);
    out.push({
      kind: 'counted',
      value: at(s, m.index, m[0].length),
      evidence: s.span,
      certainty: 'certain',
      ...(subject && { subject }),
      modality: modality ?? 'negated',
      attrs: { count: 0, unit: '', noun, conditions: conditions.map(([word]) => word) },
    });
  }
  return out;
}
