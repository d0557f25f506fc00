import type { Quote } from '../../answers/answer.js';
import { AGAIN, type ShownAnswer } from '../asking/actions.js';
import { fullSource, quoteBlock } from './quote.js';
import { concat, join, type Rich, slice, styled } from './rich.js';
import { takeButtons } from './rows.js';
import { type Screen, screen } from './screen.js';
import { MESSAGE_LIMIT, splitText } from './split.js';
import type { View } from './view.js';

/** The paragraph around a passage, with the passage in bold, the full source, and a back button. */
export function renderContext(context: Quote, of: ShownAnswer, view: View): Screen {
  const title = styled(view.phrases.say('context.title'), 'bold');
  const source = fullSource(context.report, view.phrases);
  const block = quoteBlock(context, view.group);
  const [stretch = ''] = splitText(block.text, MESSAGE_LIMIT - 200 - source.text.length);
  const shown = concat(
    beginsWhole(context) ? '' : `${MORE}\n`,
    stretch.length === block.text.length ? block : slice(block, 0, stretch.length),
    stretch.length === block.text.length && endsWhole(context.text) ? '' : `\n${MORE}`,
    '\n',
    source,
  );
  const back = {
    label: view.phrases.say('button.back_to_answer'),
    action: AGAIN.with({ of }),
  };
  const passage = { text: context.marks.map(({ start, end }) => context.text.slice(start, end)).join('') };
  return screen(join([title, shown], '\n\n'), [
    [back, ...takeButtons(of.passages[0] ?? '', passage, view).slice(0, 1)],
  ]);
}

/** Our mark, outside the quote, that the report continues before or after it. */
const MORE: Rich | string = '…';

/** Does the text start like a sentence or a list item, with a capital, a figure or a sign? */
function beginsWhole({ text }: Quote): boolean {
  return !/^[\s,;:)\]]*\p{Ll}/u.test(text);
}

function endsWhole(text: string): boolean {
  return /[.!?…:;"”»)\]]\s*$/u.test(text) || !/\s/u.test(text.trim());
}
