import type { Fact, FactKind } from '../facts/fact.js';
import type { ReportProfile } from '../questions/profile.js';
import type { Understanding } from '../questions/understand.js';
import type { Body } from '../text/bodies.js';
import type { Found } from './propose/found.js';

/** A fact put beside a question: what a `fit` looks at. */
export interface Fitting {
  readonly asked: Understanding;
  /** The question's words without marks, joined by spaces. */
  readonly folded: string;
  /** Keys of the people that the question names. */
  readonly people: ReadonlySet<string>;
  readonly profile: ReportProfile;
  /** All facts of the intent's kinds in this report, in the order of the text. */
  readonly facts: readonly Fact[];
  /** The bodies that a text names. */
  readonly bodiesIn: (text: string) => readonly Body[];
  /** The text of the report at the fact's evidence. */
  readonly evidence: (fact: Fact) => string;
}

/** What is quoted besides the best passage. */
export interface Also {
  readonly facts: readonly Fact[];
  /** They and the best give different values for the same thing. */
  readonly conflict: boolean;
}

/** What can be asked. One object a file; example questions in `data/utterances/<name>.txt`. */
export interface Intent {
  readonly name: string;
  /** Kinds of fact that answer it. */
  readonly kinds: readonly FactKind[];
  /** Only a fact of its kinds can be meant by it (a count, a day, somebody's office): a sign for the ranking, not a rule. */
  readonly closed: boolean;
  /**
   * How well a fact of these kinds answers, by its attributes alone, from 0 (another group, role or act) to 1; -1 where it has
   * nothing to do with the question. What its words are worth, and this beside all else, is fitted. Pure.
   */
  readonly fit: (fact: Fact, to: Fitting) => number;
  /**
   * What naming somebody says to "was it them?": `decides`: whoever is not named was not (who chaired); `confirms`: whoever is
   * named was, others may have been too (who came). Absent: nothing.
   */
  readonly naming?: 'decides' | 'confirms';
  /** What more belongs to the answer whose passage holds the facts `best`; asked where the question is for one report. Pure. */
  readonly also?: (to: Fitting, best: Found) => Also;
}

/** A string attribute of a fact; empty when it has none. */
export function attr(fact: Fact, name: string): string {
  const value = fact.attrs[name];
  return value === undefined ? '' : String(value);
}

/** A number attribute of a fact; 0 when it has none. */
export function amount(fact: Fact, name: string): number {
  const value = fact.attrs[name];
  return typeof value === 'number' ? value : 0;
}

/** An intent that any fact of its kinds answers. */
export function plainIntent(name: string, kind: FactKind, rest: Partial<Omit<Intent, 'name' | 'kinds'>> = {}): Intent {
  return { name, kinds: [kind], closed: true, fit: () => 1, ...rest };
}
