import { reply } from '../asking/ask.js';
import { keepQuotes, noQuestion, passageOf } from '../asking/passages.js';
import type { Desk } from '../desk.js';
import { say } from '../speak.js';
import type { Turn } from '../turn.js';

/**
 * Opens a passage by its permanent id, from a link: as it stands in the reports today. Says so when it does not stand there any more;
 * false for an id that was never given out.
 */
export async function openPassage(desk: Desk, turn: Turn, id: string): Promise<boolean> {
  const quote = await passageOf(desk, id);
  if (quote === undefined) return false;
  if (quote === 'gone') {
    await say(desk, turn, 'passage.gone');
    return true;
  }
  await keepQuotes(desk, [quote]);
  const reading = noQuestion(quote);
  const answer = { status: 'answered' as const, reading, quotes: [quote], others: [] };
  await reply(desk, turn, answer, { asked: { question: '', reading } });
  return true;
}
