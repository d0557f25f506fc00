import type { ReportProfile } from '../questions/profile.js';
import { calledBy } from '../reports/called.js';
import { dataLines } from '../text/lexicon.js';

/** What the card of a report looks up, in the order of its suggested questions. */
export const CARD_INTENTS = [
  'members',
  'chair',
  'date',
  'place',
  'shortcomings',
  'targets',
  'results',
  'awards',
  'election',
  'role-holder',
] as const;

/** Suggested questions by intent. `{place}` is replaced by the report's name. */
export type QuestionTemplates = ReadonlyMap<string, string>;

/**
 * Reads `data/lexicon/examples.txt`: `intent = question with {place}`.
 * @throws Error naming a malformed line.
 */
export function questionTemplates(file: string): QuestionTemplates {
  return new Map(
    dataLines(file).map((line) => {
      const [intent, question] = line.split('=').map((cell) => cell.trim());
      if (!intent || !question?.includes('{place}'))
        throw new Error(`lexicon/examples.txt: a line needs "intent = question with {place}": ${line}`);
      return [intent, question];
    }),
  );
}

/** A suggested question with its intent. */
export interface Offered {
  readonly intent: string;
  readonly question: string;
}

/** Questions that only reports of meetings can answer; a decree or a notice never does. */
const OF_MEETINGS: ReadonlySet<string> = new Set(['date', 'place', 'chair']);

/** Questions about a report, for the intents that it answers (`answered`). */
export function cardQuestions(
  { meta, plain }: ReportProfile,
  answered: ReadonlySet<string>,
  templates: QuestionTemplates,
): readonly Offered[] {
  return CARD_INTENTS.filter((intent) => answered.has(intent) && !(plain && OF_MEETINGS.has(intent))).flatMap(
    (intent) => {
      const template = templates.get(intent);
      return template === undefined ? [] : [{ intent, question: template.replace('{place}', calledBy(meta)) }];
    },
  );
}
