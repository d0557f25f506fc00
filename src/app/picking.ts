import type { Answer, Reading } from '../answers/answer.js';
import type { PickReader } from '../questions/picks.js';
import type { Ask } from './asking.js';
import type { Generation } from './generation.js';

/** Choices that the conversation remembers. */
const MOST_KEPT = 20;
/** Choices that are answered at once. */
const MOST_SHOWN = 10;

/** What picking is made with. */
export interface PickingTools {
  readonly ask: Ask;
  readonly read: PickReader;
  /** The reports that a text names and says nothing else of. */
  readonly named: (generation: Generation, text: string) => Promise<readonly string[]>;
}

/** Answers as `ask` does; after a choice was offered, what is picked from it in words ("cái đầu tiên", "2", "tất cả", "Nghệ An"). */
export function picking({ ask, read, named }: PickingTools): Ask {
  /** The readings that a text picks; nothing where it picks none. */
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

/** What several readings are answered with, one below the other, a quote each; nothing where none is answered. */
function together(given: readonly Answer[]): Answer | undefined {
  const answered = given.flatMap((answer) => (answer.status === 'answered' ? [answer] : []));
  const [first] = answered;
  const quotes = answered.flatMap((answer) => answer.quotes.slice(0, 1));
  const reports = [...new Set(quotes.map(({ report }) => report.id))];
  return first && { status: 'answered', reading: { ...first.reading, places: [], reports }, quotes, others: [] };
}

/** The answer with what may be picked from it in its reading. */
function offering(answer: Answer): Answer {
  if (answer.status !== 'ambiguous') return answer;
  const offered = answer.choices.slice(0, MOST_KEPT).map(({ reading }) => reading);
  return { ...answer, reading: { ...answer.reading, offered } };
}
