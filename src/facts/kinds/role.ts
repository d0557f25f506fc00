import { type Holder, holdersIn, vacantIn } from '../holders.js';
import type { FactExtractor } from '../kind.js';
import { replacedIn } from '../replaced.js';
import type { ReportView, Sentence } from '../view.js';

/** Who leads a meeting holds no position by that: it is a fact of its own (`chair`). */
const FOR_THE_DAY: ReadonlySet<string> = new Set([
  'Chủ tọa',
  'Đoàn Chủ tịch',
  'Đoàn Thư ký',
  'chủ tọa',
  'đoàn chủ tịch',
  'đoàn thư ký',
]);

function heldIn(view: ReportView, s: Sentence): Holder[] {
  const holders = holdersIn(view, s);
  return [...holders, ...replacedIn(view, s, holders)];
}

/** Who holds which position in which body, also by election or appointment in the text. */
export const role: FactExtractor = {
  kind: 'role',
  extract: (view) =>
    view.sentences
      .filter((s) => s.role === 'paragraph' || s.role === 'caption')
      .flatMap((s) => [
        ...vacantIn(view, s).map((vacant) => ({
          kind: 'role' as const,
          value: vacant.span,
          evidence: s.span,
          certainty: 'certain' as const,
          attrs: { role: vacant.role, body: '', tenure: 'vacant' as const, caption: 0 },
        })),
        ...heldIn(view, s)
          .filter((holder) => !FOR_THE_DAY.has(holder.role.role))
          .map((holder) => {
            const body = view.report.text.slice(holder.body.start, holder.body.end);
            return {
              kind: 'role' as const,
              value: holder.person.span,
              evidence: s.span,
              certainty: 'certain' as const,
              attrs: {
                person: holder.person.name,
                role: holder.role.role,
                body,
                tenure: holder.tenure,
                caption: s.role === 'caption' ? 1 : 0,
              },
            };
          }),
      ]),
};
