import type { Answer, Reading } from '../../answers/answer.js';
import type { Clock } from '../clock.js';

/** Milliseconds during which editing a question also edits its answer. */
const RECENT = 3_600_000;
/** Milliseconds during which a reaction counts as a vote on an answer. */
const TALKED_OF = 24 * RECENT;
const MOST_KEPT = 2000;

/** A recently answered question. */
export interface Asked {
  /** The question as the user typed it. */
  readonly text: string;
  /** The id of the answering message. */
  readonly answer: number;
  /** The reading of the question before it. */
  readonly previous?: Reading | undefined;
}

/** An answer in a chat, and its question. */
export interface Standing {
  readonly question: string;
  readonly answer: Answer;
}

/** Recent questions and answers, by chat and message. Kept in memory only, so that nothing more is stored about anybody. */
export interface Edits {
  answered(chat: number, message: number, asked: Asked): void;
  /** The question that was edited, if still known. */
  of(chat: number, message: number): Asked | undefined;
  /** Records that a message now shows this answer. */
  shown(chat: number, message: number, standing: Standing): void;
  /** The answer that a message shows, if still known. */
  standing(chat: number, message: number): Standing | undefined;
}

export function createEdits(clock: Clock): Edits {
  const asked = recently<Asked>(clock, RECENT);
  const standing = recently<Standing>(clock, TALKED_OF);
  return { answered: asked.put, of: asked.get, shown: standing.put, standing: standing.get };
}

/** The latest items by chat and message, each kept for `long` milliseconds. */
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
