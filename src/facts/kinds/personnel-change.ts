import { wholeWords } from '../../text/boundary.js';
import type { Fact } from '../fact.js';
import type { FactExtractor } from '../kind.js';
import { at, type ReportView, type Sentence } from '../view.js';

const CHANGES: readonly { readonly change: string; readonly pattern: RegExp }[] = [
  {
    change: 'retired',
    pattern: wholeWords('nghỉ hưu|về hưu|nghỉ chế độ|nghỉ công tác|nghỉ theo chế độ|hưởng chế độ hưu trí'),
  },
  {
    change: 'transferred',
    pattern: wholeWords('chuyển công tác|chuyển sang|luân chuyển|chuyển đến|chuyển về|chuyển ngành'),
  },
  {
    change: 'removed',
    pattern: wholeWords('rời cương vị|rời chức|thôi giữ chức|thôi giữ|miễn nhiệm|thôi tham gia|thôi chức|xin thôi'),
  },
  {
    change: 'appointed',
    pattern: wholeWords(
      'kế nhiệm|điều động|(?<!miễn nhiệm, )bổ nhiệm|tiếp nhận (?:và |, )?(?:bổ nhiệm|phân công|đồng chí|ông|bà)|chỉ định(?! thầu)|chuẩn y|kiện toàn (?:chức|đồng chí|nhân sự|ban|bí thư|phó)|bổ sung (?:đồng chí|ông|bà|vào|ủy viên|ban|cấp ủy|nhân sự)|phân công (?:phụ trách|đồng chí(?![^;.]{0,90}(?:giúp đỡ|theo dõi|hướng dẫn)))|giao phụ trách|bầu bổ sung|thay (?:thế )?(?:cho )?(?:đồng chí|ông|bà|đ\\/c)',
    ),
  },
  { change: 'other', pattern: wholeWords('thay đổi (?:về )?(?:nhân sự|tổ chức)|biến động (?:về )?nhân sự') },
];

function inSentence(view: ReportView, s: Sentence): Fact[] {
  const people = view.people(s);
  const out: Fact[] = [];
  let from = 0;
  for (const part of s.text.split(/(?<=;)/u)) {
    const low = s.low.slice(from, from + part.length);
    const inPart = people.filter(
      (p) => p.span.start >= s.span.start + from && p.span.end <= s.span.start + from + part.length,
    );
    const hit = CHANGES.map(({ change, pattern }) => ({ change, m: pattern.exec(low) })).find(({ m }) => m);
    if (
      hit?.m &&
      (inPart.length > 0 || hit.change === 'other' || hit.change === 'appointed' || hit.change === 'retired') &&
      (people.length > 0 || view.roles(s).length > 0)
    ) {
      const person = inPart.filter((p) => p.span.end <= s.span.start + from + (hit.m?.index ?? 0)).at(-1) ?? inPart[0];
      if (person || hit.change === 'other') {
        out.push({
          kind: 'personnel-change',
          value:
            person && hit.m
              ? {
                  start: Math.min(person.span.start, s.span.start + from + hit.m.index),
                  end: Math.max(person.span.end, s.span.start + from + hit.m.index + hit.m[0].length),
                }
              : at(s, from + hit.m.index, hit.m[0].length),
          evidence: s.span,
          certainty: 'certain',
          attrs: { change: hit.change, ...(person && { person: person.name }) },
        });
      }
    }
    from += part.length;
  }
  return out;
}

/** Who retired, was moved, appointed, replaced. */
export const personnelChange: FactExtractor = {
  kind: 'personnel-change',
  extract: (view) => view.sentences.filter((s) => s.role === 'paragraph').flatMap((s) => inSentence(view, s)),
};
