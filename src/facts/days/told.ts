import type { PhraseFound } from '../phrases.js';
import type { ReportView, Sentence } from '../view.js';

/** Several kinds of fact look at what is told of a meeting: each sentence is read once. */
const known = new WeakMap<Sentence, readonly PhraseFound[]>();

/** The wordings of `data/lexicon/meetings.txt` in a sentence, by where they begin. */
export function toldIn(view: ReportView, s: Sentence): readonly PhraseFound[] {
  const kept = known.get(s);
  if (kept) return kept;
  const made = view.kit.meetings.find(view.words(s));
  known.set(s, made);
  return made;
}
