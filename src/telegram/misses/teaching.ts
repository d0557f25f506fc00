import { button } from '../button.js';
import { type AdminServices, asAdmin, mayAdminister } from '../dataset/guard.js';
import { pairs } from '../rendering/labels.js';
import { join, plain, styled } from '../rendering/rich.js';
import { type Button, screen } from '../rendering/screen.js';
import type { ChatRequest } from '../request.js';
import { show } from '../speak.js';
import { MISS, MISSES, TEACH, type Teach, UNTEACH } from './actions.js';
import { groupOf, showMisses } from './review.js';

/** Teaches the bot that a question asks for an intent, after offering the intents. For admins only. */
async function onTeach(
  services: AdminServices,
  request: ChatRequest,
  { id, page, intent }: Teach,
  message: number | undefined,
): Promise<void> {
  const group = mayAdminister(services, request) ? await groupOf(services, id) : undefined;
  const text = group?.misses.find((miss) => miss.id === id)?.text;
  if (text !== undefined && intent === undefined) return offerIntents(services, request, text, { id, page }, message);
  await asAdmin(services, request, 'misses', async (entry) => {
    if (group === undefined || text === undefined || intent === undefined)
      return showMisses(services, request, page, message);
    const taught = await services.app.teaching.teach(intent, text);
    await entry.close(taught ? 'done' : 'failed', `taught ${intent}`);
    if (taught) await services.store.dropMisses(group.misses.map((miss) => miss.id));
    const phrases = request.phrases;
    const said = phrases.say(taught ? 'teach.done' : 'teach.not', { text, intent: phrases.intent(intent) ?? intent });
    const undo: Button = { label: phrases.say('button.unteach'), action: UNTEACH.with({ intent, text }) };
    const back: Button = { label: phrases.say('button.back_to_misses'), action: MISSES.with({ page }) };
    await show(services, request, screen(plain(said), [taught ? [undo, back] : [back]]), message);
  });
}

async function offerIntents(
  services: AdminServices,
  request: ChatRequest,
  text: string,
  { id, page }: Teach,
  message: number | undefined,
): Promise<void> {
  const phrases = request.phrases;
  const buttons = services.app.teaching.intents.flatMap((intent): Button[] => {
    const label = phrases.intent(intent);
    return label === undefined ? [] : [{ label, action: TEACH.with({ id, page, intent }) }];
  });
  const back: Button = {
    label: phrases.say('button.cancel'),
    action: MISS.with({ id, page, step: 'look' }),
  };
  const asked = join([styled(`«${text}»`, 'bold'), phrases.say('teach.which')], '\n\n');
  await show(services, request, screen(asked, [...pairs(buttons), [back]]), message);
}

/** Undoes a lesson. For admins only. */
function takeBack(
  services: AdminServices,
  request: ChatRequest,
  { intent, text }: { readonly intent: string; readonly text: string },
  message: number | undefined,
): Promise<void> {
  return asAdmin(services, request, 'misses', async (entry) => {
    await services.app.teaching.unteach(intent, text);
    await entry.close('done', `${intent}: taken back`);
    await show(services, request, screen(plain(request.phrases.say('teach.taken_back', { text }))), message);
  });
}

/** These check that the user is an admin and write to the audit themselves. */
export const teachButtons = [
  button(TEACH, {
    right: 'anyone',
    run: (services: AdminServices, request, teach, { message }) => onTeach(services, request, teach, message),
  }),
  button(UNTEACH, {
    right: 'anyone',
    run: (services: AdminServices, request, taught, { message }) => takeBack(services, request, taught, message),
  }),
];
