import type { TelegramMessage } from '@gramio/types';
import type { Command } from '../command.js';
import { askForQuestion } from '../speak.js';
import { answerText } from './ask.js';
import type { AskingServices } from './reply.js';
import { WITH_LAST } from './said.js';

/** `/hoi`: asks a question; as a reply without words, the one that is replied to, with "đúng không?" whether it is so; else opens the field for it. */
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

/** What a person wrote that this message replies to, or the part of it that is quoted. */
function repliedTo({ reply_to_message: replied, quote }: TelegramMessage): string {
  if (!replied || replied.from?.is_bot) return '';
  return (quote?.text ?? replied.text ?? replied.caption ?? '').trim();
}
