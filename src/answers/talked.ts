import { fold } from '../text/fold.js';
import type { Answer } from './answer.js';
import type { ReadingOf } from './compose.js';
import type { Engine } from './engine-input.js';
import type { Looked } from './look.js';
import { missed } from './missed.js';

/** Below this chance of its topic small talk is none that we know: a cat on the keyboard is not thanked. */
const LEAST_TALK = 0.3;

/** From this chance of small talk on what no passage answers was small talk. */
const SURE_TALK = 0.95;

/** Is a text surely small talk, by its words? Beside what a passage says to it that counts only where none answers. */
export const isSurelyTalk = ({ inquiry }: Looked, { chat }: Engine): boolean =>
  Object.keys(chat).some((name) => (inquiry.chances.get(name) ?? 0) >= SURE_TALK);

/** The reply to what asks nothing of reports. "Bạn là ai?" asks for an introduction, not for help. */
export function talked({ inquiry }: Looked, { chat }: Engine, reading: ReadingOf): Answer {
  const chance = (name: string): number => inquiry.chances.get(name) ?? 0;
  const [name = 'help'] = Object.keys(chat).sort((a, b) => chance(b) - chance(a));
  if (chance(name) < LEAST_TALK) return missed(reading, { kind: 'unreadable' });
  const topic = chat[name] ?? 'help';
  return { status: 'chat', topic: topic === 'help' && WHO.test(fold(inquiry.asked.utterance.text)) ? 'about' : topic };
}

const WHO =
  /(?<![a-z])(?:la ai|la gi|ten (?:la )?gi|la nguoi|la may|(?:tao|lam|viet) ra|who are you|who made you|your name)(?![a-z])/u;
