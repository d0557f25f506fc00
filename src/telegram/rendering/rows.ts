import type { Quote } from '../../answers/answer.js';
import type { Comparing } from '../../app.js';
import type { ShownAnswer } from '../actions.js';
import { type Button, COPY_LIMIT } from './screen.js';
import type { View } from './view.js';

/** Address that opens a passage in the private chat. */
export function passageLink(id: string, { username }: Pick<View, 'username'>): string {
  return `https://t.me/${username}?start=p_${id}`;
}

/**
 * The buttons under an answer, a row for each thing that people want next: look further, take it along, ask otherwise.
 * Two in a row, for phones cut longer ones short.
 */
export function answerRows(of: ShownAnswer, quotes: readonly Quote[], view: View): readonly Button[][] {
  const [quote] = quotes;
  const [id] = of.passages;
  const single = quote && quotes.length === 1 && id !== undefined ? { quote, id } : undefined;
  const look = single ? [lookButtons(of, view), takeButtons(single.id, single.quote, view)] : [];
  const side = view.comparing ? [tableButton(view.comparing, view), chartButton(view.comparing, view)] : [];
  return [...look, side, wayButtons(of, view)].filter((row) => row.length > 0);
}

function lookButtons(of: ShownAnswer, view: View): Button[] {
  const { phrases } = view;
  const context: Button = { label: phrases.say('button.context'), action: { do: 'context', of, inPlace: true } };
  const before = of.seen.at(-1);
  const { marks: _, ...rest } = of;
  const back: Button[] =
    before === undefined
      ? []
      : [
          {
            label: phrases.say('button.before'),
            action: { do: 'again', of: { ...rest, passages: [before], seen: of.seen.slice(0, -1) }, inPlace: true },
          },
        ];
  const next: Button[] =
    of.reading.question === ''
      ? []
      : [{ label: phrases.say('button.more'), action: { do: 'more', of, inPlace: true } }];
  return [...back, context, ...next];
}

/** Copying (the words where they are short, else the address of the passage) and sharing. */
export function takeButtons(id: string, quote: Pick<Quote, 'text'>, view: View): Button[] {
  if (view.group) return [];
  const whole = quote.text.length <= COPY_LIMIT;
  const copy: Button = {
    label: view.phrases.say(whole ? 'button.copy' : 'button.copy_link'),
    copy: whole ? quote.text : passageLink(id, view),
  };
  return view.inline ? [copy, { label: view.phrases.say('button.share'), share: `p_${id}` }] : [copy];
}

function wayButtons(of: ShownAnswer, view: View): Button[] {
  const count = of.others.length;
  const others: Button[] =
    count === 0
      ? []
      : [
          {
            label: view.phrases.say('button.others', { count }),
            action: { do: 'others', reading: of.reading, reports: [...of.others] },
          },
        ];
  return of.reading.question === '' ? others : [repairButton(of, view), ...others];
}

/** Opens the menu for changing how the question was read. */
export function repairButton(of: ShownAnswer, view: View): Button {
  return {
    label: view.phrases.say('button.repair'),
    action: { do: 'repair', of, menu: 'top', page: 0, inPlace: true },
  };
}

/** Leads to the bar chart of the figures. */
export function chartButton(of: Comparing, { phrases }: Pick<View, 'phrases'>): Button {
  return { label: phrases.say('button.chart'), action: { do: 'chart', of } };
}

/** Leads to the table of the figures. */
export function tableButton(of: Comparing, { phrases }: Pick<View, 'phrases'>): Button {
  return { label: phrases.say('button.table'), action: { do: 'compare', of, page: 0, inPlace: false } };
}
