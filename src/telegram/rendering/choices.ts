import type { Choice } from '../../answers/answer.js';
import { CHOICES, READ } from '../asking/actions.js';
import { capital, inRows } from './labels.js';
import { nameOf, namesOf } from './names.js';
import { plain } from './rich.js';
import { type Button, type Screen, screen } from './screen.js';
import type { AnswerOf, View } from './view.js';

/** The most choices shown at once. With more, there are pages of `PAGE`. */
const MOST = 5;
const PAGE = 4;

/** "Which one do you mean?", with a button for each reading. A tap replaces the message with the answer. */
export function renderAmbiguous(answer: AnswerOf<'ambiguous'>, view: View): Screen {
  const byReport = new Set(answer.choices.map(({ report }) => report.id)).size > 1;
  return screen(plain(askWhich(answer, byReport, view)), choiceRows(answer.choices, 0, view));
}

/** A page of the choices, from 0. The first page follows the last. */
export function choiceRows(
  choices: readonly Choice[],
  page: number,
  { phrases }: Pick<View, 'phrases'>,
): readonly Button[][] {
  const names = namesOf(choices.map((choice) => choice.report));
  const intents = new Set(choices.map((choice) => choice.reading.intent));
  const buttons = choices.map((choice): Button => {
    const report = names.get(choice.report.id) ?? nameOf(choice.report);
    const intent = phrases.intent(choice.reading.intent);
    const asked = names.size > 1 ? `${report} · ${intent ?? ''}` : (intent ?? report);
    const label = intents.size === 1 ? report : asked;
    return { label: capital(label), action: READ.with({ reading: choice.reading, inPlace: true }) };
  });
  if (buttons.length <= MOST) return inRows(buttons);
  const pages = Math.ceil(buttons.length / PAGE);
  const readings = choices.map(({ report, reading }) => ({ report: report.id, reading }));
  const more: Button = {
    label: phrases.say('button.further'),
    action: CHOICES.with({ choices: readings, page: (page + 1) % pages }),
  };
  return inRows([...buttons.slice(page * PAGE, (page + 1) * PAGE), more]);
}

function askWhich(answer: AnswerOf<'ambiguous'>, byReport: boolean, view: View): string {
  if (!byReport) return view.phrases.say('choice.intent');
  const intent = view.phrases.intent(answer.reading.intent);
  return intent === undefined ? view.phrases.say('choice.report') : view.phrases.say('choice.report_about', { intent });
}
