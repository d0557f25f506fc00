import type { PersonMention } from '../../text/people.js';
import type { ReportView, Sentence } from '../view.js';

/** "Chủ trì hội nghị:", "2. Chủ tọa": a line of its own, above the names. */
const HEADS =
  /^\s*(?:[-–+*•]|\d+[.)]|[ivx]+[.)]|[a-z][.)])?\s*(?:đồng )?(?:chủ trì|chủ tọa|điều hành)(?: (?:hội nghị|đại hội|cuộc họp|phiên họp|buổi lễ))?\s*:?\s*$/u;
/** A line that names somebody before all else. */
const NAMES = /^\s*(?:[-–+*•]|\d+[.)])?\s*$/u;

/** Names in the lines below such a line, with their sentences; the first line that opens with no name ends them. */
export function namedBelow(view: ReportView): { readonly sentence: Sentence; readonly person: PersonMention }[] {
  const out: { readonly sentence: Sentence; readonly person: PersonMention }[] = [];
  let heads = false;
  for (const sentence of view.sentences) {
    if (sentence.role !== 'paragraph') continue;
    if (HEADS.test(sentence.low) && sentence.text !== sentence.text.toUpperCase()) {
      heads = true;
      continue;
    }
    if (!heads) continue;
    const [first] = view.people(sentence);
    const opens = first && NAMES.test(sentence.low.slice(0, first.whole.start - sentence.span.start));
    if (first && opens && !/(?:dự|phát biểu|trình bày|thư ký|báo cáo)(?:\.|;|\s|$)/u.test(sentence.low))
      out.push({ sentence, person: first });
    else heads = false;
  }
  return out;
}
