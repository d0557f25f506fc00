import { dataLines } from '../text/lexicon.js';
import { tokenise } from '../text/tokens.js';
import type { Example } from './classifier.js';
import type { QuestionWord } from './utterance.js';

/** Slots of the training files and the word that replaces each. */
export const SLOTS = {
  place: '_place',
  person: '_person',
  year: '_year',
  number: '_number',
  body: '_body',
  event: '_event',
} as const;
export type Slot = keyof typeof SLOTS;

/** The word that replaces a slot, in training and in questions. */
export function slotWord(slot: Slot): QuestionWord {
  return {
    word: SLOTS[slot],
    folded: SLOTS[slot],
    marked: false,
    raw: '',
    capitals: false,
    proper: false,
    derived: true,
  };
}

/**
 * The examples in `data/utterances`, by intent (the file stem). `read` splits a stretch of an utterance into words as
 * it does a question.
 * @throws Error naming file and line for an unknown slot.
 */
export function parseUtterances(
  files: Readonly<Record<string, string>>,
  read: (text: string) => readonly QuestionWord[],
): (Example & { readonly words: readonly QuestionWord[] })[] {
  const out: (Example & { readonly words: readonly QuestionWord[] })[] = [];
  for (const [intent, file] of Object.entries(files)) {
    for (const line of dataLines(file)) {
      const words: QuestionWord[] = [];
      const slots: Slot[] = [];
      const marked = line.replace(/\{(\p{L}+)\}/gu, (_, name: string) => {
        if (!(name in SLOTS)) throw new Error(`utterances/${intent}.txt: there is no slot {${name}}: ${line}`);
        slots.push(name as Slot);
        return ` xslot${slots.length - 1}x `;
      });
      for (const word of read(marked)) {
        const slot = /^xslot(\d+)x$/u.exec(word.folded)?.[1];
        words.push(slot === undefined ? word : slotWord(slots[Number(slot)] ?? 'number'));
      }
      out.push({ intent, words });
    }
  }
  return out;
}

/** Every word of the training files, for the known words. */
export function utteranceWords(files: Readonly<Record<string, string>>): Set<string> {
  const words = new Set<string>();
  for (const file of Object.values(files))
    for (const line of dataLines(file)) for (const token of tokenise(line)) words.add(token.word);
  return words;
}
