import { fold } from '../text/fold.js';
import type { Answer } from './answer.js';
import type { ReadingOf } from './compose.js';
import type { Engine } from './engine-input.js';
import type { Looked } from './look.js';
import { missed } from './missed.js';

/** Below this probability of its topic, small talk is unknown: random keys are not thanked. */
const LEAST_TALK = 0.3;

/** From this probability of small talk on, a text without an answering passage was small talk. */
const SURE_TALK = 0.95;

/** Is a text certainly small talk, by its words? If a passage answers it, that does not matter. */
export const isSurelyTalk = ({ inquiry }: Looked, { chat }: Engine): boolean =>
  Object.keys(chat).some((name) => (inquiry.chances.get(name) ?? 0) >= SURE_TALK);

/** The reply to small talk. "Bạn là ai?" asks for an introduction, not for help. */
export function talked({ inquiry }: Looked, { chat }: Engine, reading: ReadingOf): Answer {
  const chance = (name: string): number => inquiry.chances.get(name) ?? 0;
  const [name = 'help'] = Object.keys(chat).sort((a, b) => chance(b) - chance(a));
  if (chance(name) < LEAST_TALK) return missed(reading, { kind: 'unreadable' });
  const topic = chat[name] ?? 'help';
  return { status: 'chat', topic: topic === 'help' && WHO.test(fold(inquiry.asked.utterance.text)) ? 'about' : topic };
}

const WHO =
  /(?<![a-z])(?:la ai|la gi|ten (?:la )?gi|la nguoi|la may|(?:tao|lam|viet) ra|who are you|who made you|your name)(?![a-z])/u;
