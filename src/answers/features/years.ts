import { KIND } from '../../text/typed.js';
import { type Among, type Beside, type Feature, flag } from '../feature.js';
import type { Inquiry } from '../inquiry.js';
import { yearsTold } from '../measures/told-years.js';
import { yearsAbove, yearsIn } from '../measures/years.js';

const named = ({ asked }: Inquiry): boolean => asked.scope.years.length > 0;
const notAhead = ({ asked }: Inquiry): boolean => asked.tense !== 'future';

/** Is the unit about another year than those in the question? */
function ofAnother({ evidence: { inquiry } }: Beside, told: readonly number[]): boolean {
  const { years } = inquiry.asked.scope;
  return years.length > 0 && told.length > 0 && !told.some((year) => years.includes(year));
}

/** Is the unit about a year after the report's that the question does not name? A question rarely asks for such aims. */
function isAhead({ evidence: { inquiry, found } }: Beside, told: readonly number[]): boolean {
  const own = found.profile.year;
  if (told.length === 0 || own === undefined || !notAhead(inquiry)) return false;
  return told.some((year) => year > own) && !inquiry.asked.scope.years.some((year) => year > own);
}

/** The years of a unit and of its headings. */
const inUnit = ({ evidence: { found } }: Beside): readonly number[] => yearsIn(found.view, found.unit);
/** The same with years in words: "trong năm" is the report's year and adds nothing to another. */
function told(beside: Beside): readonly number[] {
  const { view, unit, profile } = beside.evidence.found;
  const words = view.passage.words.slice(unit.from, unit.to).join(' ');
  return [...inUnit(beside), ...yearsTold(words, profile.year)];
}
const above = ({ evidence: { found } }: Beside): readonly number[] => yearsAbove(found.view);

const another = (name: string, told: (beside: Beside) => readonly number[]): Feature => ({
  name,
  group: 'years',
  value: (b) => flag(ofAnother(b, told(b))),
  when: named,
});

const ahead = (name: string, told: (beside: Beside) => readonly number[], among: Among): Feature => ({
  name,
  group: 'years',
  value: (b) => flag(isAhead(b, told(b))),
  when: notAhead,
  among,
});

/** Years that are neither in the question nor the report's own. */
export const YEARS: readonly Feature[] = [
  {
    name: 'year-held',
    group: 'years',
    value: (b) => flag(inUnit(b).some((year) => b.evidence.inquiry.asked.scope.years.includes(year))),
    when: named,
  },
  another('year-of-another', told),
  another('year-over-another', above),
  ahead('year-ahead', inUnit, ({ evidence }) => (evidence.kinds & (KIND.year | KIND.date)) !== 0),
  ahead('year-ahead-above', above, ({ evidence }) => evidence.found.view.passage.above.headings.length > 0),
];
