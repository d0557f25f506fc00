import type { Quote } from '../../answers/answer.js';
import type { Comparing } from '../../app.js';
import type { ShownAnswer } from '../actions.js';
import { type Button, COPY_LIMIT } from './screen.js';
import type { View } from './view.js';

/** Address that opens a passage in the private chat. */
export function passageLink(id: string, { username }: Pick<View, 'username'>): string {
  return `https://t.me/${username}?start=p_${id}`;
}

/** The buttons under an answer: look around the passage, take it along, correct the reading, ask the same elsewhere. */
export function answerRows(of: ShownAnswer, quotes: readonly Quote[], view: View): readonly Button[][] {
  const single = quotes.length === 1 && of.passages.length === 1;
  const look = single ? [...lookButtons(of, view), ...takeButtons(of.passages[0] ?? '', quotes[0], view)] : [];
  const side = view.comparing ? [tableButton(view.comparing, view), chartButton(view.comparing, view)] : [];
  return [look.slice(0, 3), look.slice(3), side, wayButtons(of, view)].filter((row) => row.length > 0);
}

function lookButtons(of: ShownAnswer, view: View): Button[] {
  const context: Button = { label: view.phrases.say('button.context'), action: { do: 'context', of, inPlace: true } };
  const before = of.seen.at(-1);
  const back: Button[] =
    before === undefined
      ? []
      : [
          {
            label: view.phrases.say('button.before'),
            action: { do: 'again', of: { ...of, passages: [before], seen: of.seen.slice(0, -1) }, inPlace: true },
          },
        ];
  if (of.reading.question === '') return [context, ...back];
  return [context, ...back, { label: view.phrases.say('button.more'), action: { do: 'more', of, inPlace: true } }];
}

/** Copying (the words where they are short, else the address of the passage) and sharing. */
export function takeButtons(id: string, quote: Quote | undefined, view: View): Button[] {
  if (quote === undefined || view.group) return [];
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
  const known = view.phrases.intent(of.reading.intent) !== undefined || of.reading.question !== '';
  const repair: Button[] = known
    ? [{ label: view.phrases.say('button.repair'), action: { do: 'repair', of, menu: 'top', inPlace: true } }]
    : [];
  return [...repair, ...others];
}

/** Leads to the bar chart of the figures. */
export function chartButton(of: Comparing, { phrases }: Pick<View, 'phrases'>): Button {
  return { label: phrases.say('button.chart'), action: { do: 'chart', of } };
}

/** Leads to the table of the figures. */
export function tableButton(of: Comparing, { phrases }: Pick<View, 'phrases'>): Button {
  return { label: phrases.say('button.table'), action: { do: 'compare', of, page: 0, inPlace: false } };
}
