import type { Quote } from '../../answers/answer.js';
import type { Comparing } from '../../app.js';
import { CHART, COMPARE } from '../across/actions.js';
import { AGAIN, CONTEXT, MORE, OTHERS, REPAIR, type ShownAnswer } from '../asking/actions.js';
import { type Button, COPY_LIMIT } from './screen.js';
import type { View } from './view.js';

/** A link that opens a passage in the private chat. */
export function passageLink(id: string, { username }: Pick<View, 'username'>): string {
  return `https://t.me/${username}?start=p_${id}`;
}

/**
 * The buttons under an answer: at most five, in two rows. First the most wanted next steps (more, compare), then sharing. All others are
 * behind "⋯".
 */
export function answerRows(of: ShownAnswer, quotes: readonly Quote[], view: View): readonly Button[][] {
  const [quote] = quotes;
  const [id] = of.passages;
  const single = quote && quotes.length === 1 && id !== undefined ? { quote, id } : undefined;
  const look = single ? lookButtons(of, view) : [];
  const side = view.comparing ? [tableButton(view.comparing, view), chartButton(view.comparing, view)] : [];
  const take = single ? takeButtons(single.id, single.quote, view) : [];
  // Among further passages there are already three buttons above, so the link stays in the message's own menu.
  const kept = look.length > 2 ? take.slice(0, 1) : take;
  return [
    [...look, ...side],
    [...kept, ...waysButton(of, view)],
  ].filter((row) => row.length > 0);
}

function lookButtons(of: ShownAnswer, view: View): Button[] {
  const { phrases } = view;
  const context: Button = { label: phrases.say('button.context'), action: CONTEXT.with({ of }) };
  const before = of.seen.at(-1);
  const { marks: _, ...rest } = of;
  const back: Button[] =
    before === undefined
      ? []
      : [
          {
            label: phrases.say('button.before'),
            action: AGAIN.with({ of: { ...rest, passages: [before], seen: of.seen.slice(0, -1) } }),
          },
        ];
  const next: Button[] =
    of.reading.question === '' || !view.further
      ? []
      : [{ label: phrases.say('button.more'), action: MORE.with({ of }) }];
  return [...back, context, ...next];
}

/** Buttons to copy (short words, else the link of the passage) and to share. */
export function takeButtons(id: string, quote: Pick<Quote, 'text'>, view: View): Button[] {
  if (view.group) return [];
  const whole = quote.text.length <= COPY_LIMIT;
  const copy: Button = {
    label: view.phrases.say(whole ? 'button.copy' : 'button.copy_link'),
    copy: whole ? quote.text : passageLink(id, view),
  };
  return view.inline ? [copy, { label: view.phrases.say('button.share'), share: `p_${id}` }] : [copy];
}

/** "⋯": opens the menu of all other actions for an answer. */
function waysButton(of: ShownAnswer, view: View): Button[] {
  return of.reading.question === '' && of.others.length === 0 ? [] : [repairButton(of, view, 'button.ways')];
}

/** The same question for the other reports that answer it. */
export function othersButton(of: ShownAnswer, view: Pick<View, 'phrases'>): Button[] {
  const count = of.others.length;
  if (count === 0) return [];
  const label = view.phrases.say('button.others', { count });
  return [{ label, action: OTHERS.with({ reading: of.reading, reports: [...of.others] }) }];
}

/** Opens the menu of actions for an answer, or of changes to its reading. */
export function repairButton(
  of: ShownAnswer,
  view: Pick<View, 'phrases'>,
  label: 'button.ways' | 'button.repair' = 'button.repair',
): Button {
  return { label: view.phrases.say(label), action: REPAIR.with({ of, menu: 'top', page: 0 }) };
}

/** Opens the bar chart of the figures. */
export function chartButton(of: Comparing, { phrases }: Pick<View, 'phrases'>): Button {
  return { label: phrases.say('button.chart'), action: CHART.with({ of }) };
}

/** Opens the table of the figures. */
function tableButton(of: Comparing, { phrases }: Pick<View, 'phrases'>): Button {
  return { label: phrases.say('button.table'), action: COMPARE.with({ of, page: 0, inPlace: false }) };
}
