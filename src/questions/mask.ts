import type { Scope } from './scope.js';
import type { QuestionWord } from './utterance.js';
import { slotWord } from './utterances.js';

/**
 * The words of a question with names, places, years and numbers replaced by slots: the input of the classifier, in
 * training and in use.
 */
export function mask(
  words: readonly QuestionWord[],
  scope: Pick<Scope, 'places' | 'bodies' | 'persons'> & Partial<Pick<Scope, 'heldAt'>>,
): QuestionWord[] {
  const slots = new Map<number, QuestionWord>();
  const put = (from: number, to: number, slot: QuestionWord): void => {
    for (let i = from; i < to; i++) if (!slots.has(i)) slots.set(i, slot);
  };
  for (const p of scope.persons) put(p.from, p.to, slotWord('person'));
  for (const p of scope.places) put(p.from, p.to, slotWord('place'));
  for (const h of scope.heldAt ?? []) put(h.from, h.to, slotWord('place'));
  for (const b of scope.bodies) if (b.name.length > 0) put(b.from, b.to, slotWord('body'));
  const out: QuestionWord[] = [];
  words.forEach((word, i) => {
    const next = slots.get(i) ?? withoutFigure(word);
    if (!next.folded.startsWith('_') || out.at(-1)?.folded !== next.folded) out.push(next);
  });
  return out;
}

function withoutFigure(word: QuestionWord): QuestionWord {
  if (/^(?:19|20)\d{2}$/u.test(word.folded)) return slotWord('year');
  return /^\d/u.test(word.folded) ? slotWord('number') : word;
}
