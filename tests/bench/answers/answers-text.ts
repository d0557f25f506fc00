import type { AnswersFile } from '../../../src/answers/model.js';
import { rowsOf, rowsText } from '../../../src/text/rows.js';

/** `answers.json` as text, a line a word of what words go with: so a change of one can be read, and one can be read alone. */
export function answersText({ associations, ...about }: AnswersFile): string {
  const head = JSON.stringify(about, null, 2).replace(/\s*\}\s*$/u, '');
  return `${head},\n  "associations": ${rowsText(rowsOf(associations))}\n}\n`;
}
