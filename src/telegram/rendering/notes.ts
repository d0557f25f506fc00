import type { Note } from '../../answers/answer.js';
import type { Phrases } from '../messages/messages.js';
import { plain, type Rich, styled } from './rich.js';
import { clip } from './screen.js';

/** Remarks beside an answer, one a line, in italics. Empty without remarks. */
export function notesOf(notes: readonly Note[] = [], phrases: Phrases): Rich {
  const text = notes.map((note) => lineOf(note, phrases)).join('\n');
  return text === '' ? plain('') : styled(text, 'italic');
}

/** A part of a question without its final punctuation, cut if it is long. */
const bare = (part: string): string => clip(part.replace(/[\s?.!,;]+$/u, ''), LONGEST_PART);
const LONGEST_PART = 80;

function lineOf(note: Note, phrases: Phrases): string {
  if (note.kind === 'accounts') return phrases.say('note.accounts', { values: note.values.join(', ') });
  if (note.kind === 'conflict') return phrases.say('note.conflict', { values: note.values.join(', ') });
  if (note.kind === 'unstated')
    return phrases.say('note.unstated', { what: note.parts.map((part) => `“${bare(part)}”`).join(', ') });
  if (note.kind === 'no_part') return phrases.say('note.no_part', { part: note.part });
  if (note.kind === 'all_state') return phrases.say('note.all_state');
  if (note.kind === 'tied') return phrases.say('note.tied', { count: note.count });
  if (note.kind === 'looked') return phrases.say('note.looked', { count: note.count, total: note.total });
  const merged = phrases.say('note.merged', { former: note.former.join(', '), present: note.present });
  return note.have === undefined ? merged : `${merged} ${phrases.say('note.have', { have: note.have.join(', ') })}`;
}
