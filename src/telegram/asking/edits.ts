import type { Answer, Reading } from '../../answers/answer.js';
import type { Clock } from '../clock.js';

/** Milliseconds for which an edited question edits its answer. */
const RECENT = 3_600_000;
/** The same for what is thought of an answer, told by a reaction. */
const TALKED_OF = 24 * RECENT;
const MOST_KEPT = 2000;

/** A question that was answered a moment ago. */
export interface Asked {
  /** As it was typed. */
  readonly text: string;
  /** The id of the message that answers it. */
  readonly answer: number;
  /** How the question before it was read. */
  readonly previous?: Reading | undefined;
}

/** An answer that stands in a chat, and the question to which it was given. */
export interface Standing {
  readonly question: string;
  readonly answer: Answer;
}

/** What was asked and answered lately, by chat and message: in memory only, so that nothing more is kept of anybody. */
export interface Edits {
  answered(chat: number, message: number, asked: Asked): void;
  /** The question that was edited; nothing where it is not known any more. */
  of(chat: number, message: number): Asked | undefined;
  /** From now on a message shows this answer. */
  shown(chat: number, message: number, standing: Standing): void;
  /** What a message shows; nothing where it is not known any more. */
  standing(chat: number, message: number): Standing | undefined;
}

export function createEdits(clock: Clock): Edits {
  const asked = recently<Asked>(clock, RECENT);
  const standing = recently<Standing>(clock, TALKED_OF);
  return { answered: asked.put, of: asked.get, shown: standing.put, standing: standing.get };
}

/** The last few things by chat and message, each for `long` milliseconds. */
function recently<T>(clock: Clock, long: number) {
  const kept = new Map<string, { readonly what: T; readonly at: number }>();
  return {
    put(chat: number, message: number, what: T): void {
      const key = `${chat}:${message}`;
      kept.delete(key);
      kept.set(key, { what, at: clock.now() });
      const [oldest] = kept.keys();
      if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    },
    get(chat: number, message: number): T | undefined {
      const found = kept.get(`${chat}:${message}`);
      return found && clock.now() - found.at <= long ? found.what : undefined;
    },
  };
}
