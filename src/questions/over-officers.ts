import { amongOf } from './over-among.js';
import { asksEach, type Form, has, isOpen, type OverReading } from './over-reading.js';
import type { Understanding } from './understand.js';

/**
 * "Bí thư ở các báo cáo là ai?", "liệt kê giám đốc trong tất cả các báo cáo": who holds an office, by each report; not where anything
 * else is to be found beside the office.
 */
export const officers: Form = (asked, reading) => {
  const { roles, scope } = asked;
  if (roles.length === 0 || scope.persons.length > 0 || !isOpen(asked, reading)) return undefined;
  if (!has(reading, 'report') && !asksEach(reading) && !asksAll(asked, reading)) return undefined;
  if (!INTENTS.has(reading.intent)) return undefined;
  const inRole = (at: number): boolean => roles.some(({ from, to }) => from <= at && at < to);
  if (reading.told.some((at) => !inRole(at) && !onlyJoins(at, asked, reading))) return undefined;
  return {
    show: { kind: 'facts', intent: 'role-holder', columns: true },
    among: amongOf(asked, reading),
    conditions: [],
    order: 'newest',
  };
};

/** "Ai làm thư ký cuộc họp": the verb before the office, or words for any meeting. */
const onlyJoins = (at: number, { roles }: Understanding, { marks }: OverReading): boolean =>
  marks.some(
    ({ group, from, to }) =>
      from <= at && at < to && (group === 'floor' || (group === 'holds' && roles.some((role) => role.from === to))),
  );

/** "Liệt kê các phó bí thư", "những ai là trưởng phòng": it opens with a word for a list, or asks for several people. */
const asksAll = ({ utterance: { words } }: Understanding, { marks }: OverReading): boolean =>
  marks.some(({ group, from, to }) => {
    const several = group === 'who' && to - from > 1 && words[from]?.folded === 'nhung';
    return from === 0 && (group === 'listing' || several);
  });

/** What such a question is taken for: the words for the reports make it one for these. */
const INTENTS: ReadonlySet<string> = new Set(['role-holder', 'list-reports', 'passage']);
