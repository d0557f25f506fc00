import { fold } from '../text/fold.js';
import type { ReportProfile } from './profile.js';
import { questionWords } from './question-words.js';
import type { Understanding } from './understanding.js';

/** The unit inside a body with the most or the least of something. */
export interface InsideMost {
  /** The kind of unit, without marks: "chi bo". */
  readonly kind: readonly string[];
  /** Words (without marks) of what is compared; empty for the number of its members. */
  readonly measure: readonly string[];
}

const INNER = questionWords('inner', fold);
const UNITS = questionWords('inside', fold);
/** Words of such a question that name nothing to compare. */
const EMPTY = questionWords('inside-asks', fold);
const LONGEST_KIND = 3;

/**
 * "Chi bộ nào đông nhất", "phòng nào kết nạp ít nhất": the kind of unit and what is compared; undefined if no such unit
 * is asked for.
 */
export function insideMost(
  asked: Pick<Understanding, 'operation' | 'utterance' | 'scope' | 'bodies'>,
): InsideMost | undefined {
  const { operation, utterance, scope, bodies } = asked;
  if (operation !== 'most' && operation !== 'least') return undefined;
  const words = utterance.words.map(({ folded }) => folded);
  const which = words.findIndex((word, at) => word === 'nao' && kindBefore(words, at) > 0);
  if (which < 0) return undefined;
  const from = which - kindBefore(words, which);
  const named = [...bodies.filter(({ kind, name }) => kind !== 'đơn vị' || name.length > 0), ...scope.places];
  const isNamed = (at: number): boolean => scope.used.has(at) || named.some((one) => one.from <= at && at < one.to);
  const rest = words.filter((_, at) => (at < from || at > which) && !isNamed(at));
  return { kind: words.slice(from, which), measure: rest.filter((word) => !EMPTY.has(word)) };
}

/** Length in words of the kind of unit that ends before a position. */
function kindBefore(words: readonly string[], at: number): number {
  for (let count = LONGEST_KIND; count > 0; count--) {
    const said = words.slice(Math.max(0, at - count), at);
    if (said.length === count && (INNER.has(said.join(' ')) || UNITS.has(said.join(' ')))) return count;
  }
  return 0;
}

/** Is the report itself about a unit of this kind? Then the other units are in other reports. */
export const isItselfOf = ({ bodies }: ReportProfile, { kind }: InsideMost): boolean => {
  const [own] = bodies;
  const called = own ? [fold(own.kind), fold(own.party ?? '')] : [];
  return called.some((one) => `${one} `.startsWith(`${kind.join(' ')} `));
};

/** Does it ask about units inside the one report of the conversation? */
export function asksInside(
  asked: Pick<Understanding, 'operation' | 'utterance' | 'scope' | 'bodies'>,
  reports: readonly string[],
  profiles: readonly ReportProfile[],
): boolean {
  const wanted = reports.length === 1 ? insideMost(asked) : undefined;
  const report = profiles.find(({ meta }) => meta.id === reports[0]);
  return wanted !== undefined && report !== undefined && !isItselfOf(report, wanted);
}
