import { ASK } from '../asking/actions.js';
import { plain } from './rich.js';
import { type Button, type Screen, screen } from './screen.js';
import type { AnswerOf, View } from './view.js';

/** Greeting, thanks, help: a few words, and suggested questions if they help. */
export function renderChat(answer: AnswerOf<'chat'>, view: View): Screen {
  switch (answer.topic) {
    case 'thanks':
      return screen(plain(view.phrases.say('chat.thanks')));
    case 'help':
      return screen(plain(view.phrases.say('chat.help')), exampleRows(view.examples));
    case 'about':
      return screen(plain(view.phrases.say('chat.about')), exampleRows(view.examples));
    case 'greeting':
      return screen(plain(view.phrases.say('chat.greeting')), exampleRows(view.examples));
  }
}

/** Questions as buttons, one a row. */
export function exampleRows(questions: readonly string[]): readonly Button[][] {
  return questions.map((question) => [{ label: question, action: ASK.with({ question }) }]);
}
