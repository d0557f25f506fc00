import type { LanguageData } from '../../../src/data.js';
import { dataLines } from '../../../src/text/lexicon.js';

/** Of each intent's utterances every so many-th is asked. */
const EVERY = 12;

/** Questions made from the training utterances and the reports' places. */
export function questionsFor(utterances: LanguageData['utterances'], places: readonly string[]): string[] {
  const lines = Object.values(utterances).flatMap((file) => dataLines(file).filter((_, i) => i % EVERY === 0));
  return lines.map((line, i) =>
    line
      .replace(/\{place\}/gu, places[i % Math.max(1, places.length)] ?? 'Nghệ An')
      .replace(/\{person\}/gu, 'Nguyễn Văn Kim')
      .replace(/\{year\}/gu, '2023')
      .replace(/\{number\}/gu, '94')
      .replace(/\{body\}/gu, 'Sở KH&CN')
      .replace(/\{event\}/gu, 'hội nghị'),
  );
}
