import type { Reading } from '../../answers/answer.js';
import type { Clock } from '../clock.js';

/** Milliseconds for which an edited question edits its answer. */
const RECENT = 3_600_000;
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

/** The questions of the last hour with their answers, by chat and message: in memory only, so that nothing more is kept of anybody. */
export interface Edits {
  answered(chat: number, message: number, asked: Asked): void;
  /** The question that was edited; nothing where it is not known any more. */
  of(chat: number, message: number): Asked | undefined;
}

export function createEdits(clock: Clock): Edits {
  const kept = new Map<string, Asked & { readonly at: number }>();
  return {
    answered(chat, message, asked) {
      const key = `${chat}:${message}`;
      kept.delete(key);
      kept.set(key, { ...asked, at: clock.now() });
      const [oldest] = kept.keys();
      if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    },
    of(chat, message) {
      const asked = kept.get(`${chat}:${message}`);
      return asked && clock.now() - asked.at <= RECENT ? asked : undefined;
    },
  };
}
