import { dataLines } from '../text/lexicon.js';
import { PhraseTable, type Word } from '../text/phrases.js';

/**
 * Finds the intents with a cue phrase in a question, and its strength: 1 for a phrase of at least two words, a half for
 * one.
 */
export type CueFinder = (words: readonly Word[]) => ReadonlyMap<string, number>;

/** Positions of the cue words of `intent`. */
export type CuePositions = (words: readonly Word[], intent: string) => ReadonlySet<number>;

const MOST = 2;

/**
 * Reads `data/lexicon/cues.txt`: `intent = phrase, phrase`.
 * @throws Error naming a malformed line.
 */
export function cueFinder(file: string): { readonly cues: CueFinder; readonly positions: CuePositions } {
  const table = new PhraseTable<string>();
  for (const line of dataLines(file)) {
    const [intent, phrases] = line.split('=').map((cell) => cell.trim());
    if (!intent || !phrases) throw new Error(`lexicon/cues.txt: a line needs "intent = phrase, phrase": ${line}`);
    for (const one of phrases.split(',')) table.add(one, intent);
  }
  return {
    cues(words) {
      const out = new Map<string, number>();
      for (const { from, to, value } of table.find(words)) {
        out.set(value, Math.min(MOST, (out.get(value) ?? 0) + (to - from > 1 ? 1 : 0.5)));
      }
      return out;
    },
    positions(words, intent) {
      const out = new Set<number>();
      for (const { from, to, value } of table.find(words))
        if (value === intent) for (let i = from; i < to; i++) out.add(i);
      return out;
    },
  };
}
