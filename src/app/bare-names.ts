import { nameKey } from '../text/people.js';
import type { Ask } from './asking.js';

/** Answers as `ask` does; a person's full name alone, in capitals or not, asks who that is. */
export function askBareNames(ask: Ask): Ask {
  return async (generation, question, previous, fixed) => {
    const answer = await ask(generation, question, previous, fixed);
    const name = question.trim();
    if (fixed || answer.status === 'answered' || !/\s/u.test(name) || !generation.people.has(nameKey(name)))
      return answer;
    const person = await ask(generation, `${name} là ai?`, undefined);
    return person.status === 'answered' ? person : answer;
  };
}
