import { dataLines } from '../text/lexicon.js';
import { PhraseTable } from '../text/phrases.js';
import type { CuePositions } from './cues.js';
import type { OverReading } from './over-query.js';
import { type OverGroup, overWords } from './over-words.js';
import type { Understanding } from './understand.js';

/** The likeliest intent of a question, as far as a query over reports needs it. */
export interface AskedIntent {
  readonly name: string;
  readonly closed: boolean;
  readonly stated: boolean;
  readonly counted: boolean;
}

/** Reads how a question goes over reports; made once for the language data. */
export type OverLanguage = (asked: Understanding, intent: AskedIntent) => OverReading;

/** Marks whose words are not looked for. */
const TOLD: ReadonlySet<OverGroup> = new Set(['report', 'place', 'where', 'who', 'link']);

/**
 * @param over the text of `data/lexicon/over.txt`, `stopwords` that of `stopwords.txt`; `surnames` as the lexicon holds them.
 * @throws Error naming the line that has not the form that its file describes.
 */
export function overLanguage(
  over: string,
  stopwords: string,
  surnames: Iterable<string>,
  cuePositions: CuePositions,
  fold: (word: string) => string,
): OverLanguage {
  const marksIn = overWords(over);
  const stops = new PhraseTable<true>();
  for (const line of dataLines(stopwords)) for (const one of line.split(',')) stops.add(one, true);
  const known = new Set([...surnames].map(fold));
  return (asked, { name, closed, stated, counted }) => {
    const { words } = asked.utterance;
    const marks = marksIn(words);
    const without = new Set(asked.scope.used);
    const leave = ({ from, to }: { readonly from: number; readonly to: number }): void => {
      for (let i = from; i < to; i++) without.add(i);
    };
    for (const mark of marks) if (TOLD.has(mark.group)) leave(mark);
    for (const stop of stops.find(words)) leave(stop);
    for (const place of asked.scope.places) leave(place);
    for (const body of asked.bodies) if (body.name.length === 0) leave(body);
    for (const body of asked.scope.bodies) if (body.name.length === 0 && body.sure) leave(body);
    const rest = words.map((_, i) => i).filter((i) => !without.has(i));
    const cues = cuePositions(words, name);
    return {
      marks,
      rest,
      told: rest.filter((i) => !cues.has(i)),
      intent: name,
      closed,
      stated,
      counted,
      cued: asked.cued.has(name),
      surnames: known,
    };
  };
}
