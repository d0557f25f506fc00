import type { TelegramInlineKeyboardMarkup } from '@gramio/types';
import wrapAnsi from 'wrap-ansi';
import { buttonOf } from '../../telegram/features.js';
import { readTap } from '../../telegram/rendering/screen.js';
import type { BotState } from '../../telegram/state.js';
import { controlFree } from '../output.js';

/** A choice under the last message: typing its number taps it. */
export interface Choice {
  /** A table row keeps its own number. */
  readonly number: number;
  readonly label: string;
  readonly data: string;
  readonly message: number;
  /** The name of its kind. */
  readonly action: string;
}

/** The buttons of a message that work in a terminal, in order. */
export async function choicesOf(
  markup: TelegramInlineKeyboardMarkup | undefined,
  message: number,
  state: Pick<BotState, 'buttons'>,
): Promise<readonly Choice[]> {
  const buttons = (markup?.inline_keyboard ?? []).flat();
  const choices = await Promise.all(
    buttons.map(async ({ text, ...button }): Promise<Omit<Choice, 'number'> | undefined> => {
      const data = 'callback_data' in button ? String(button.callback_data) : '';
      const tap = readTap(data);
      const action = tap && (await state.buttons(tap.key))?.actions[tap.index];
      const kind = action && buttonOf(action);
      return kind?.terminal ? { label: text, data, message, action: kind.name } : undefined;
    }),
  );
  return withNumbers(choices.flatMap((choice) => choice ?? []));
}

/** A label that is only the number of a row. */
const ROW = /^\d{1,3}$/u;

/** Rows keep their numbers; other choices are numbered after them. */
function withNumbers(choices: readonly Omit<Choice, 'number'>[]): readonly Choice[] {
  let last = Math.max(0, ...choices.filter(({ label }) => ROW.test(label)).map(({ label }) => Number(label)));
  return choices.map((choice) => ({ ...choice, number: ROW.test(choice.label) ? Number(choice.label) : ++last }));
}

/** Numbered choices: short ones side by side, long ones on a line each; the rows of a table as one, with `row` as their description. */
export function choiceLines(choices: readonly Choice[], width: number, row: string): string {
  const rows = choices.filter(({ label }) => ROW.test(label)).map(({ number }) => number);
  const others = choices.filter(({ label }) => !ROW.test(label));
  const numbered = [
    ...(rows.length > 0 ? [`[${[...new Set([Math.min(...rows), Math.max(...rows)])].join('–')}] ${row}`] : []),
    ...others.map(({ label, number }) => `[${number}] ${controlFree(label)}`),
  ];
  const together = numbered.join('   ');
  if (together.length <= width) return together;
  return numbered.map((line) => wrapAnsi(line, width, { hard: true })).join('\n');
}
