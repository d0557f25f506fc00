import type { PersonMention } from '../../text/people.js';
import type { PhraseFound } from '../phrases.js';
import type { ReportView, Sentence } from '../view.js';
import { SPOKEN } from './reference.js';

/** Words between a name and its verb that are neither an office nor a body: "cũng", "thì", "thẳng thắn". */
const BETWEEN = 4;
/** Words of offices and bodies between a name and its verb. */
const OFFICES = 22;

/**
 * The person whose words a sentence gives, by name: "Ông A than …", "Bí thư Chi bộ B, Chủ tịch Công đoàn thì cho rằng …",
 * "- Đ/c C (Chi bộ Văn phòng): xin …", "Phát biểu của đồng chí D: …".
 */
export function namedSpeaker(view: ReportView, s: Sentence, found: readonly PhraseFound[]): PersonMention | undefined {
  const people = view.people(s);
  const [first] = people;
  if (!first) return undefined;
  if (isLabel(s, first)) return first;
  const { starts } = view.words(s);
  return people.find((person, i) => {
    const end = person.span.end - s.span.start;
    const verb = found.find(({ group, from }) => SPOKEN.has(group) && (starts[from] ?? 0) >= end);
    if (!verb) return false;
    const at = starts[verb.from] ?? 0;
    const next = people[i + 1];
    if (next && next.whole.start - s.span.start < at) return false;
    return joins(s.low.slice(end, at));
  });
}

/** "- Đ/c Lê Văn Tám (Bí thư Chi bộ): …": a name, what may stand in brackets or behind a comma, a colon. */
function isLabel(s: Sentence, { whole, span }: PersonMention): boolean {
  const before = s.low.slice(0, whole.start - s.span.start);
  const behind = s.low.slice(span.end - s.span.start);
  return (
    /^\s*(?:[-–+*•]\s*|\d+(?:\.\d+)*[.)/]?\s*|[a-zđ][.)]\s*)?(?:(?:phát biểu|ý kiến|kết luận) của\s+)?$/u.test(
      before,
    ) && /^\s*(?:\([^)]{1,80}\)|[,–-][^.;:]{1,90})?:\s*\S/u.test(behind)
  );
}

function joins(between: string): boolean {
  if (/[;:.?!]\s/u.test(between)) return false;
  const words = between.split(/\s+/u).filter((word) => word !== '').length;
  return words <= BETWEEN || (words <= OFFICES && /^\s*[,(–-]/u.test(between));
}
