import { type Beside, type Feature, flag } from '../feature.js';
import type { Inquiry } from '../inquiry.js';
import { yearsAbove, yearsIn } from '../measures/years.js';

const named = ({ asked }: Inquiry): boolean => asked.scope.years.length > 0;
const notAhead = ({ asked }: Inquiry): boolean => asked.tense !== 'future';

/** Is it told of another year than any that the question names? */
function ofAnother({ evidence: { inquiry } }: Beside, told: readonly number[]): boolean {
  const { years } = inquiry.asked.scope;
  return years.length > 0 && told.length > 0 && !told.some((year) => years.includes(year));
}

/** Is it told of a year after the report's, where the question names none such? What a report aims at is seldom what is asked of it. */
function isAhead({ evidence: { inquiry, found } }: Beside, told: readonly number[]): boolean {
  const own = found.profile.year;
  if (own === undefined || !notAhead(inquiry)) return false;
  return told.some((year) => year > own) && !inquiry.asked.scope.years.some((year) => year > own);
}

/** Years beside those that the question names and the report's own. */
export const YEARS: readonly Feature[] = [
  {
    name: 'year-held',
    group: 'years',
    value: ({ evidence: { inquiry, found } }) =>
      flag(named(inquiry) && yearsIn(found.view, found.unit).some((year) => inquiry.asked.scope.years.includes(year))),
    when: named,
  },
  {
    name: 'year-of-another',
    group: 'years',
    value: (b) => flag(ofAnother(b, yearsIn(b.evidence.found.view, b.evidence.found.unit))),
    when: named,
  },
  {
    name: 'year-over-another',
    group: 'years',
    value: (b) => flag(ofAnother(b, yearsAbove(b.evidence.found.view))),
    when: named,
  },
  {
    name: 'year-ahead',
    group: 'years',
    value: (b) => flag(isAhead(b, yearsIn(b.evidence.found.view, b.evidence.found.unit))),
    when: notAhead,
  },
  {
    name: 'year-ahead-above',
    group: 'years',
    value: (b) => flag(isAhead(b, yearsAbove(b.evidence.found.view))),
    when: notAhead,
  },
];
