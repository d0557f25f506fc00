import type { Action } from '../action.js';
import type { Phrases } from '../messages/messages.js';
import type { Button } from './screen.js';

/** The buttons to the pages before and after page `at` (from 0) of `pages`. `to`: what a button for a page does. */
export function pageTurns(at: number, pages: number, phrases: Phrases, to: (page: number) => Action): Button[] {
  return [
    ...(at > 0 ? [{ label: phrases.say('button.previous'), action: to(at - 1) }] : []),
    ...(at < pages - 1 ? [{ label: phrases.say('button.next'), action: to(at + 1) }] : []),
  ];
}
