import { button } from '../button.js';
import { asAdmin, mayAdminister } from '../dataset/guard.js';
import { type Desk, phrasesFor } from '../desk.js';
import { pairs } from '../rendering/labels.js';
import { join, plain, styled } from '../rendering/rich.js';
import { type Button, screen } from '../rendering/screen.js';
import { show } from '../speak.js';
import type { Turn } from '../turn.js';
import { MISS, MISSES, TEACH, type Teach, UNTEACH } from './actions.js';
import { groupOf, showMisses } from './review.js';

/** Takes a question without an answer for a way to ask for an intent; before that, offers the intents. For admins only. */
async function onTeach(
  desk: Desk,
  turn: Turn,
  { id, page, intent }: Teach,
  message: number | undefined,
): Promise<void> {
  const group = mayAdminister(desk, turn) ? await groupOf(desk, id) : undefined;
  const text = group?.misses.find((miss) => miss.id === id)?.text;
  if (text !== undefined && intent === undefined) return offerIntents(desk, turn, text, { id, page }, message);
  await asAdmin(desk, turn, 'misses', async (entry) => {
    if (group === undefined || text === undefined || intent === undefined) return showMisses(desk, turn, page, message);
    const taught = await desk.app.teaching.teach(intent, text);
    await entry.close(taught ? 'done' : 'failed', `taught ${intent}`);
    if (taught) await desk.store.dropMisses(group.misses.map((miss) => miss.id));
    const phrases = phrasesFor(desk, turn);
    const said = phrases.say(taught ? 'teach.done' : 'teach.not', { text, intent: phrases.intent(intent) ?? intent });
    const undo: Button = { label: phrases.say('button.unteach'), action: UNTEACH.with({ intent, text }) };
    const back: Button = { label: phrases.say('button.back_to_misses'), action: MISSES.with({ page }) };
    await show(desk, turn, screen(plain(said), [taught ? [undo, back] : [back]]), message);
  });
}

async function offerIntents(
  desk: Desk,
  turn: Turn,
  text: string,
  { id, page }: Teach,
  message: number | undefined,
): Promise<void> {
  const phrases = phrasesFor(desk, turn);
  const buttons = desk.app.teaching.intents.flatMap((intent): Button[] => {
    const label = phrases.intent(intent);
    return label === undefined ? [] : [{ label, action: TEACH.with({ id, page, intent }) }];
  });
  const back: Button = {
    label: phrases.say('button.cancel'),
    action: MISS.with({ id, page, step: 'look' }),
  };
  const asked = join([styled(`«${text}»`, 'bold'), phrases.say('teach.which')], '\n\n');
  await show(desk, turn, screen(asked, [...pairs(buttons), [back]]), message);
}

/** Takes back what was taught. For admins only. */
function takeBack(
  desk: Desk,
  turn: Turn,
  { intent, text }: { readonly intent: string; readonly text: string },
  message: number | undefined,
): Promise<void> {
  return asAdmin(desk, turn, 'misses', async (entry) => {
    await desk.app.teaching.unteach(intent, text);
    await entry.close('done', `${intent}: taken back`);
    await show(desk, turn, screen(plain(phrasesFor(desk, turn).say('teach.taken_back', { text }))), message);
  });
}

/** Admins are asked for, and what they do is written down, by what these run. */
export const teachButtons = [
  button(TEACH, { right: 'anyone', run: (desk, turn, teach, { message }) => onTeach(desk, turn, teach, message) }),
  button(UNTEACH, { right: 'anyone', run: (desk, turn, taught, { message }) => takeBack(desk, turn, taught, message) }),
];
