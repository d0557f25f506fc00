import type { Answer, Reading } from '../../../src/answers/answer.js';
import type { App } from '../../../src/app.js';

/** A reply in short: the words of its first quote, "? id" of a report that does not state it, or "none: what is not there". */
function saidBy(answer: Answer): string {
  switch (answer.status) {
    case 'answered':
      return answer.quotes.map(({ report, text }) => `${report.id}: ${text}`).join(' ‖ ');
    case 'not_stated':
      return `? ${answer.reports.map(({ id }) => id).join(' ')}`;
    case 'no_match':
      return answer.reason.kind === 'no_report' ? `none: ${answer.reason.asked}` : 'outside';
    case 'ambiguous':
      return `which: ${answer.choices.map(({ report }) => report.id).join(' ')}`;
    case 'chat':
      return 'chat';
  }
}

/** Asks one question after another in a conversation; the last reply in short. */
export async function lastOf(app: App, questions: readonly string[]): Promise<string> {
  let before: Reading | undefined;
  let said = '';
  for (const question of questions) {
    const answer = await app.answer(question, before);
    said = saidBy(answer);
    if (answer.status !== 'chat') before = answer.reading;
  }
  return said;
}
