import type { Quote } from '../../answers/answer.js';
import type { ShownAnswer } from '../actions.js';
import { sourcedQuote } from './quote.js';
import { concat, join, styled } from './rich.js';
import { takeButtons } from './rows.js';
import { type Screen, screen } from './screen.js';
import { MESSAGE_LIMIT } from './split.js';
import type { View } from './view.js';

/** The paragraph around a passage, the passage in bold, and the way back. */
export function renderContext(context: Quote, of: ShownAnswer, view: View): Screen {
  const title = styled(view.phrases.say('context.title'), 'bold');
  const [first] = sourcedQuote(context, view.phrases, MESSAGE_LIMIT - 400, view.group);
  const back = {
    label: view.phrases.say('button.back_to_answer'),
    action: { do: 'again', of, inPlace: true } as const,
  };
  const passage = { text: context.marks.map(({ start, end }) => context.text.slice(start, end)).join('') };
  return screen(join([title, concat(first ?? '')], '\n\n'), [
    [back, ...takeButtons(of.passages[0] ?? '', passage, view).slice(0, 1)],
  ]);
}
