import type { OverQuery } from './over.js';
import { byDay, bySurname, byValue, heldInOrder, notStated, onePerson, twoRoles, women } from './over-conditions.js';
import {
  counts,
  inOrder,
  listing,
  namesake,
  operated,
  reports,
  reportsCued,
  stated,
  unsaid,
  words,
} from './over-lists.js';
import { officers } from './over-officers.js';
import type { Form, OverReading } from './over-reading.js';
import { units } from './over-units.js';
import type { Understanding } from './understand.js';

export type { OverReading } from './over-reading.js';

/** The queries that a question over reports may be, likeliest first; none where it asks one report, or for one passage. Pure. */
export function overQueries(asked: Understanding, reading: OverReading): OverQuery[] {
  const queries = FORMS.flatMap((form) => form(asked, reading) ?? []);
  // Two forms may read the same question in the same way: it is asked once.
  const texts = queries.map((query) => JSON.stringify(query));
  return queries.filter((_, i) => texts.indexOf(texts[i] ?? '') === i);
}

/** The more special first. */
const FORMS: readonly Form[] = [
  inOrder,
  heldInOrder,
  onePerson,
  women,
  twoRoles,
  bySurname,
  units,
  byValue,
  byDay,
  notStated,
  officers,
  listing,
  reports,
  stated,
  counts,
  namesake,
  unsaid,
  words,
  reportsCued,
  operated,
];
