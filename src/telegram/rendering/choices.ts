import { capital } from './labels.js';
import { nameOf, namesOf } from './names.js';
import { plain } from './rich.js';
import { type Button, type Screen, screen } from './screen.js';
import type { AnswerOf, View } from './view.js';

/** Most choices that are offered. */
const MAX_CHOICES = 8;

/** "Which one do you mean?", with a button for each reading; a tap turns the message into the answer. */
export function renderAmbiguous(answer: AnswerOf<'ambiguous'>, view: View): Screen {
  const choices = answer.choices.slice(0, MAX_CHOICES);
  const names = namesOf(choices.map((choice) => choice.report));
  const byReport = names.size > 1;
  const intents = new Set(choices.map((choice) => choice.reading.intent));
  const rows = choices.map((choice): Button[] => {
    const report = names.get(choice.report.id) ?? nameOf(choice.report);
    const intent = view.phrases.intent(choice.reading.intent);
    const label = intents.size === 1 ? report : byReport ? `${report} · ${intent ?? ''}` : (intent ?? report);
    return [{ label: capital(label), action: { do: 'read', reading: choice.reading, inPlace: true } }];
  });
  return screen(plain(askWhich(answer, byReport, view)), rows);
}

function askWhich(answer: AnswerOf<'ambiguous'>, byReport: boolean, view: View): string {
  if (!byReport) return view.phrases.say('choice.intent');
  const intent = view.phrases.intent(answer.reading.intent);
  return intent === undefined ? view.phrases.say('choice.report') : view.phrases.say('choice.report_about', { intent });
}
