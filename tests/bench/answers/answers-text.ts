import type { AnswersFile } from '../../../src/answers/model.js';
import { rowsOf, rowsText } from '../../../src/text/rows.js';

/**
 * `answers.json` as text, one line per associated word, so that changes are readable and single words can be loaded.
 */
export function answersText({ associations, ...about }: AnswersFile): string {
  const head = JSON.stringify(about, null, 2).replace(/\s*\}\s*$/u, '');
  return `${head},\n  "associations": ${rowsText(rowsOf(associations))}\n}\n`;
}
