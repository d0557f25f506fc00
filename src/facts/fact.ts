import type { Span } from '../text/span.js';

/** Kinds of fact, one file each in `kinds/`. */
export type FactKind =
  | 'members'
  | 'branches'
  | 'date'
  | 'place'
  | 'chair'
  | 'role'
  | 'attendees'
  | 'speaker'
  | 'personnel-change'
  | 'election'
  | 'term'
  | 'theme'
  | 'topic'
  | 'results'
  | 'shortcomings'
  | 'targets'
  | 'awards'
  | 'counted'
  | 'author'
  | 'profile'
  | 'published';

/** Stated outright, or following from what is stated (a year taken from the publication date). */
export type Certainty = 'certain' | 'implied';

/** Something a report states, with where it says so. All spans are UTF-16 offsets into the report's text. */
export interface Fact {
  readonly kind: FactKind;
  /** The words that answer (a number with its noun, a name, a date …). */
  readonly value: Span;
  /** The stretch to quote: a sentence, or the part of a long one that carries the fact; holds `value`. */
  readonly evidence: Span;
  readonly certainty: Certainty;
  /**
   * Parsed details, by kind. Strings are as stated unless said otherwise; ISO dates; counts are numbers.
   * members: count, group (total|official|probationary|other), noun; branches: count, noun; date: from, to, session;
   * role: person (none where it is vacant), role (canonical, as in data/lexicon/roles.txt), body, tenure (stated|elected|appointed|former|vacant); chair/attendees/speaker/author: person, role, body, act;
   * personnel-change: person, change (retired|transferred|appointed|other); election: what (committee|delegates|position), count, person, role;
   * term: from, to; awards: person or group, title; targets/results/counted: count, unit, noun;
   * profile: words, names, meetings, years (lists with spaces between), year.
   */
  readonly attrs: Readonly<Record<string, string | number>>;
}
