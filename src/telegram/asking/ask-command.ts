import type { TelegramMessage } from '@gramio/types';
import type { Command } from '../command.js';
import { askForQuestion } from '../speak.js';
import { answerText } from './ask.js';
import type { AskingServices } from './reply.js';
import { WITH_LAST } from './said.js';

/**
 * `/hoi`: asks a question. As a reply without words it asks the message replied to; with "đúng không?" it verifies that message. On its own
 * it opens the input field.
 */
export const askCommand: Command<AskingServices> = {
  names: { vi: ['hoi'], en: ['ask'] },
  menu: 'everyone',
  describe: 'command.hoi',
  run: async (services, request, argument, message) => {
    const question = argument || repliedTo(message);
    if (question === '') return askForQuestion(services, request);
    const said = argument && message.reply_to_message && services.smallWords.saidIn(argument);
    if (said && (await WITH_LAST.get(said.name)?.(services, request, message))) return;
    await answerText(services, request, question);
  },
};

/** The text of the message that this one replies to, or the quoted part of it. */
function repliedTo({ reply_to_message: replied, quote }: TelegramMessage): string {
  if (!replied || replied.from?.is_bot) return '';
  return (quote?.text ?? replied.text ?? replied.caption ?? '').trim();
}
