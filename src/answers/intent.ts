import type { Fact, FactKind } from '../facts/fact.js';
import type { ReportProfile } from '../questions/profile.js';
import type { Understanding } from '../questions/understand.js';
import type { Span } from '../text/span.js';
import type { Term } from './terms.js';

/** A stretch of one report that may answer. */
export interface Candidate {
  /** The sentence that says it. */
  readonly span: Span;
  /** The answering words inside it. */
  readonly marks: readonly Span[];
  /** The higher the better; compared within one question only. Around 1 for a plain fit. */
  readonly score: number;
  /** The number that answers, for comparing reports and for premises. */
  readonly value?: number;
  /** ISO day that answers, likewise. */
  readonly day?: string;
  /** It answers whatever words it lacks: no passage found by its words goes before it. */
  readonly sure?: boolean;
  /** It gives one of the people named the very position, or act, that is asked of them; for premises. */
  readonly agrees?: boolean;
}

/** A question put to one report. */
export interface Query {
  readonly understanding: Understanding;
  readonly profile: ReportProfile;
  /** Facts of the intent's kinds in this report, in the order of the text. */
  readonly facts: readonly Fact[];
  /** What the question asks beyond its intent and its scope; empty: nothing more. */
  readonly terms: readonly Term[];
  /** The question's words without marks, joined by spaces. */
  readonly folded: string;
  /** The report's text at `span`. */
  readonly text: (span: Span) => string;
  /** How much of `terms` the stretch holds, 0 to 1; 0 without terms. */
  readonly covers: (span: Span) => number;
  /** The same for all telling words of the question, those that name its intent and its years among them. */
  readonly coversAll: (span: Span) => number;
}

/** What is quoted besides the best candidate. */
export interface Also {
  readonly candidates: readonly Candidate[];
  /** They and the best give different values for the same thing. */
  readonly conflict: boolean;
}

/** What can be asked. One object a file; example questions in `data/utterances/<name>.txt`. */
export interface Intent {
  readonly name: string;
  /** Kinds of fact that answer it. */
  readonly kinds: readonly FactKind[];
  /** Kinds that are at hand besides, for where none of these is stated. */
  readonly fallback?: readonly FactKind[];
  /**
   * Open: passages found by their words may answer where no fact does.
   * Closed: what no fact states, the report does not state.
   */
  readonly open: boolean;
  /** It asks of the meeting itself, when, where, by whom led: where the question names another event, no such fact answers. */
  readonly ofMeeting?: boolean;
  /** It asks what a period brought or is to bring: the words for the period, and for the body, ask nothing more. */
  readonly ofPeriods?: boolean;
  /** Its facts name people: asked "who", no passage without a name goes before them. */
  readonly namesPeople?: boolean;
  /**
   * What naming somebody says to "was it them?": `decides`: whoever is not named was not (who chaired); `confirms`: whoever is
   * named was, others may have been too (who came). Absent: nothing, other than where a candidate agrees.
   */
  readonly naming?: 'decides' | 'confirms';
  /** What more belongs to the answer that `best`, one of its candidates, gives; asked where the question is for one report. Pure. */
  readonly also?: (query: Query, best: Candidate) => Also;
  /** What of this report answers; none when it does not say. Pure. */
  readonly candidates: (query: Query) => Candidate[];
}

/** Candidates from facts: one for each sentence, the values of its facts marked, scored by `score` (the best of its facts). */
export function fromFacts(facts: readonly Fact[], score: (fact: Fact) => number): Candidate[] {
  const bySentence = new Map<string, Candidate>();
  for (const fact of facts) {
    const key = `${fact.evidence.start}-${fact.evidence.end}`;
    const own = score(fact);
    const known = bySentence.get(key);
    const value = typeof fact.attrs['count'] === 'number' ? fact.attrs['count'] : undefined;
    const day = typeof fact.attrs['iso'] === 'string' ? fact.attrs['iso'] : undefined;
    const better = !known || own > known.score;
    bySentence.set(key, {
      span: fact.evidence,
      marks: [...(known?.marks ?? []), fact.value],
      score: Math.max(own, known?.score ?? 0),
      ...(better ? value !== undefined && { value } : known.value !== undefined && { value: known.value }),
      ...(better ? day !== undefined && { day } : known.day !== undefined && { day: known.day }),
    });
  }
  return [...bySentence.values()];
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
