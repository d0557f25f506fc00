import type { TelegramInlineKeyboardMarkup } from '@gramio/types';
import wrapAnsi from 'wrap-ansi';
import { buttonOf } from '../../telegram/features.js';
import { readTap } from '../../telegram/rendering/screen.js';
import type { BotState } from '../../telegram/state.js';
import { controlFree } from '../output.js';

/** A choice under what was shown last: what is tapped when its number is typed. */
export interface Choice {
  readonly label: string;
  readonly data: string;
  readonly message: number;
  /** The name of its kind. */
  readonly action: string;
}

/** The buttons of a message that do something here, in their order. */
export async function choicesOf(
  markup: TelegramInlineKeyboardMarkup | undefined,
  message: number,
  state: Pick<BotState, 'buttons'>,
): Promise<readonly Choice[]> {
  const buttons = (markup?.inline_keyboard ?? []).flat();
  const choices = await Promise.all(
    buttons.map(async ({ text, ...button }): Promise<Choice | undefined> => {
      const data = 'callback_data' in button ? String(button.callback_data) : '';
      const tap = readTap(data);
      const action = tap && (await state.buttons(tap.key))?.actions[tap.index];
      const kind = action && buttonOf(action);
      return kind?.terminal ? { label: text, data, message, action: kind.name } : undefined;
    }),
  );
  return choices.flatMap((choice) => choice ?? []);
}

/** Choices with their numbers: short ones side by side, long ones a line each. */
export function choiceLines(choices: readonly Choice[], width: number): string {
  const numbered = choices.map(({ label }, i) => `[${i + 1}] ${controlFree(label)}`);
  const together = numbered.join('   ');
  if (together.length <= width) return together;
  return numbered.map((line) => wrapAnsi(line, width, { hard: true })).join('\n');
}
