import type { Typed } from './english-signs.js';

/** A phrase of an English question, with its Vietnamese if there is one. */
export interface Step {
  readonly phrase: readonly Typed[];
  /** With its marks; absent if the table does not have the phrase. */
  readonly vietnamese?: string;
}

const DAY = /^(0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/u;
const FIGURES = /^\d{1,2}[/.]\d{1,2}(?:[/.]\d{4})?$/u;
const MONTH = /^tháng \d+$/u;

/**
 * Rewrites days in Vietnamese: "August 6th" and "the 6th of August" become "ngày 6 tháng 8", "on 6/8" becomes "ngày
 * 6/8".
 */
export function withDays(steps: readonly Step[]): readonly Step[] {
  const out: Step[] = [];
  for (let i = 0; i < steps.length; ) {
    const { told, length } = dayAt(steps, i) ?? { told: [steps[i] as Step], length: 1 };
    out.push(...told);
    i += length;
  }
  return out;
}

/** The day that begins with a step: its wording, and the number of steps it takes. */
function dayAt(
  steps: readonly Step[],
  i: number,
): { readonly told: readonly Step[]; readonly length: number } | undefined {
  const [one, next, last] = steps.slice(i, i + 3);
  if (!one) return undefined;
  if (next && isMonth(one) && dayOf(next)) return { told: [asDay(next), asMonth(one)], length: 2 };
  if (next && dayOf(one) && isMonth(next)) return { told: [asDay(one), asMonth(next)], length: 2 };
  if (last && dayOf(one) && plainOf(next) === 'of' && isMonth(last))
    return { told: [asDay(one), asMonth(last)], length: 3 };
  const behindOn = steps[i - 1]?.phrase.at(-1)?.plain === 'on';
  return FIGURES.test(plainOf(one)) && behindOn
    ? { told: [{ ...one, vietnamese: `ngày ${plainOf(one)}` }], length: 1 }
    : undefined;
}

const plainOf = (step: Step | undefined): string => (step?.phrase.length === 1 ? (step.phrase[0] as Typed).plain : '');
const isMonth = (step: Step): boolean => MONTH.test(monthOf(step));
/** "May" is a month if capitalised beside a day. */
const monthOf = ({ vietnamese = '', phrase }: Step): string =>
  phrase.length === 1 && phrase[0]?.plain === 'may' && phrase[0].name ? 'tháng 5' : vietnamese;
const asMonth = (step: Step): Step => ({ ...step, vietnamese: monthOf(step) });
const dayOf = (step: Step | undefined): string | undefined => DAY.exec(plainOf(step))?.[1];
const asDay = (step: Step): Step => ({ ...step, vietnamese: `ngày ${dayOf(step)}` });
