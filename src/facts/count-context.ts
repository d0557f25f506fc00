import { clauseAt } from './clause.js';
import type { Subject } from './fact.js';
import { type Sense, senseAt } from './modality.js';
import { subjectAt } from './subject.js';
import type { Sentence } from './view.js';

/** What surrounds a count: whose it is, how it is meant, and the words that it goes under. */
export interface CountContext extends Sense {
  readonly subject?: Subject;
  /** The words of its clause besides the count itself, in small letters: "kết nạp", "bị khiển trách". */
  readonly conditions: readonly string[];
}

/** The context of the count at [`from`, `to`) of a sentence (`to`: behind its noun); offsets into the sentence. */
export function contextOf(s: Sentence, from: number, to: number): CountContext {
  const subject = subjectAt(s, from);
  return { ...senseAt(s.low, from, to), ...(subject && { subject }), conditions: conditionsAt(s.low, from, to) };
}

const WORD = /[\p{L}\p{N}%]+/gu;

function conditionsAt(low: string, from: number, to: number): readonly string[] {
  const { start, end } = clauseAt(low, from, to);
  return [...(low.slice(start, from).match(WORD) ?? []), ...(low.slice(to, end).match(WORD) ?? [])];
}
