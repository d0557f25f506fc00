import { clauseAt } from './clause.js';
import type { Subject } from './fact.js';
import { type Sense, senseAt } from './modality.js';
import { subjectAt } from './subject.js';
import type { Sentence } from './view.js';

/** The context of a count: its subject, its modality, and its words. */
export interface CountContext extends Sense {
  readonly subject?: Subject;
  /** The other words of its clause, in lower case: "kết nạp", "bị khiển trách". */
  readonly conditions: readonly string[];
}

/** The context of the count at [`from`, `to`) of a sentence (`to`: after its noun). Offsets into the sentence. */
export function contextOf(s: Sentence, from: number, to: number): CountContext {
  const subject = subjectAt(s, from);
  return { ...senseAt(s.low, from, to), ...(subject && { subject }), conditions: conditionsAt(s.low, from, to) };
}

/** The most counts in a list that share a verb. */
const LISTED = 3;

/** The start of the clause with the verb of the count: "biểu dương 2 chi bộ, 7 đảng viên" praises both. */
function governed(low: string, start: number, from: number): number {
  const before = low.slice(0, start).trimEnd();
  // "6 đảng viên mới (3 nữ)": brackets split the count before them.
  if (before.endsWith('(')) return clauseAt(low, before.length - 1, before.length).start;
  let at = start;
  let verbless = /^(?:và )?$/u.test(low.slice(start, from).trim());
  for (let i = 0; i < LISTED && verbless && at > 0; i++) {
    const head = low.slice(0, at).trimEnd();
    if (!head.endsWith(',')) return at;
    at = clauseAt(low, head.length - 1, head.length).start;
    verbless = /^(?:và )?\p{N}/u.test(low.slice(at, at + 8));
  }
  return at;
}

const WORD = /[\p{L}\p{N}%]+/gu;

function conditionsAt(low: string, from: number, to: number): readonly string[] {
  const { start, end } = clauseAt(low, from, to);
  return [
    ...(low.slice(governed(low, start, from), from).match(WORD) ?? []),
    ...(low.slice(to, end).match(WORD) ?? []),
  ];
}
