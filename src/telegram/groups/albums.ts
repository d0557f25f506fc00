import type { TelegramMessage } from '@gramio/types';
import type { Clock } from '../clock.js';
import type { Incoming } from './addressed.js';

/** Milliseconds within which all pictures of an album arrive. */
const TOGETHER = 60_000;

/** An album arrives as one message a picture, but is one request. */
export interface Albums {
  /** Was the album of this message already answered? */
  isRepeated(message: TelegramMessage, incoming: Incoming): boolean;
}

/** Remembers for a minute which albums were answered, or contained no question. */
export function createAlbums(clock: Clock): Albums {
  const answered = new Map<string, number>();
  return {
    isRepeated(message, { kind }) {
      if (message.media_group_id === undefined || (kind !== 'question' && kind !== 'no_text')) return false;
      const now = clock.now();
      for (const [key, at] of answered) if (now - at > TOGETHER) answered.delete(key);
      const album = `${message.chat.id} ${message.media_group_id}`;
      // A question may follow pictures without one, but nothing follows the question.
      if (answered.has(`question ${album}`) || answered.has(`${kind} ${album}`)) return true;
      answered.set(`${kind} ${album}`, now);
      return false;
    },
  };
}
