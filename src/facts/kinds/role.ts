import { FOR_THE_DAY } from '../for-the-day.js';
import { type Holder, holdersIn } from '../holders.js';
import type { FactExtractor } from '../kind.js';
import { replacedIn, succeedingIn } from '../replaced.js';
import { vacantIn } from '../vacant.js';
import type { ReportView, Sentence } from '../view.js';

function heldIn(view: ReportView, s: Sentence): Holder[] {
  const holders = holdersIn(view, s);
  return [...holders, ...replacedIn(view, s, holders), ...succeedingIn(view, s, holders)];
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
