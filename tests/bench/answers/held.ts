import type { Held } from '../../../src/answers/inquiry.js';
import { fold } from '../../../src/text/fold.js';
import { foldedWords } from '../../../src/text/tokens.js';
import type { Understood } from './collect.js';
import { refsOf } from './sets.js';

/** Fewest answers that give a word its own rate. */
const FEWEST = 6;
/** Weight of the common rate beside a word's own answers. */
const PRIOR = 4;

/** How often the words of questions occur in the passages that answer them. */
export function heldOf(all: readonly Understood[]): Held {
  const counts = new Map<string, { asked: number; held: number }>();
  for (const { asked, question, world } of all) {
    const [ref] = refsOf(question.expect);
    if (!ref || ref.has.length === 0 || question.expect.all || world.set.weight < 1) continue;
    const passage = world.passageOf(ref);
    if (passage === undefined) continue;
    const words = new Set(foldedWords(passage.text));
    const seen = new Set<string>();
    asked.utterance.words.forEach(({ folded }, i) => {
      if (seen.has(folded) || asked.scope.used.has(i)) return;
      seen.add(folded);
      const count = counts.get(fold(folded)) ?? { asked: 0, held: 0 };
      count.asked++;
      if (words.has(folded)) count.held++;
      counts.set(folded, count);
    });
  }
  let asked = 0;
  let held = 0;
  for (const count of counts.values()) {
    if (count.asked >= FEWEST) continue;
    asked += count.asked;
    held += count.held;
  }
  const rest = held / Math.max(1, asked);
  const words = [...counts].filter(([, count]) => count.asked >= FEWEST).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    words: Object.fromEntries(
      words.map(([word, count]) => [word, Number(((count.held + PRIOR * rest) / (count.asked + PRIOR)).toFixed(3))]),
    ),
    others: [Number(rest.toFixed(3))],
  };
}
