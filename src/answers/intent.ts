import type { Fact, FactKind } from '../facts/fact.js';
import type { ReportProfile } from '../questions/profile.js';
import type { Understanding } from '../questions/understand.js';
import type { Body } from '../text/bodies.js';
import type { Found } from './propose/found.js';

/** A fact and a question: the input of a `fit`. */
export interface Fitting {
  readonly asked: Understanding;
  /** The unmarked words of the question, joined by spaces. */
  readonly folded: string;
  /** Keys of the people in the question. */
  readonly people: ReadonlySet<string>;
  readonly profile: ReportProfile;
  /** All facts of the intent's kinds in the report, in text order. */
  readonly facts: readonly Fact[];
  /** The bodies in a text. */
  readonly bodiesIn: (text: string) => readonly Body[];
  /** The report's text at the fact's evidence. */
  readonly evidence: (fact: Fact) => string;
}

/** What is quoted besides the best passage. */
export interface Also {
  readonly facts: readonly Fact[];
  /** These facts and the best one give different values for the same thing. */
  readonly conflict: boolean;
}

/** Something a user can ask. One object a file; example questions in `data/utterances/<name>.txt`. */
export interface Intent {
  readonly name: string;
  /** Kinds of fact that answer it. */
  readonly kinds: readonly FactKind[];
  /** Only a fact of its kinds can answer it (a count, a day, a holder of an office): a feature of the ranking, not a rule. */
  readonly closed: boolean;
  /**
   * How well a fact of these kinds answers, by its attributes alone: from 0 (another group, role or act) to 1, or -1 if it is unrelated.
   * The weights of its words, and of this value, are fitted. Pure.
   */
  readonly fit: (fact: Fact, to: Fitting) => number;
  /**
   * How a named person answers "was it them?". `decides`: nobody else did it (who chaired). `confirms`: the named person did, and others
   * may have too (who came). Absent: not at all.
   */
  readonly naming?: 'decides' | 'confirms';
  /** What else belongs to an answer whose passage contains the facts `best`, if the question is about one report. Pure. */
  readonly also?: (to: Fitting, best: Found) => Also;
}

/** A string attribute of a fact; empty if it has none. */
export function attr(fact: Fact, name: string): string {
  const value = fact.attrs[name];
  return value === undefined ? '' : String(value);
}

/** A number attribute of a fact; 0 if it has none. */
export function amount(fact: Fact, name: string): number {
  const value = fact.attrs[name];
  return typeof value === 'number' ? value : 0;
}

/** An intent that any fact of its kinds answers. */
export function plainIntent(name: string, kind: FactKind, rest: Partial<Omit<Intent, 'name' | 'kinds'>> = {}): Intent {
  return { name, kinds: [kind], closed: true, fit: () => 1, ...rest };
}
