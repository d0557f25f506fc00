import type { Answer, Reading } from '../answers/answer.js';
import type { PickReader } from '../questions/picks.js';
import type { Ask } from './asking.js';
import type { Generation } from './generation.js';

/** Choices that the conversation remembers. */
const MOST_KEPT = 20;
/** Choices answered at once. */
const MOST_SHOWN = 10;

/** What picking needs. */
export interface PickingTools {
  readonly ask: Ask;
  readonly read: PickReader;
  /** The reports that a text names, if it says nothing else. */
  readonly named: (generation: Generation, text: string) => Promise<readonly string[]>;
}

/** Wraps `ask`: after a choice, understands which one a text picks ("cái đầu tiên", "2", "tất cả", "Nghệ An"). */
export function picking({ ask, read, named }: PickingTools): Ask {
  /** The readings that a text picks; undefined if it picks none. */
  const picked = async (
    generation: Generation,
    text: string,
    offered: readonly Reading[],
  ): Promise<readonly Reading[]> => {
    const at = read(text, offered.length);
    if (at) return offered.filter((_, i) => at.includes(i));
    const names = new Set(await named(generation, text));
    const fitting = offered.filter(({ reports }) => reports.length === 1 && names.has(reports[0] ?? ''));
    return fitting.length === 1 ? fitting : [];
  };

  return async (generation, question, previous, fixed) => {
    const readings = previous?.offered && !fixed ? await picked(generation, question, previous.offered) : [];
    const given: Answer[] = [];
    for (const reading of readings.slice(0, MOST_SHOWN))
      given.push(await ask(generation, reading.question, undefined, reading));
    const [first] = given;
    return offering(
      (readings.length > 1 ? together(given) : first) ?? (await ask(generation, question, previous, fixed)),
    );
  };
}

/** The combined answer to several readings, with a quote for each. Undefined if none has an answer. */
function together(given: readonly Answer[]): Answer | undefined {
  const answered = given.flatMap((answer) => (answer.status === 'answered' ? [answer] : []));
  const [first] = answered;
  const quotes = answered.flatMap((answer) => answer.quotes.slice(0, 1));
  const reports = [...new Set(quotes.map(({ report }) => report.id))];
  return first && { status: 'answered', reading: { ...first.reading, places: [], reports }, quotes, others: [] };
}

/** Adds the offered choices to an answer's reading. */
function offering(answer: Answer): Answer {
  if (answer.status !== 'ambiguous') return answer;
  const offered = answer.choices.slice(0, MOST_KEPT).map(({ reading }) => reading);
  return { ...answer, reading: { ...answer.reading, offered } };
}
