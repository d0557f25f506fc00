import type { TelegramMessage } from '@gramio/types';
import type { Clock } from '../clock.js';
import type { Incoming } from './addressed.js';

/** Milliseconds within which the pictures of an album arrive. */
const TOGETHER = 60_000;

/** Albums arrive as one message a picture; they are one request. */
export interface Albums {
  /** Was the album that this message belongs to answered already? */
  isRepeated(message: TelegramMessage, incoming: Incoming): boolean;
}

/** Remembers for a minute which albums were answered: with a question, or as having none. */
export function createAlbums(clock: Clock): Albums {
  const answered = new Map<string, number>();
  return {
    isRepeated(message, { kind }) {
      if (message.media_group_id === undefined || (kind !== 'question' && kind !== 'no_text')) return false;
      const now = clock.now();
      for (const [key, at] of answered) if (now - at > TOGETHER) answered.delete(key);
      const album = `${message.chat.id} ${message.media_group_id}`;
      // A question may come after pictures without one, but nothing comes after the question.
      if (answered.has(`question ${album}`) || answered.has(`${kind} ${album}`)) return true;
      answered.set(`${kind} ${album}`, now);
      return false;
    },
  };
}
